import {type Part, zipFile} from './zip-file.ts';

export type BookParts = {
	/** Elements of the package's metadata. */
	readonly metadata?: string;
	/** The documents of the spine, by their paths in `OEBPS/`: what stands in their bodies. */
	readonly chapters: Readonly<Record<string, string>>;
	/** The `ol` of the contents. */
	readonly nav?: string;
	/** The `navMap` of the contents of EPUB 2. */
	readonly ncx?: string;
	/** More of the manifest and of the spine. */
	readonly manifest?: string;
	readonly spine?: string;
	/** More parts, or other ones, by their paths in the archive. */
	readonly parts?: Readonly<Record<string, Part>>;
};

/** An EPUB with these documents, in their order. */
export function book({
	metadata = '',
	chapters,
	nav,
	ncx,
	manifest = '',
	spine = '',
	parts = {},
}: BookParts): Uint8Array {
	const paths = Object.keys(chapters);
	const items = paths.map((path, index) => `<item id="c${index}" href="${path}" media-type="application/xhtml+xml"/>`);
	const refs = paths.map((_, index) => `<itemref idref="c${index}"/>`);
	const navItem = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>';
	const ncxItem = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
	return zipFile({
		mimetype: 'application/epub+zip',
		'META-INF/container.xml':
			'<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
		'OEBPS/content.opf': `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>
<manifest>${nav === undefined ? '' : navItem}${ncx === undefined ? '' : ncxItem}${items.join('')}${manifest}</manifest><spine toc="ncx">${refs.join('')}${spine}</spine></package>`,
		...(nav === undefined ? {} : {'OEBPS/nav.xhtml': xhtml(`<nav epub:type="toc"><h1>Contents</h1>${nav}</nav>`)}),
		...(ncx === undefined ? {} : {'OEBPS/toc.ncx': `<?xml version="1.0"?><ncx><navMap>${ncx}</navMap></ncx>`}),
		...Object.fromEntries(Object.entries(chapters).map(([path, body]) => [`OEBPS/${path}`, xhtml(body)])),
		...parts,
	});
}

function xhtml(body: string): string {
	return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>A document</title><link rel="stylesheet" href="a.css"/><style>p { color: red }</style></head><body>${body}</body></html>`;
}
