import type {Fact} from '../app/fact.js';
import {rowOf} from '../app/list.js';
import {layoutOf, searchMatches} from '../app/reading-view.js';
import {sidebarAnew} from '../app/sidebar.js';
import {justOpened, type Notice, type Reader, type State} from '../app/state.js';
import {findAnchor} from '../article/anchor.js';
import {pageAt} from '../layout/layout.js';
import {select} from './in-list.js';
import {keepLastPlace, keepPlace} from './leave-reader.js';
import {openedAt} from './open-at-highlight.js';
import {type Step, same} from './step.js';

/** Show an article that has come, where the reader was in it or where it was to be opened. */
export function openArticle(state: State, fact: Extract<Fact, {type: 'article-loaded' | 'piece-opened'}>): Step {
	const [kept, effects] = state.reader ? keepLastPlace(state, state.reader) : same(state);
	const {entry, manuscript, hyphenation, reading, annotations, now} = fact;
	const {
		trail = [],
		place: asked = null,
		highlight = null,
		extent = 'article',
		anew = null,
	} = fact.type === 'article-loaded' ? (state.opening ?? {}) : {};
	// Whoever comes back by a link is where it stood.
	const place = asked === null ? fact.place : null;
	const isBegun = place !== null && !place.done && place.progress < 1;
	const found = anew
		? (findAnchor(manuscript.text, anew.words) ?? 0)
		: isBegun
			? findAnchor(manuscript.text, place.anchor)
			: 0;
	const key = fact.type === 'article-loaded' ? (state.opening?.key ?? null) : null;
	const reader: Reader = {
		key,
		entry,
		reading,
		annotations,
		manuscript,
		hyphenation,
		...justOpened,
		trail,
		extent,
		position: found ?? 0,
		...(asked && {position: asked.position, isSlid: asked.isSlid}),
	};
	// Someone who looked for words wants to see them; but not at the price of a place in a piece half read.
	const [match] = isBegun || asked || anew ? [] : searchMatches(kept, reader);
	const placed = match ? {...reader, position: match.from} : reader;
	// The list follows only now: a piece that fails, or is not waited for, leaves it where it was.
	// Whoever comes back to the highlights comes back to the list as it was, too.
	const row = kept.highlights ? -1 : rowOf(kept.list, key);
	const opened: State = {
		...touched(row === -1 ? kept : select(kept, row)),
		now,
		reader: placed,
		opening: null,
		isFirstRun: false,
		menu: null,
		isSidebarFocused: false,
		isSidebarOver: false,
		sidebar: sidebarAnew(kept.sidebar),
	};
	const notice = anew ? plain(anew.said) : found === null ? lostPlace : match ? null : whereYouWere(opened, placed);
	const at = highlight ? openedAt(opened, placed, highlight) : {reader: placed, notice};
	const [next, remembering] = keepPlace({...opened, reader: at.reader, notice: at.notice}, at.reader);
	return [next, [...effects, ...remembering]];
}

/** Whoever has opened an article comes back to it, whatever comes into the list meanwhile. */
function touched(state: State): State {
	return {...state, list: {...state.list, isTouched: true}};
}

const lostPlace: Notice = plain('The article has changed: the place where you were is gone');

function plain(text: string): Notice {
	return {text, tone: 'plain'};
}

function whereYouWere(state: State, reader: Reader): Notice | null {
	const page = reader.position === 0 ? 0 : pageAt(layoutOf(state, reader), reader.position);
	return page === 0 ? null : plain(`Where you were: page ${page + 1} · g goes to the start`);
}
