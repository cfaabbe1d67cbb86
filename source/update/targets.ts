import type {Target} from '../app/history.js';
import {currentMarked} from '../app/library-highlights.js';
import type {ArticleKey, Listed} from '../app/list.js';
import type {State} from '../app/state.js';
import {tagsFor} from '../article/reading.js';

/** The keys of the articles that a key is about: the open one, else the one in which the highlight under the cursor stands, else those that are selected, else the one under the cursor. */
export function targetKeys(state: State): readonly ArticleKey[] {
	const {list, highlights} = state;
	if (highlights) {
		const key = currentMarked(highlights, state)?.article.key ?? null;
		return key === null ? [] : [key];
	}

	if (list.selection.size > 0) {
		return list.keys.filter(key => list.selection.has(key));
	}

	const key = list.keys[list.selected];
	return key === undefined ? [] : [key];
}

/** The articles that a key is about; `null` when not all of them are known here. */
export function targetsOf(state: State): readonly Target[] | null {
	if (state.reader) {
		return [targetOf(state.reader.key, state.reader)];
	}

	const keys = targetKeys(state);
	const targets = keys.flatMap(key => {
		const listed = state.list.rows.get(key);
		return listed ? [targetOf(key, listed)] : [];
	});
	return targets.length === keys.length ? targets : null;
}

export function targetOf(key: ArticleKey | null, {entry, reading}: Listed): Target {
	const {id, path, title, tags} = entry;
	return {key, id, path, title, tags: tagsFor(tags, reading), reading};
}
