import type {Fact} from '../app/fact.js';
import {type Changed, type Deed, inverse, type Target} from '../app/history.js';
import {keyOffer} from '../app/key-offer.js';
import type {ArticleKey, List} from '../app/list.js';
import {sidebarAnew} from '../app/sidebar.js';
import type {State} from '../app/state.js';
import {changeReading} from '../article/reading-change.js';
import {changeArticles} from './change-articles.js';
import {changeHighlight} from './change-highlight.js';
import {remember, what} from './do-deed.js';
import {completeList} from './list-articles.js';
import {type Step, same} from './step.js';

/** Take back what was done last. */
export function undo(state: State): Step {
	const {done, undone} = state.history;
	const deed = done.at(-1);
	if (!deed) {
		return same({...state, notice: {text: 'Nothing was done yet that could be undone', tone: 'plain'}});
	}

	const next: State = {
		...state,
		history: {done: done.slice(0, -1), undone: [...undone, deed]},
		notice: {text: `Undone: ${lowered(deed.sentence)}${keyOffer(state, 'redo', 'to redo')}`, tone: 'plain'},
	};
	switch (deed.kind) {
		case 'trash': {
			return [withoutTrashed(next, deed.targets), [{type: 'restore-files', request: deed.request}]];
		}

		case 'highlight': {
			return changeHighlight(next, deed, deed.before);
		}

		case 'change': {
			const changed = deed.changed.map(one => ({
				key: one.key,
				reading: readingNow(state, one),
				change: inverse(one),
			}));
			return changeArticles(next, changed);
		}
	}
}

/** Do again what was undone last. */
export function redo(state: State): Step {
	const {done, undone} = state.history;
	const deed = undone.at(-1);
	if (!deed) {
		return same({...state, notice: {text: 'Nothing was undone that could be done again', tone: 'plain'}});
	}

	const next: State = {
		...state,
		history: {done: [...done, deed], undone: undone.slice(0, -1)},
		notice: {text: `${deed.sentence}${keyOffer(state, 'undo', 'to undo')}`, tone: 'plain'},
	};
	switch (deed.kind) {
		case 'trash': {
			return [next, [{type: 'trash-files', request: deed.request, targets: deed.targets}]];
		}

		case 'highlight': {
			return changeHighlight(next, deed, deed.after);
		}

		case 'change': {
			return changeArticles(next, deed.changed);
		}
	}
}

/** What is true of an article now, after a change: it may have been read on since. */
function readingNow({list, search, reader}: State, {key, reading, change}: Changed): Changed['reading'] {
	const row = key === null ? undefined : (list.rows.get(key) ?? search?.before.rows.get(key));
	const open = reader?.entry.id === change.id ? reader.reading : undefined;
	return open ?? row?.reading ?? changeReading(reading, change);
}

/** Files that are on their way back may be listed again. */
function withoutTrashed(state: State, targets: readonly Target[]): State {
	const back = new Set(targets.map(({key}) => key));
	return {...state, trashed: new Set([...state.trashed].filter(key => !back.has(key)))};
}

function lowered(sentence: string): string {
	return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

/** Files are in the trash: their rows go, and the deed can be undone. One that is done again stands in the history already. */
export function filesTrashed(state: State, fact: Extract<Fact, {type: 'files-trashed'}>): Step {
	const {request, targets, reason} = fact;
	const keys = new Set(targets.flatMap(({key}) => key ?? []));
	const {list, search} = state;
	const gone: State = {
		...state,
		trashed: new Set([...state.trashed, ...keys]),
		list: without(list, keys),
		search: search && {...search, before: without(search.before, keys)},
	};
	const deed: Deed = {kind: 'trash', sentence: `Moved ${what(targets)} to the trash`, request, targets};
	const isKnown = state.history.done.some(other => other.kind === 'trash' && other.request === request);
	const next = isKnown || targets.length === 0 ? gone : remember(gone, deed);
	const told: State = reason === null ? next : {...next, notice: {text: reason, tone: 'error'}};
	const isOpen = state.reader !== null && keys.has(state.reader.key ?? Number.NaN);
	return same(
		isOpen
			? {...told, reader: null, isSidebarFocused: false, isSidebarOver: false, sidebar: sidebarAnew(told.sidebar)}
			: told,
	);
}

/** Files are back where they were; what could not be brought back is said. */
export function filesRestored(state: State, {reason}: Extract<Fact, {type: 'files-restored'}>): Step {
	return completeList(reason === null ? state : {...state, notice: {text: reason, tone: 'error'}});
}

function without(list: List, gone: ReadonlySet<ArticleKey>): List {
	const keys = list.keys.filter(key => !gone.has(key));
	const before = list.keys.slice(0, list.selected).filter(key => gone.has(key)).length;
	const selected = Math.max(0, Math.min(keys.length - 1, list.selected - before));
	return keys.length === list.keys.length ? list : {...list, keys, selected};
}
