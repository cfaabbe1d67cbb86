/** A text without what typesetting does to its words, and where each of its characters comes from. */
export type FoldedText = {
	readonly text: string;
	/** For each character the offset of the one it comes from. */
	readonly offsets: Uint32Array;
};

/*
White space, and what stands within words only to say where they may be parted or joined. It is left out altogether: where lines are wrapped anew, Chinese and Japanese lose and gain spaces.
*/
const silent = /[\s\u00ad\u061c\u180e\u200b-\u200f\u2060\ufeff]/;
const quotes = /["'`´‘’‚‛“”„‟′″«»‹›「」『』]/;
const dashes = /[-‐‑‒–—―−﹘﹣－]/;
/** Ligatures and full-width forms: the letters that they stand for (NFKC, UAX #15). */
const compatible = /[\ufb00-\ufb06\uff01-\uff5e]/;

const quote = 0x27;
const dash = 0x2d;

const decoder = new TextDecoder('utf-16le', {ignoreBOM: true});

/** What a code is that becomes nothing, and one that becomes several. */
const [nothing, several] = [-1, -2];

/** What became of the codes met so far; 0 for those that were not. */
const known = new Int32Array(0x1_00_00);

/**
Fold a text for comparing: without white space and soft hyphens, one kind of quotation mark and one of dash, ligatures taken apart. Case and accents stay: they make other words. Takes linear time.
*/
export function foldTypography(text: string): FoldedText {
	let codes = new Uint16Array(text.length + 16);
	let offsets = new Uint32Array(text.length + 16);
	let length = 0;
	for (let offset = 0; offset < text.length; offset++) {
		const code = text.charCodeAt(offset);
		const folded = known[code] || remember(code);
		if (folded > 0) {
			// Typewriters make one dash of several hyphens, and one quotation mark of two.
			if ((folded !== quote && folded !== dash) || length === 0 || codes[length - 1] !== folded) {
				codes[length] = folded;
				offsets[length] = offset;
				length++;
			}
		} else if (folded === several) {
			for (const part of fold(text.charAt(offset))) {
				codes[length] = part.charCodeAt(0);
				offsets[length] = offset;
				length++;
			}
		}

		// A character becomes three at most.
		if (length + 3 > codes.length) {
			codes = grown(codes, new Uint16Array(2 * codes.length));
			offsets = grown(offsets, new Uint32Array(2 * offsets.length));
		}
	}

	return {text: decoder.decode(codes.subarray(0, length)), offsets: offsets.subarray(0, length)};
}

function grown<Numbers extends Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
	to.set(from);
	return to;
}

function remember(code: number): number {
	const folded = fold(String.fromCharCode(code));
	const value = folded.length === 0 ? nothing : folded.length === 1 ? folded.charCodeAt(0) : several;
	known[code] = value;
	return value;
}

function fold(character: string): string {
	if (silent.test(character)) {
		return '';
	}

	if (quotes.test(character)) {
		return String.fromCharCode(quote);
	}

	if (dashes.test(character)) {
		return String.fromCharCode(dash);
	}

	return character === '…' ? '...' : compatible.test(character) ? character.normalize('NFKC') : character;
}
