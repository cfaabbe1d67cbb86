/*
Opening words: cut where a word ends. Scripts without spaces are cut between any two characters, but never inside one that is put together from several.
*/

// Han, kana and full-width forms: a text in them may be cut anywhere.
const spaceless = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

// What belongs to the character before it: marks, joiners, variation selectors, low surrogates.
const continues = /\p{M}|[\udc00-\udfff]|\u200c|\u200d/u;

// No punctuation stands before an ellipsis, nor a quote or bracket that only opens.
const loose = /[\s.,;:!?…–—‐\-([{“‘„‚«‹"'。，、；：！？（「『《،؛؟।]/;

/** Whether a line that ends in one and goes on in the other needs a space between them. */
export function needsSpace(before: string, after: string): boolean {
	// Most lines begin with a letter far below these scripts: one comparison tells.
	return !(after.charCodeAt(0) >= 0x3000 && spaceless.test(after.charAt(0)) && spaceless.test(before.slice(-1)));
}

/** The first words of a text, at most `limit` characters with the `…` that tells of a cut. */
export function cutWords(text: string, limit: number): string {
	if (text.length <= limit) {
		return text;
	}

	let end = limit - 1;
	if (spaceless.test(text.charAt(end)) || spaceless.test(text.charAt(end - 1))) {
		end = characterStart(text, end);
	} else {
		// A word that fills more than half of the room is cut like a text without spaces.
		const space = text.lastIndexOf(' ', end);
		end = space > limit / 2 ? space : characterStart(text, end);
	}

	while (end > 0 && loose.test(text.charAt(end - 1))) {
		end--;
	}

	return `${text.slice(0, end)}…`;
}

function characterStart(text: string, end: number): number {
	let start = end;
	// A made-up character of a thousand marks is cut all the same.
	while (start > end - 16 && start > 0 && isInside(text, start)) {
		start--;
	}

	return start > 0 && start > end - 16 ? start : surrogateStart(text, end);
}

function isInside(text: string, index: number): boolean {
	return continues.test(text.charAt(index)) || text.charAt(index - 1) === '\u200d';
}

function surrogateStart(text: string, index: number): number {
	const code = text.charCodeAt(index);
	return code >= 0xdc_00 && code <= 0xdf_ff ? index - 1 : index;
}
