import type {StateInline, Token} from 'markdown-it';

/*
Superscripts and subscripts as Pandoc writes them: `2^10^`, `H~2~O`. Much Markdown is written without these in mind, so a pair of marks that may mean something else is left alone: `x^2+y^2`, `~5-~6`, `^_^`.
*/

// White space ends the search for the other mark, and so does what may hold marks that mean other things.
const foreign = /[\s[\]`<]/;
const letter = /[\p{L}\p{N}]/u;
const startsWord = /^[\p{L}\p{N}]/u;
const lettersOnly = /^[\p{L}\p{N}\p{M}]+$/u;
const endsSomething = /[\p{L}\p{N}\p{M})\]}*_~^'"’”]$/u;

/** An inline rule for both; stands behind the rule for notes in place, which begin with `^` too. */
export function shift(state: StateInline, silent: boolean): boolean {
	const {src, pos} = state;
	const mark = src.charAt(pos);
	const end = mark === '^' || mark === '~' ? endOf(state, mark) : null;
	if (end === null) {
		return false;
	}

	const content = src.slice(pos + 1, end);
	if (!isMeant(mark, src.slice(Math.max(0, pos - 2), pos), content, src.slice(end + 1, end + 3))) {
		return false;
	}

	if (!silent) {
		const tag = mark === '^' ? 'sup' : 'sub';
		const children: Token[] = [];
		state.md.inline.parse(content.replaceAll('\\ ', ' '), state.md, state.env, children);
		state.push(`${tag}_open`, tag, 1);
		for (const child of children) {
			state.tokens.push(child);
			state.tokens_meta.push(undefined);
		}

		state.push(`${tag}_close`, tag, -1);
	}

	state.pos = end + 1;
	return true;
}

/** Where the mark stands that closes the one at the position; `null` when there is none. */
function endOf({src, pos, posMax}: StateInline, mark: string): number | null {
	for (let index = pos + 1; index < posMax; index++) {
		const character = src.charAt(index);
		if (character === '\\' && src.charAt(index + 1) !== '\n') {
			index++;
		} else if (character === mark) {
			// Two tildes strike words through.
			const isDouble = src.charAt(index + 1) === mark || src.charAt(pos - 1) === mark;
			return index === pos + 1 || (mark === '~' && isDouble) ? null : index;
		} else if (foreign.test(character)) {
			return null;
		}
	}

	return null;
}

function isMeant(mark: string, before: string, content: string, behind: string): boolean {
	if (startsWord.test(behind) && !lettersOnly.test(content)) {
		return false;
	}

	return endsSomething.test(before) || (mark === '^' && letter.test(content));
}
