import type {RootContent} from 'mdast';
import {blocksOf} from './blocks/blocks-of.js';
import {parsePart} from './dom/parse-page.js';

/**
A part of a page, such as the content of a feed's entry, as blocks of mdast, its footnotes last. Relative addresses are resolved against `base`; without one they stay as they are. No control character is in the result, whatever is in the HTML. `lang` is the language of the text around it.
*/
export function htmlToBlocks(html: string, base: string | null, lang: string | null = null): RootContent[] {
	return blocksOf(parsePart(html), {base, lang});
}
