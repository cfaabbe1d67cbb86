import {withJump} from '../app/jumps.js';
import {readingView} from '../app/reading-view.js';
import type {Notice, Reader, State} from '../app/state.js';
import {isVisible} from '../app/visible.js';
import {findQuote} from '../article/find-quote.js';
import type {Highlight} from '../article/highlight.js';
import {pageAt} from '../layout/layout.js';
import {hereOf} from './move-in-text.js';

/** An article that has come, at a highlight of it: the passage has the focus, and a jump leads back to where the reader was. */
export function openedAt(
	state: State,
	reader: Reader,
	highlight: Highlight,
): {readonly reader: Reader; readonly notice: Notice | null} {
	// It may have got another colour meanwhile, but not other words.
	const found = findQuote(reader.manuscript.text, highlight.quote);
	if (found.kind === 'lost') {
		return {
			reader,
			notice: {text: 'The article has changed: the words of this highlight are gone from it', tone: 'plain'},
		};
	}

	const {from, to} = found;
	const before: State = {...state, reader};
	const {layout, page} = readingView(before, reader);
	// A passage that the end of its page would cut begins the screen instead.
	const there: Reader = {...reader, position: from, isSlid: false};
	const isSlid = !isVisible(readingView(state, there), Math.max(from, to - 1));
	const isFar = reader.position > 0 && pageAt(layout, from) !== page;
	return {
		reader: {
			...there,
			isSlid,
			isPeek: true,
			focus: {from, to, unit: 'sentence'},
			jumps: withJump(reader.jumps, hereOf(before, reader)),
		},
		notice: isFar ? {text: `You were on page ${page + 1} · , goes back there`, tone: 'plain'} : null,
	};
}
