export type Script =
	| 'latin'
	| 'greek'
	| 'cyrillic'
	| 'armenian'
	| 'hebrew'
	| 'arabic'
	| 'devanagari'
	| 'bengali'
	| 'gurmukhi'
	| 'gujarati'
	| 'tamil'
	| 'telugu'
	| 'kannada'
	| 'malayalam'
	| 'sinhala'
	| 'thai'
	| 'lao'
	| 'tibetan'
	| 'myanmar'
	| 'georgian'
	| 'ethiopic'
	| 'khmer'
	| 'kana'
	| 'han'
	| 'hangul';

const ascii: readonly [number, number, Script] = [0x41, 0x7a, 'latin'];

// Blocks of letters as [first, last, script], ascending (Unicode, Blocks.txt).
const blocks: ReadonlyArray<readonly [number, number, Script]> = [
	[0xc0, 0x24f, 'latin'],
	[0x370, 0x3ff, 'greek'],
	[0x400, 0x52f, 'cyrillic'],
	[0x531, 0x587, 'armenian'],
	[0x5d0, 0x5f4, 'hebrew'],
	[0x620, 0x65f, 'arabic'],
	[0x66e, 0x6d3, 'arabic'],
	[0x750, 0x77f, 'arabic'],
	[0x900, 0x97f, 'devanagari'],
	[0x980, 0x9ff, 'bengali'],
	[0xa00, 0xa7f, 'gurmukhi'],
	[0xa80, 0xaff, 'gujarati'],
	[0xb80, 0xbff, 'tamil'],
	[0xc00, 0xc7f, 'telugu'],
	[0xc80, 0xcff, 'kannada'],
	[0xd00, 0xd7f, 'malayalam'],
	[0xd80, 0xdff, 'sinhala'],
	[0xe01, 0xe4e, 'thai'],
	[0xe80, 0xece, 'lao'],
	[0xf00, 0xfff, 'tibetan'],
	[0x1000, 0x109f, 'myanmar'],
	[0x10a0, 0x10ff, 'georgian'],
	[0x1100, 0x11ff, 'hangul'],
	[0x1200, 0x139f, 'ethiopic'],
	[0x1780, 0x17ff, 'khmer'],
	[0x1e00, 0x1eff, 'latin'],
	[0x1f00, 0x1fff, 'greek'],
	[0x3041, 0x30ff, 'kana'],
	[0x3400, 0x9fff, 'han'],
	[0xac00, 0xd7a3, 'hangul'],
	[0xf900, 0xfaff, 'han'],
	[0xff66, 0xff9d, 'kana'],
];

type Block = (typeof blocks)[number];

/** The block of a UTF-16 code unit, or `null` for what is no letter here. */
function blockOf(code: number): Block | null {
	if (code < 0xc0) {
		return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? ascii : null;
	}

	const block = blocks.find(([, last]) => code <= last);
	return block && code >= block[0] ? block : null;
}

/** How many letters of each script a text holds. */
export function countScripts(text: string): ReadonlyMap<Script, number> {
	const counts = new Map<Script, number>();
	let current = ascii;
	let count = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		// Letters of a script come in runs: the table is searched once a run.
		if (code >= current[0] && code <= current[1] && current !== ascii) {
			count++;
			continue;
		}

		const block = blockOf(code);
		if (block !== null && block !== current) {
			add(counts, current[2], count);
			current = block;
			count = 0;
		}

		count += block === null ? 0 : 1;
	}

	add(counts, current[2], count);
	return counts;
}

function add(counts: Map<Script, number>, script: Script, count: number): void {
	if (count > 0) {
		counts.set(script, (counts.get(script) ?? 0) + count);
	}
}
