import type {Reader, State} from '../app/state.js';
import {anchorAt, findAnchor} from '../article/anchor.js';
import {changeArticle} from './change-articles.js';
import {hereOf, jumpTo, show} from './move-in-text.js';
import {type Step, same} from './step.js';

/** Give the place where one is a letter; what had it before has it no longer. */
export function setBookmark(state: State, reader: Reader, letter: string): Step {
	const anchor = anchorAt(reader.manuscript.text, reader.focus?.from ?? hereOf(state, reader));
	const next: State = {
		...state,
		notice: {text: `This place is ${letter}: '${letter} comes back to it`, tone: 'plain'},
	};
	const {id, path} = reader.entry;
	return changeArticle(next, reader, {id, path, bookmarks: [{letter, anchor}]});
}

/** Go to the place of a letter. */
export function goToBookmark(state: State, reader: Reader, letter: string): Step {
	const bookmark = reader.annotations.bookmarks.find(other => other.letter === letter);
	if (!bookmark) {
		return same({...state, notice: {text: `No place is ${letter}: m${letter} makes this one it`, tone: 'plain'}});
	}

	const offset = findAnchor(reader.manuscript.text, bookmark.anchor);
	return offset === null
		? same({...state, notice: {text: `The words at ${letter} are gone: the article has changed`, tone: 'plain'}})
		: jumpTo(state, reader, offset);
}

/** Back to where the last jump began; again, and one is where one was. */
export function swapJump(state: State, reader: Reader): Step {
	const {back, ahead} = reader.jumps;
	const to = back.at(-1);
	return to === undefined
		? same({...state, notice: {text: 'There is no jump to come back from', tone: 'plain'}})
		: show(state, {...reader, jumps: {back: [...back.slice(0, -1), hereOf(state, reader)], ahead}}, to);
}
