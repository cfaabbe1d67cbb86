/** How words are set off the line. */
export type Shift = 'superscript' | 'subscript';

const characters: Readonly<Record<Shift, ReadonlyMap<string, string>>> = {
	superscript: pairs(
		'0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ',
		'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ',
	),
	subscript: pairs('0123456789+-−=()aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ'),
};

/** Signs that stand above the line by themselves. */
const raised = new Set('*°′″ªº™†‡⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾');

const signs: Readonly<Record<Shift, string>> = {superscript: '^', subscript: '_'};

function pairs(plain: string, shifted: string): ReadonlyMap<string, string> {
	const values = [...shifted];
	return new Map([...plain].map((character, index) => [character, values[index] ?? character]));
}

/** A text in the superscript or subscript characters of Unicode; `null` when one of its characters has none. */
export function shiftedCharacters(shift: Shift, text: string): string | null {
	let shifted = '';
	for (const character of text) {
		const found =
			characters[shift].get(character) ?? (shift === 'superscript' && raised.has(character) ? character : undefined);
		if (found === undefined) {
			return null;
		}

		shifted += found;
	}

	return shifted;
}

/**
What stands before and behind a text that has no such characters, so that it can be read: `^(…)` and `_(…)`, for one character `^x`, nothing around brackets, as in `[1]`.
*/
export function shiftSigns(shift: Shift, text: string): readonly [before: string, behind: string] {
	const trimmed = text.trim();
	if (trimmed === '' || (/^[([]/.test(trimmed) && /[)\]]$/.test(trimmed))) {
		return ['', ''];
	}

	return [...trimmed].length === 1 ? [signs[shift], ''] : [`${signs[shift]}(`, ')'];
}

/** A text set off the line, as it is read. */
export function shiftedText(shift: Shift, text: string): string {
	const [before, behind] = shiftSigns(shift, text);
	return shiftedCharacters(shift, text) ?? before + text + behind;
}
