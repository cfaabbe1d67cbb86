/*
What the rules of Unicode (UAX #29) take for the end of a sentence and what is none, as they know no abbreviations.
*/

/** A name, a number or an example follows these, never a sentence. */
const leading = new Set(
	[
		// English
		'mr mrs ms mx messrs dr prof rev fr hon pres gov sen rep gen col maj capt cpt cmdr lt sgt st mt',
		'no nos fig figs vol vols p pp ch chap sec art eq ed eds cf viz vs approx ca c al',
		'jan feb mar apr jun jul aug sep sept oct nov dec',
		// German, Dutch
		'nr abb bd bde hr hrn fr frl geb hl kap vgl bzw evtl ggf inkl sog str tel verf zit dhr mevr mw blz',
		// French, Spanish, Italian, Portuguese
		'm mm mme mmes mlle mgr av env sr sra srta dra ud uds ej pág sig sigg dott ing avv pag cap',
	].flatMap(words => words.split(' ')),
);

/** After an abbreviation of letters with full stops, such as a.m. or U.S., a sentence begins with one of these; another word goes on. */
const starters = new Set(
	'the a an he she it we they you i in on at but and or so if when while this that these those there then his her its my our their nobody some what who how why for from with after before as by to not no yes'.split(
		' ',
	),
);

/** Languages that write a full stop behind an ordinal number. */
const ordinal = /^(?:cs|da|de|et|fi|hr|hu|is|lv|nb|nn|no|pl|sk|sl|sr|tr)\b/;

const opening = '["\'“‘„‚«‹(\\[¿¡—–-]*';
const lower = new RegExp(`^${opening}\\p{Ll}`, 'u');
const firstWord = new RegExp(`^${opening}([\\p{L}\\p{M}]+)`, 'u');
const lastWord = /(?:^|[^\p{L}\p{M}\p{N}])([\p{L}\p{M}]+)\.$/u;
const dotted = /(?:^|[^\p{L}\p{M}\p{N}.])(?:\p{L}\.\s?){2,}$/u;
const number = /(?:^|[^\p{L}\p{N}.,])\d{1,2}\.$/u;
const quoted = /[。！？!?…][」』）)”’]+$/;
const quoting = /^(?:と|って)/;

/**
Whether a sentence goes on where the rules of Unicode end it. `before` ends with what looks like the end, `after` begins behind it; both without white space between. `lang` is a BCP 47 tag.
*/
export function goesOn(before: string, after: string, lang: string | null): boolean {
	if (!/[\p{L}\p{N}]/u.test(after) || lower.test(after)) {
		return true;
	}

	if (quoted.test(before) && quoting.test(after)) {
		return true;
	}

	if (!before.endsWith('.')) {
		return false;
	}

	if (ordinal.test(lang ?? '') && number.test(before)) {
		return true;
	}

	if (dotted.test(before)) {
		return !starters.has(firstWord.exec(after)?.[1]?.toLowerCase() ?? '');
	}

	const word = lastWord.exec(before)?.[1] ?? '';
	// Initials are names in short; "I" ends a sentence as well as any word does.
	return (word.length === 1 && word !== 'I') || leading.has(word.toLowerCase());
}
