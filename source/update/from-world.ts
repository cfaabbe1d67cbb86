import type {Fact} from '../app/action.js';
import {fitsBeside} from '../app/frame.js';
import {rowOf} from '../app/list.js';
import {frameOfState, layoutOf, searchMatches} from '../app/reading-view.js';
import {addPlaces, type Failure, type Notice, placeOf, type Reader, type State} from '../app/state.js';
import {findAnchor} from '../article/anchor.js';
import {pageAt} from '../layout/layout.js';
import {select} from './in-list.js';
import {takeCompletion} from './in-search.js';
import {currentPlace, keepPlace, savePlace} from './leave-reader.js';
import {nearbyRows} from './load-rows.js';
import {type Step, same} from './step.js';

/** What the world reports. */
export function updateFromWorld(state: State, fact: Fact): Step {
	switch (fact.type) {
		case 'resized': {
			return same(withoutHiddenFocus({...state, size: fact.size}));
		}

		case 'library-loaded': {
			const {keys, totals, failures, now} = fact;
			const notice = failures.length > 0 ? failureNotice(failures) : state.notice;
			const list = {isLoading: false, isSlow: false, keys, rows: new Map(), totals, selected: 0};
			return same({...state, now, notice, list});
		}

		case 'rows-loaded': {
			const rows = new Map([...nearbyRows(state), ...fact.rows]);
			return same({...state, list: {...state.list, rows}});
		}

		case 'articles-found': {
			const {search, list} = state;
			const {keys, totals} = fact;
			return search === null
				? same(state)
				: same({
						...state,
						sidebarTop: 0,
						search: {...search, passage: null},
						list: {...list, keys, totals, selected: 0},
					});
		}

		case 'passage-found': {
			const {search} = state;
			return search === null
				? same(state)
				: same({...state, search: {...search, passage: {key: fact.key, passage: fact.passage}}});
		}

		case 'completed': {
			return takeCompletion(state, fact);
		}

		case 'list-counted': {
			return same({...state, list: {...state.list, totals: fact.totals}});
		}

		case 'places-read': {
			return same({...state, places: addPlaces(state.places, fact.places)});
		}

		case 'order-loaded':
		case 'highlighting-loaded': {
			// Nothing changes but how the same state looks.
			return same({...state});
		}

		case 'library-delayed': {
			return same({...state, list: {...state.list, isSlow: true}});
		}

		case 'library-failed': {
			const list = {...state.list, isLoading: false};
			return same({...state, list, notice: {text: fact.reason, tone: 'error'}});
		}

		case 'article-loaded': {
			return fact.request === state.opening?.request ? openArticle(state, fact) : same(state);
		}

		case 'piece-opened': {
			return openArticle({...state, isSinglePiece: true}, fact);
		}

		case 'text-set': {
			const {reader} = state;
			return reader?.manuscript === fact.manuscript
				? same({...state, reader: {...reader, wholeSetting: fact.key}})
				: same(state);
		}

		case 'article-failed': {
			return fact.request === state.opening?.request
				? same({...state, opening: null, notice: {text: fact.reason, tone: 'error'}})
				: same(state);
		}

		case 'article-delayed': {
			return fact.request === state.opening?.request
				? same({...state, opening: {...state.opening, isSlow: true}})
				: same(state);
		}

		case 'trouble': {
			return same({...state, notice: {text: fact.reason, tone: 'error'}});
		}
	}
}

/** Keys are never heard by a sidebar that the new size has no room for, nor is it laid over a screen that has. */
function withoutHiddenFocus(state: State): State {
	const isSidebarOver = state.isSidebarOver && !fitsBeside(state.size.columns);
	const resized = {...state, isSidebarOver};
	const isShown = frameOfState(resized).sidebar.kind !== 'none';
	return {...resized, isSidebarFocused: state.isSidebarFocused && isShown};
}

function openArticle(state: State, fact: Extract<Fact, {type: 'article-loaded' | 'piece-opened'}>): Step {
	const [kept, effects] = state.reader ? keepPlace(state, state.reader) : same(state);
	const {entry, manuscript, hyphenation, now} = fact;
	const place = placeOf(kept.places, entry);
	const isBegun = place !== null && !place.done;
	const found = isBegun ? findAnchor(manuscript.text, place.anchor) : 0;
	const key = fact.type === 'article-loaded' ? (state.opening?.key ?? null) : null;
	const reader: Reader = {
		key,
		entry,
		manuscript,
		hyphenation,
		wholeSetting: null,
		position: found ?? 0,
		isSlid: false,
		isEndSaid: false,
	};
	// Someone who looked for words wants to see them; but not at the price of a place in a piece half read.
	const [match] = isBegun ? [] : searchMatches(kept, reader);
	const placed = match ? {...reader, position: match.from} : reader;
	// The list follows only now: a piece that fails, or is not waited for, leaves it where it was.
	const row = rowOf(kept.list, key);
	const opened: State = {
		...(row === -1 ? kept : select(kept, row)),
		now,
		reader: placed,
		opening: null,
		menu: null,
		isSidebarFocused: false,
		isSidebarOver: false,
		sidebarTop: 0,
	};
	const notice = found === null ? lostPlace : match ? null : whereYouWere(opened, placed);
	const next = {...opened, notice};
	return [next, [...effects, savePlace(currentPlace(next, placed))]];
}

const lostPlace: Notice = {
	text: 'The article has changed: the place where you were is gone',
	tone: 'plain',
};

function whereYouWere(state: State, reader: Reader): Notice | null {
	const page = reader.position === 0 ? 0 : pageAt(layoutOf(state, reader), reader.position);
	return page === 0 ? null : {text: `Where you were: page ${page + 1} · g goes to the start`, tone: 'plain'};
}

function failureNotice(failures: readonly Failure[]): Notice {
	const [first] = failures;
	const more = failures.length - 1;
	const rest = more === 0 ? '' : ` (and ${more} more: broadsheet list names them)`;
	return {text: `${first?.reason ?? ''}${rest}`, tone: 'error'};
}
