import {plural} from '../article/dates.js';
import {tagsFor} from '../article/reading.js';
import type {ReadingChange} from '../article/reading-change.js';
import type {ListedArticle} from '../library/index/read-articles.js';
import {foldLabel} from '../query/fold-label.js';

/** What is to be done with articles. */
export type Deed =
	| {readonly kind: 'star' | 'unstar' | 'archive' | 'unarchive'}
	| {readonly kind: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[]};

/** The change that a deed makes to an article; `null` where it makes none. */
export function changeBy(deed: Deed, {entry, reading}: Pick<ListedArticle, 'entry' | 'reading'>): ReadingChange | null {
	const {id, path} = entry;
	switch (deed.kind) {
		case 'star':
		case 'unstar': {
			const isStarred = deed.kind === 'star';
			return reading.isStarred === isStarred ? null : {id, path, isStarred};
		}

		case 'archive':
		case 'unarchive': {
			const isArchived = deed.kind === 'archive';
			return reading.isArchived === isArchived ? null : {id, path, isArchived};
		}

		case 'tag': {
			const has = tagsFor(entry.tags, reading);
			const removeTags = deed.remove.flatMap(tag => alike(tag, has));
			const addTags = deed.add
				.filter(tag => alike(tag, has).length === 0)
				// One of its own that was taken away comes back as it was written.
				.map(tag => alike(tag, entry.tags)[0] ?? tag);
			return addTags.length + removeTags.length === 0 ? null : {id, path, addTags, removeTags};
		}
	}
}

/** Queries know no difference between upper and lower case: so one must not be given a tag twice. */
function alike(tag: string, tags: readonly string[]): readonly string[] {
	const folded = foldLabel(tag);
	return tags.filter(other => foldLabel(other) === folded);
}

type DeedWords = {
	/** Before "12 articles". */
	readonly did: string;
	/** After "12 articles" of which it is only thought. */
	readonly would: string;
	/** After the number of those with which there was nothing to do. */
	readonly already: string;
};

const words: Readonly<Record<Deed['kind'], DeedWords>> = {
	star: {did: 'Starred', would: 'would be starred', already: 'had a star before'},
	unstar: {did: 'Unstarred', would: 'would be unstarred', already: 'had no star'},
	archive: {did: 'Archived', would: 'would be archived', already: 'stood in the archive before'},
	unarchive: {did: 'Unarchived', would: 'would be unarchived', already: 'did not stand in the archive'},
	tag: {did: 'Tagged', would: 'would be tagged', already: 'needed no other tags'},
};

/** "Starred 12 articles; 3 had a star before." */
export function doneSentence({kind}: Deed, changed: number, unchanged: number): string {
	const {did, already} = words[kind];
	if (changed === 0) {
		return `Nothing to do: ${plural(unchanged, 'article')} ${already}.`;
	}

	return `${did} ${plural(changed, 'article')}${unchanged === 0 ? '' : `; ${unchanged} ${already}`}.`;
}

/** "12 articles would be starred". */
export function wouldSentence({kind}: Deed, count: number): string {
	return `${plural(count, 'article')} ${words[kind].would}`;
}
