import type {Token} from 'markdown-it';

/**
Whether blank lines stand in the description that begins at a token: before its only paragraph, which the parser hides otherwise, or between its blocks.
*/
export function isSpread(tokens: readonly Token[], start: number): boolean {
	const level = (tokens[start]?.level ?? 0) + 1;
	let end: number | null = null;
	let isAlone = true;
	for (let index = start + 1; tokens[index] && tokens[index]?.type !== 'dd_close'; index++) {
		const token = tokens[index];
		if (!token || token.level !== level || token.nesting < 0 || !token.map) {
			continue;
		}

		if (end !== null && token.map[0] > end) {
			return true;
		}

		isAlone = end === null;
		end = token.map[1];
	}

	return isAlone && tokens[start + 1]?.type === 'paragraph_open' && tokens[start + 1]?.hidden === false;
}
