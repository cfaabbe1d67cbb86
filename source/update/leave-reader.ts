import {beginSession, ended, passedOver, type RunningSession, sessionOf, turnedTo} from '../app/reading-session.js';
import {readingView, textOnScreen} from '../app/reading-view.js';
import {sidebarAnew} from '../app/sidebar.js';
import type {Reader, State} from '../app/state.js';
import {anchorAt} from '../article/anchor.js';
import type {ReadingChange} from '../article/reading-change.js';
import {changeArticle} from './change-articles.js';
import {completeList} from './list-articles.js';
import {refreshHighlights} from './load-highlights.js';
import {type Step, same} from './step.js';

/** Where the reader is, and for how long so far, as it will be remembered. */
function placeChange(state: State, reader: Reader): ReadingChange {
	const {id, path} = reader.entry;
	const session = reader.session && sessionOf(reader.session);
	const told = {id, path, lastRead: state.now, ...(session ? {session} : {})};
	if (reader.isPeek || reader.extent === 'page') {
		// Whoever only looked at a highlight, or at the rest of its page, goes on reading where they were.
		return told;
	}

	const {progress} = readingView(state, reader);
	return {
		...told,
		place: {...anchorAt(reader.manuscript.text, reader.position), progress},
		// Reading on does not make an article unread that was read to its end before.
		...(progress >= 1 ? {isDone: true} : {}),
	};
}

/** Remember the place, in the list and in what is written down. What was on the screen until now is counted as read, or not. */
export function keepPlace(state: State, reader: Reader): Step {
	return keep(state, {...reader, session: sessionAt(state, reader)});
}

function sessionAt(state: State, reader: Reader): RunningSession {
	const {now, pace} = state;
	const {session, speech, manuscript} = reader;
	const page = textOnScreen(readingView(state, reader));
	if (!session) {
		return beginSession(page, now);
	}

	return speech ? passedOver(session, page, now) : turnedTo(session, page, manuscript.text, now, pace);
}

/** Remember the place of an article that is about to be left. */
export function keepLastPlace(state: State, reader: Reader): Step {
	const {now, pace} = state;
	const {session, speech, manuscript} = reader;
	const isAtEnd = readingView(state, reader).progress >= 1;
	return keep(state, {
		...reader,
		session: session && !speech ? ended(session, {isAtEnd, text: manuscript.text, now, pace}) : session,
	});
}

function keep(state: State, reader: Reader): Step {
	return changeArticle({...state, reader}, reader, placeChange(state, reader));
}

/** Close the article, keeping the place. */
export function leaveReader(state: State): Step {
	if (!state.reader) {
		return same(state);
	}

	const [kept, effects] = keepLastPlace(state, state.reader);
	const left = {
		...kept,
		reader: null,
		isSidebarFocused: false,
		isSidebarOver: false,
		sidebar: sidebarAnew(kept.sidebar),
	};
	const [listed, more] = left.list.isStale ? completeList(left) : same(left);
	const [next, others] = refreshHighlights(listed);
	return [next, [...effects, ...more, ...others]];
}
