import fc from 'fast-check';
import {
	allOf,
	anyOf,
	type Expression,
	negate,
	type Term,
	type TextTerm,
	type Tree,
} from '../../source/query/expression.js';
import {readingStates, sorts} from '../../source/query/fields.js';
import type {Subject} from '../../source/query/subject.js';
import {queryWords} from '../../source/query/words-of.js';

/** Words of which many are alike but for case, accents, width or endings, and what stands between words. */
const pieces = [
	...['sea', 'Sea', 'seal', 'SEAS', 'salt', 'and', 'OR', 'NOT', 'NEAR', 'or', 'x', 'X2', 'x²', '½', '１２', '12'],
	...['café', 'CAFE', 'cafe\u0301', 'Straße', 'STRASSE', 'Łódź', 'lodz', 'İstanbul', 'ISTANBUL', 'ﬁne', 'fine'],
	...['don’t', "don't", 'soft\u00adhyphen', 'softhyphen', 'well-known', 'well', 'known', 'C++', 'c#'],
	...['雨', '雨の名前', '名前', 'ガ', 'カ', '서울에서', '서울', 'ที่ประชุม', 'ประชุม', 'ນ້ຳ', 'ភាសា', 'Ａｂ'],
	...['हिन्दी', 'हिन्द', 'ёлка', 'елка', 'за́мок', 'замок', 'Σοφία', 'σοφιας', 'ΣΟΦΙΑ', 'كِتاب', 'كتاب', 'שָׁלוֹם', 'שלום'],
	...[
		'"',
		'""',
		'*',
		'-',
		'^',
		':',
		'(',
		')',
		'{',
		'+',
		'\\',
		"'",
		';',
		'—',
		'…',
		'👩‍🚀',
		'\ud83d',
		'\u0301',
		'\u3099',
		'\u200c',
	],
];

export const piece: fc.Arbitrary<string> = fc.oneof(
	{weight: 9, arbitrary: fc.constantFrom(...pieces)},
	{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 3})},
);

/** A text of words that often turn up again, in many scripts. */
export const looseText: fc.Arbitrary<string> = fc
	.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '', '\n')), {maxLength: 12})
	.map(parts => parts.flat().join('').normalize('NFC'));

const searched = fc
	.array(fc.tuple(piece, fc.constantFrom(' ', '')), {minLength: 1, maxLength: 3})
	.map(parts => parts.flat().join(''))
	.filter(text => queryWords(text).length > 0);

export const textTerm: fc.Arbitrary<TextTerm> = fc.record({
	kind: fc.constant('text'),
	text: searched,
	isPrefix: fc.boolean(),
});

const label = fc.constantFrom(
	'sea',
	'Harbour Post',
	'The "Times"',
	'café',
	'C++',
	'a*',
	'=x',
	'-',
	'//host',
	'a:b',
	'雨',
);
const number = fc.integer({min: 0, max: 40});

const fieldTerm: fc.Arbitrary<Term> = fc.oneof(
	fc.record({kind: fc.constant('is'), state: fc.constantFrom(...readingStates.map(({value}) => value))}),
	fc
		.record({
			kind: fc.constant('name'),
			field: fc.constantFrom('source', 'author'),
			value: fc.oneof(fc.constant(''), searched),
			isWhole: fc.boolean(),
			isPrefix: fc.boolean(),
		})
		.map(term => (term.value === '' ? {...term, isWhole: false, isPrefix: true} : term)),
	fc
		.record({kind: fc.constant('tag'), value: fc.oneof(fc.constant(''), label), isPrefix: fc.boolean()})
		.map(term => (term.value === '' ? {...term, isPrefix: true} : term)),
	fc.record({kind: fc.constant('lang'), value: fc.constantFrom('en', 'en-gb', 'de', 'german', 'zh-hant')}),
	fc.record({kind: fc.constant('format'), value: fc.constantFrom('text', 'markdown')}),
	fc.record({
		kind: fc.constant('date'),
		side: fc.constantFrom('after', 'before'),
		date: fc.constantFrom('2023', '2023-09', '2023-09-14', '2024-02-29', 'today', 'yesterday'),
	}),
	fc.record({
		kind: fc.constant('age'),
		side: fc.constantFrom('newer', 'older'),
		count: fc.integer({min: 1, max: 30}),
		unit: fc.constantFrom('h', 'd', 'w', 'm', 'y'),
	}),
	fc.record({
		kind: fc.constant('amount'),
		of: fc.constantFrom('time', 'words'),
		amount: fc.oneof(
			fc.record({operator: fc.constantFrom('=', '<', '<=', '>', '>='), number}),
			fc.tuple(number, number).map(([least, more]) => ({operator: '..', least, most: least + more}) as const),
		),
	}),
);

export const anyTerm: fc.Arbitrary<Term> = fc.oneof(textTerm, fieldTerm);

/** Terms joined every way, `depth` groups deep at most. */
export function treeOf<T extends {readonly kind: string}>(term: fc.Arbitrary<T>, depth: number): fc.Arbitrary<Tree<T>> {
	if (depth === 0) {
		return term;
	}

	const inner = treeOf(term, depth - 1);
	const several = fc.array(inner, {minLength: 1, maxLength: 3});
	return fc.oneof(
		inner,
		inner.map(expression => negate(expression)),
		fc.tuple(inner, several).map(([first, others]) => allOf([first, ...others]) ?? first),
		fc.tuple(inner, several).map(([first, others]) => anyOf([first, ...others]) ?? first),
	);
}

export const expression: fc.Arbitrary<Expression> = treeOf(anyTerm, 3);

export const sortOrNone = fc.constantFrom(null, ...sorts.map(({value}) => value));

/** Text of which much is a query, and little a right one. */
export const queryText: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			piece,
			fc.constantFrom(' ', ' ', '(', ')', '-', '"', 'or ', ' or', '*', ':', '=', '..', '<', '\\"'),
			fc.constantFrom(
				'is:',
				'tag:',
				'source:',
				'AFTER:',
				'newer:',
				'time:',
				'sort:',
				'lang:',
				'sorce:',
				'x:',
				'unread',
			),
			fc.constantFrom('2023-09-01', '2w', '15', 'title', 'german'),
		),
		{maxLength: 15},
	)
	.map(parts => parts.join(''));

/** An article of which nothing is known, but for what is given. */
export function subjectOf(given: Partial<Subject>): Subject {
	return {
		title: '',
		byline: null,
		siteName: null,
		tags: [],
		lang: null,
		format: 'text',
		publishedTime: null,
		savedTime: null,
		truncated: false,
		wordCount: 0,
		status: 'unread',
		isStarred: false,
		isArchived: false,
		minutesLeft: 0,
		text: '',
		...given,
	};
}

/** An article whose words stand anywhere. */
export const textSubject: fc.Arbitrary<Subject> = fc
	.record({
		title: looseText,
		byline: fc.option(looseText),
		siteName: fc.option(looseText),
		tags: fc.array(looseText, {maxLength: 2}),
		text: looseText,
	})
	.map(subjectOf);
