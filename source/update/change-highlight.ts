import type {HighlightDeed} from '../app/history.js';
import type {State} from '../app/state.js';
import type {Highlight, HighlightChange} from '../article/highlight.js';
import {changeArticle} from './change-articles.js';
import type {Step} from './step.js';

/** Have a highlight be as it is in `to`, or not be at all: on the page at once, and in what is written down. */
export function changeHighlight(state: State, {article, before, after}: HighlightDeed, to: Highlight | null): Step {
	const id = (before ?? after)?.id ?? '';
	const change: HighlightChange = to ? {...to, isRemoved: false} : {id, isRemoved: true};
	const {reader} = state;
	// It may have been read on since.
	const reading = reader?.entry.id === article.id ? reader.reading : article.reading;
	return changeArticle(state, {key: article.key, reading}, {id: article.id, path: article.path, highlights: [change]});
}
