import type {MarkdownIt, StateInline} from 'markdown-it';

/*
For each bracket that opens, markdown-it looks for the one that closes it by reading all that stands between, brackets in brackets first. That takes linear time, but as many times as brackets may stand inside each other.
*/

/** Links, images and notes inside each other are looked for to this depth; deeper ones are dropped anyway (`inline.ts`). */
const deepest = 24;

/** Make brackets that nothing closes, and those deep inside each other, cost as little as other characters. */
export function boundBrackets(parser: MarkdownIt): void {
	const {inline} = parser;
	const skip = inline.skipToken.bind(inline);
	inline.skipToken = state => {
		if (state.level < deepest) {
			skip(state);
		} else {
			// As at its own limit: remembered, or the rest would be gone through again from each bracket.
			state.cache[state.pos] = state.posMax + 1;
			state.pos = state.posMax + 1;
		}
	};

	const lastClosings = new WeakMap<StateInline, number>();
	inline.ruler.before('link', 'unclosed_bracket', (state, silent) => {
		const length = opening(state);
		if (length === 0) {
			return false;
		}

		let last = lastClosings.get(state);
		if (last === undefined) {
			last = state.src.lastIndexOf(']', state.posMax - 1);
			lastClosings.set(state, last);
		}

		if (last > state.pos) {
			return false;
		}

		if (!silent) {
			state.pending += state.src.slice(state.pos, state.pos + length);
		}

		state.pos += length;
		return true;
	});
}

/** How many characters begin a link, an image or a note in place at the position; 0 when none of these does. */
function opening({src, pos}: StateInline): number {
	if (src.charAt(pos) === '[') {
		return 1;
	}

	return src.startsWith('![', pos) || src.startsWith('^[', pos) ? 2 : 0;
}
