import {readingView} from '../app/reading-view.js';
import {sidebarAnew} from '../app/sidebar.js';
import type {Reader, State} from '../app/state.js';
import {anchorAt} from '../article/anchor.js';
import type {ReadingChange} from '../article/reading-change.js';
import {changeArticle} from './change-articles.js';
import {completeList} from './list-articles.js';
import {type Step, same} from './step.js';

/** Where the reader is, as it will be remembered. */
export function placeChange(state: State, reader: Reader): ReadingChange {
	const {progress} = readingView(state, reader);
	return {
		id: reader.entry.id,
		path: reader.entry.path,
		place: {...anchorAt(reader.manuscript.text, reader.position), progress},
		lastRead: state.now,
		// Reading on does not make an article unread that was read to its end before.
		...(progress >= 1 ? {isDone: true} : {}),
	};
}

/** Remember the place, in the list and in what is written down. */
export function keepPlace(state: State, reader: Reader): Step {
	return changeArticle(state, reader, placeChange(state, reader));
}

/** Close the article, keeping the place. */
export function leaveReader(state: State): Step {
	if (!state.reader) {
		return same(state);
	}

	const [kept, effects] = keepPlace(state, state.reader);
	const left = {
		...kept,
		reader: null,
		isSidebarFocused: false,
		isSidebarOver: false,
		sidebar: sidebarAnew(kept.sidebar),
	};
	const [next, more] = left.list.isStale ? completeList(left) : same(left);
	return [next, [...effects, ...more]];
}
