import {isUtf8} from 'node:buffer';
import {decode} from '../../formats/decode.js';
import {type Page, sourceOf} from './made-article.js';

/** So much of a page tells what it is, in bytes: what it says of itself stands in its head. */
export const headLength = 200_000;

/**
A page that is too heavy to be taken apart, as it is but for two lines above it: where it came from, as browsers write it, and its tags. `null` when it cannot be decoded.
*/
export async function heavyPage(page: Page, url: string | null, tags: readonly string[]): Promise<Uint8Array | null> {
	const from = url === null ? '' : `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->\n`;
	const keywords = tags.length === 0 ? '' : `<meta name="keywords" content="${escaped(tags.join(', '))}">\n`;
	const above = Buffer.from(from + keywords);
	if (isUtf8(page.bytes)) {
		return Buffer.concat([above, page.bytes]);
	}

	const decoded = await decode(sourceOf(page));
	return decoded.kind === 'text' ? Buffer.concat([above, Buffer.from(decoded.text)]) : null;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
