/** Letters, digits, punctuation and white space of scripts in which every such character is a grapheme by itself, unless marks follow it. */
const standing =
	/^[[[\p{L}\p{N}\p{P}\p{Z}\p{Sm}\p{Sc}\n\t]&&[\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]--[\uff9e\uff9f]]$/v;
const mark = /^\p{M}$/u;

/** What is known of code units: 0 is nothing yet. */
const kinds = new Uint8Array(0x1_00_00);
const other = 1;
const marks = 2;
const stands = 3;

function kindAt(text: string, offset: number): number {
	const unit = text.charCodeAt(offset);
	const known = kinds[unit] ?? 0;
	if (known !== 0) {
		return known;
	}

	const character = String.fromCharCode(unit);
	const kind = standing.test(character) ? stands : mark.test(character) ? marks : other;
	kinds[unit] = kind;
	return kind;
}

/** A character before all marks, behind one before all signs that join what follows: no table is needed for nearly all of most texts. */
export function isLatinEdge(before: number, after: number): boolean {
	return after >= 0x20 && after < 0x3_00 && before < 0x6_00;
}

/** Widens ranges of a text so that they begin and end between graphemes (UAX #29): a letter is marked with its accents, a family whole. */
export function createGraphemeEdges(text: string) {
	let segments: Intl.Segments | null = null;
	const graphemeAt = (offset: number): {readonly from: number; readonly to: number} => {
		segments ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text);
		const found = segments.containing(offset);
		return found ? {from: found.index, to: found.index + found.segment.length} : {from: offset, to: offset};
	};

	// Most edges are seen without a segmenter, which takes a microsecond for each.
	const isPlain = (offset: number): boolean =>
		offset <= 0 || offset >= text.length || (kindAt(text, offset) === stands && kindAt(text, offset - 1) !== other);

	return {
		/** The last edge that is not after an offset. */
		notAfter: (offset: number): number => (isPlain(offset) ? offset : graphemeAt(offset).from),

		/** The first edge that is not before an offset. */
		notBefore(offset: number): number {
			if (isPlain(offset)) {
				return offset;
			}

			const {from, to} = graphemeAt(offset);
			return from === offset ? offset : to;
		},
	};
}
