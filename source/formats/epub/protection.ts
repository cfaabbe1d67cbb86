import type {Zip} from '../zip/zip.js';
import {textOfPart} from './package.js';
import {elementsIn, readXml} from './xml.js';

/** Fonts are made unusable outside of a book by these; its text is not touched. */
const ofFonts = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** Whether a book is encrypted, so that its text cannot be read (OCF 3.3, section 4.2.6.3.2). */
export function isProtected(zip: Zip): boolean {
	const text = textOfPart(zip, 'META-INF/encryption.xml');
	return (
		zip.read('META-INF/container.xml').kind === 'encrypted' ||
		(text !== null &&
			elementsIn(readXml(text), 'EncryptedData').some(
				data =>
					!elementsIn(data, 'EncryptionMethod').some(({attributes}) => ofFonts.has(attributes['Algorithm'] ?? '')),
			))
	);
}
