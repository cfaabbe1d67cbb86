/** A place in a book: the path of a part in its archive, and the name of an element there, empty for its beginning. */
export type PartPlace = {readonly path: string; readonly id: string};

/**
Where a relative address leads that is written in the part at a path; `null` when it leads out of the book, as an address with a scheme does. No path goes above the archive (OCF 3.3, section 4.2.5).
*/
export function placeOf(href: string, from: string): PartPlace | null {
	const address = href.trim();
	if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) {
		return null;
	}

	const hash = address.indexOf('#');
	const written = (hash === -1 ? address : address.slice(0, hash)).replace(/\?.*$/s, '');
	const id = hash === -1 ? '' : decoded(address.slice(hash + 1));
	return {path: written === '' ? from : joined(from, decoded(written)), id};
}

function joined(from: string, written: string): string {
	const path: string[] = [];
	const folder = written.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1);
	for (const name of `${folder}${written}`.split('/')) {
		if (name === '..') {
			path.pop();
		} else if (name !== '' && name !== '.') {
			path.push(name);
		}
	}

	return path.join('/');
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A percent sign that stands for itself.
		return text;
	}
}
