import {languageName} from '../article/language-name.js';
import {type Choice, type FieldName, fieldNamed, fields, type KnownField, knownFields} from './fields.js';
import {foldLabel} from './fold-label.js';
import {type TermToken, type Token, tokensOf} from './tokens.js';
import {writeValue} from './write-query.js';

/** The values that the library holds, those first that are to be offered first. */
export type KnownValues = Readonly<Record<KnownField, readonly string[]>>;

/** What may stand at the cursor instead of `[from, to)` of the query. */
export type Completion = {
	readonly from: number;
	readonly to: number;
	readonly candidates: readonly Candidate[];
};

export type Candidate = {readonly text: string; readonly help: string};

/**
What may stand at the cursor: where a word is typed the names of fields, and after a colon the values of that field. Best first: what begins as was typed, then what has a word that does, then what holds it anywhere; by the letters alone, without case and accents. `cursor` is an offset into the query.
*/
export function completeQuery(text: string, cursor: number, known: KnownValues): Completion {
	const last = [...tokensOf(text.slice(0, cursor))].at(-1);
	const isAtLast = last?.kind === 'term' && last.to === cursor && !isSign(last);
	if (!isAtLast) {
		const isOperator = last?.kind === 'or' && last.to === cursor;
		return {from: cursor, to: cursor, candidates: isOperator ? [] : fieldCandidates('')};
	}

	const whole = tokenAt(text, last.from);
	if (last.name === null) {
		const to = whole?.name ? whole.valueFrom : endOf(whole, cursor);
		return {from: last.from, to, candidates: last.isQuoted ? [] : fieldCandidates(last.value)};
	}

	const field = fieldNamed(last.name);
	const from = last.valueFrom + (last.isWhole ? 1 : 0);
	const candidates = field ? rank(valuesOf(field.name, known), last.value) : [];
	return {
		from,
		to: endOf(whole, cursor),
		candidates: candidates.map(({value, help}) => ({text: writeValue(value), help})),
	};
}

/** A `-` that nothing follows yet. */
function isSign({name, isQuoted, value}: TermToken): boolean {
	return name === null && !isQuoted && value === '-';
}

/** The term of the whole query that begins at an offset. */
function tokenAt(text: string, from: number): TermToken | null {
	for (const token of tokensOf(text)) {
		if (token.from >= from) {
			return isTerm(token) && token.from === from ? token : null;
		}
	}

	return null;
}

function isTerm(token: Token): token is TermToken {
	return token.kind === 'term';
}

/** A quote that is never closed takes in all that follows, which is not to be lost. */
function endOf(token: TermToken | null, cursor: number): number {
	return token?.isClosed ? token.to : cursor;
}

function fieldCandidates(typed: string): readonly Candidate[] {
	const names = fields.map(({name, help}) => ({value: name, help}));
	return rank(names, typed).map(({value, help}) => ({text: `${value}:`, help}));
}

/** A language is found by its name too. */
type Offer = Choice & {readonly isFoundByHelp?: boolean};

function valuesOf(name: FieldName, known: KnownValues): readonly Offer[] {
	switch (name) {
		case 'source':
		case 'author':
		case 'tag':
		case 'format':
			return known[name].map(value => ({value, help: ''}));
		case 'lang':
			return known.lang.map(value => ({value, help: languageName(value), isFoundByHelp: true}));
		case 'is':
		case 'sort':
		case 'after':
		case 'before':
		case 'newer':
		case 'older':
		case 'time':
		case 'words':
			return fields.find(field => field.name === name)?.choices ?? [];
	}
}

/** Those of the values that hold what was typed, best first, else in the order they came in. */
function rank(offers: readonly Offer[], typed: string): readonly Offer[] {
	const wanted = foldLabel(typed);
	const ranked = offers.map(offer => {
		const held = offer.isFoundByHelp ? `${offer.value} ${offer.help}` : offer.value;
		return {offer, rank: rankOf(foldLabel(held), wanted)};
	});
	return [0, 1, 2].flatMap(rank => ranked.filter(each => each.rank === rank).map(({offer}) => offer));
}

/** 0 for a beginning, 1 for the beginning of a word, 2 for a part; `null` when a value does not hold what is wanted. */
function rankOf(value: string, wanted: string): 0 | 1 | 2 | null {
	if (value.startsWith(wanted)) {
		return 0;
	}

	let at = value.indexOf(wanted);
	if (at === -1) {
		return null;
	}

	while (at !== -1) {
		if (!/[\p{L}\p{N}]/u.test(value[at - 1] ?? ' ')) {
			return 1;
		}

		at = value.indexOf(wanted, at + 1);
	}

	return 2;
}

/** The field of which a value is being typed at the cursor, where only the library knows its values; `null` otherwise. */
export function knownFieldAt(text: string, cursor: number): KnownField | null {
	const last = [...tokensOf(text.slice(0, cursor))].at(-1);
	const field = last?.kind === 'term' && last.to === cursor && last.name !== null ? fieldNamed(last.name) : null;
	return field ? (knownFields.find(name => name === field.name) ?? null) : null;
}
