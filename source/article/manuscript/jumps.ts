import type {Nodes} from 'mdast';
import {slugsOf} from '../slugs.js';
import {plainText} from '../tree.js';
import type {Draft} from './draft.js';

/** The name of the place that a link's address means when that is one within the article: its fragment, of which case is no part. `null` for any other. */
export function placeOfUrl(url: string): string | null {
	return url.startsWith('#') ? decoded(url).toLowerCase() : null;
}

function decoded(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		// A sign that says nothing of how it is encoded stands for itself.
		return url;
	}
}

/** Note where a node stands that has a name to which links may lead, as elements of HTML have. */
export function noteName(draft: Draft, node: Nodes, from: number): void {
	const id = node.data?.hProperties?.id;
	if (id !== undefined) {
		draft.places.set(`#${id.toLowerCase()}`, from);
	}
}

/** Make marks of the jumps whose places are known by now. A link that leads nowhere is its words. */
export function writeJumps(draft: Draft, title: string): void {
	if (draft.jumps.some(({way}) => way === 'link')) {
		findHeadings(draft, title);
	}

	for (const {way, from, to, place} of draft.jumps) {
		const target = draft.places.get(place);
		if (target !== undefined) {
			draft.marks.push({kind: 'jump', way, target, from, to});
		}
	}
}

function findHeadings(draft: Draft, title: string): void {
	// The beginning has these names in every document of the web, and its title stands there.
	for (const name of ['', 'top', ...slugsOf([title])]) {
		draft.places.set(`#${name}`, 0);
	}

	const slugs = slugsOf(draft.headings.map(({node}) => plainText(node.children)));
	for (const [index, {from}] of draft.headings.entries()) {
		draft.places.set(`#${slugs[index]}`, from);
	}
}
