import type {Range} from '../article/manuscript.js';
import {foldLabel} from '../query/fold-label.js';
import type {Target} from './history.js';

/** A question in the status line. */
export type Prompt =
	| {
			readonly kind: 'tags';
			readonly targets: readonly Target[];
			/** The tags that all of them have. */
			readonly common: readonly string[];
			/** What is typed: tags, parted by commas. */
			readonly text: string;
			/** The tags in use, the commonest first. */
			readonly known: readonly string[];
			/** What Tab has offered last, to go on from. */
			readonly offered: {readonly stem: string; readonly index: number} | null;
	  }
	/** Whether files are to be moved to the trash. */
	| {readonly kind: 'trash'; readonly targets: readonly Target[]}
	/** By which letter a place is to be found again, or is gone to. */
	| {readonly kind: 'letter'; readonly purpose: 'set' | 'go'}
	| NotePrompt
	| CommandPrompt
	/** Which link of the page is meant; `typed` is the beginning of its letters. */
	| {readonly kind: 'hints'; readonly typed: string};

/** What another program is asked: a word to look up, or a command to pipe a text into; or the address that a server is asked for. */
export type CommandPrompt = {
	readonly kind: 'command';
	readonly purpose: 'look-up' | 'pipe' | 'add';
	readonly text: string;
	/** What is piped: Tab offers the next of these. */
	readonly extent: Extent;
};

export type Extent = 'selection' | 'focus' | 'page' | 'article';

/** What the reader writes beside a passage. */
export type NotePrompt = {
	readonly kind: 'note';
	readonly passage: Range;
	/** The highlight that has it or is to have it; `null` for one that is to be made. */
	readonly highlight: string | null;
	readonly text: string;
};

export type TagsPrompt = Extract<Prompt, {kind: 'tags'}>;

/** The tags that are typed, each once, whatever its case and accents. */
export function tagsTyped(text: string): readonly string[] {
	const tags = text.split(',').map(tag => tag.trim().replaceAll(/\s+/g, ' '));
	const seen = new Set<string>();
	return tags.filter(tag => {
		const folded = foldLabel(tag);
		const isNew = tag !== '' && !seen.has(folded);
		seen.add(folded);
		return isNew;
	});
}

/** The tags in use that begin with what stands after the last comma and are not typed yet, the commonest first. */
export function tagCandidates({text, known, offered}: TagsPrompt): readonly string[] {
	const {before, last} = lastTag(offered?.stem ?? text);
	const typed = new Set(tagsTyped(before).map(foldLabel));
	const wanted = foldLabel(last);
	return known.filter(tag => {
		const folded = foldLabel(tag);
		return folded.startsWith(wanted) && !typed.has(folded) && (offered !== null || folded !== wanted);
	});
}

/** The prompt with the next candidate in the place of what stands after the last comma. */
export function completeTag(prompt: TagsPrompt): TagsPrompt {
	const candidates = tagCandidates(prompt);
	const stem = prompt.offered?.stem ?? prompt.text;
	const index = prompt.offered ? (prompt.offered.index + 1) % Math.max(1, candidates.length) : 0;
	const candidate = candidates[index];
	return candidate === undefined
		? prompt
		: {...prompt, text: `${lastTag(stem).before}${candidate}`, offered: {stem, index}};
}

/** What stands up to the last comma, with the space behind it, and after it. */
function lastTag(text: string): {readonly before: string; readonly last: string} {
	const [before = ''] = /^(?:.*,)?\s*/su.exec(text) ?? [];
	return {before, last: text.slice(before.length)};
}
