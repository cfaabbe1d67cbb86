import {anchorAt} from '../../article/anchor.js';
import {type Heir, inherit} from '../../library/state/inherit.js';
import {highlightsOf} from '../../library/state/read-annotations.js';
import {recordOf} from '../../library/state/read-state.js';
import type {ReaderState} from '../../library/state/reader-state.js';
import {write} from '../../library/state/write-state.js';
import {quotePlacer} from './place-quotes.js';

/** What was done with a piece goes on for its file with a text: the place at the same part of it, and highlights at the passages that they mark. Never throws: what cannot be written is kept in memory and tried again. `now` in milliseconds since 1970. */
export function moveState(state: ReaderState, heir: Heir, text: string, now: number): void {
	inherit(state, [heir], now);
	const {fields, highlights} = recordOf(state, heir.to, now).found;
	const place = quotePlacer(text);
	const found = highlightsOf(highlights).flatMap(({id, quote}) => {
		const placed = place(quote.exact);
		return placed.isLost ? [] : [{id, quote: placed.quote}];
	});
	const progress = fields.place?.value.progress ?? 0;
	const isBegun = progress > 0 && progress < 1;
	if (found.length > 0 || isBegun) {
		const anchor = isBegun ? {place: {...anchorAt(text, Math.floor(text.length * progress)), progress}} : {};
		write(state, [{id: heir.to, path: heir.path, highlights: found, ...anchor}], now);
	}
}
