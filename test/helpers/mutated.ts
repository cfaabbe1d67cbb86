import type {Random} from './random-numbers.js';

/** Characters that a reader may not expect anywhere, and those that no article may hold. */
const strange = '\0|\u001b[31m|\u009b|\u202e|\ufeff|\ud800|\u2028|\r|\u0301|\u200d|👩‍👩‍👧|雨|\u05d0|\uffff'.split('|');

/**
A text that was changed at random some times: parts cut out, doubled, moved or turned round, pieces put in, once or very often.
*/
export function mutated(text: string, pieces: readonly string[], random: Random): string {
	let changed = text;
	for (let times = 1 + random.below(8); times > 0; times--) {
		changed = change(changed, pieces, random);
	}

	return changed;
}

function change(text: string, pieces: readonly string[], random: Random): string {
	const from = random.below(text.length + 1);
	const to = Math.min(text.length, from + random.below(random.below(10) === 0 ? text.length + 1 : 40));
	const [before, part, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
	switch (random.below(8)) {
		case 0: {
			return before + after;
		}

		case 1: {
			return before + part + part + after;
		}

		case 2: {
			const place = random.below(after.length + 1);
			return before + after.slice(0, place) + part + after.slice(place);
		}

		case 3: {
			return before + [...part].toReversed().join('') + after;
		}

		case 4: {
			return before + random.pick(strange) + part + after;
		}

		case 5: {
			return before + random.pick(pieces) + part + random.pick(pieces) + after;
		}

		case 6: {
			return before + random.pick(pieces).repeat(random.below(random.below(20) === 0 ? 3000 : 30)) + after;
		}

		default: {
			return before + String.fromCharCode(random.below(256)) + after.slice(1);
		}
	}
}
