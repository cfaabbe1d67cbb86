import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findIn} from '../../../source/query/find/find-in.js';
import {countOf, matchesWithin} from '../../../source/query/find/matches.js';
import {runs} from '../../helpers/runs.js';

/** The text with everything in brackets that is found in it, or what is wrong with what is wanted. */
function marked(wanted: string, text: string, isPattern = false): string {
	const found = findIn({text}, {text: wanted, isPattern});
	if (found.kind === 'mistake') {
		return found.mistake.reason;
	}

	let [result, end] = ['', 0];
	for (const {from, to} of matchesWithin(found.matches, 0, text.length)) {
		result += `${text.slice(end, from)}[${text.slice(from, to)}]`;
		end = to;
	}

	return result + text.slice(end);
}

describe('what is typed is found', () => {
	test.each([
		['sea', 'The Sea, oversea', 'The [Sea], over[sea]'],
		['Sea', 'The Sea, the sea', 'The [Sea], the sea'],
		['aa', 'aaaaa', '[aa][aa]a'],
		['', 'a', 'a'],
		['cafe', 'Café cafe\u0301 cafe', '[Café] [cafe\u0301] [cafe]'],
		['café', 'Café cafe\u0301 cafe', '[Café] [cafe\u0301] cafe'],
		['cafe\u0301', 'Café cafe', '[Café] cafe'],
		['É', 'É é E', '[É] é E'],
		['é', 'e\u0301 e\u0323 e\u0301\u0323', '[e\u0301] e\u0323 e\u0301\u0323'],
		['q\u0304', 'q\u0304 q q\u0304\u0323', '[q\u0304] q q\u0304\u0323'],
		['strasse', 'Straße', '[Straße]'],
		['straße', 'Straße Strasse', '[Straße] Strasse'],
		['s', 'ß', '[ß]'],
		['Aether', 'Æther æther', '[Æther] æther'],
		['fi', 'ﬁsh', '[ﬁ]sh'],
		['fis', 'ﬁsh', '[ﬁs]h'],
		['a b', 'a b a\nb a\tb a \n b ab', '[a b] [a\nb] [a\tb] [a \n b] ab'],
		['a  b', 'a\u00a0b a\u3000b', '[a\u00a0b] [a\u3000b]'],
		['a ', 'a  \u00ad b', '[a  \u00ad ]b'],
		['a b', 'a \u00ad b', '[a \u00ad b]'],
		['cooperate', 'co\u00adoper\u200bate', '[co\u00adoper\u200bate]'],
		['co', 'co\u00adop', '[co]\u00adop'],
		['op', 'co\u00adop', 'co\u00ad[op]'],
		['co\u00adop', 'coop', '[coop]'],
		['\u00ad', 'a\u00adb', 'a\u00adb'],
		["don't", 'Don’t, dont', '[Don’t], dont'],
		['’', "' ’ ‘", "['] [’] [‘]"],
		['"a"', '“a” „a“ "a" «a»', '[“a”] [„a“] ["a"] [«a»]'],
		['a-b', 'a‑b a–b a—b a−b', '[a‑b] [a–b] [a—b] [a−b]'],
		['so...', 'So… so...', '[So…] [so...]'],
		['…', 'a... b…', 'a[...] b[…]'],
		['a1!', 'Ａ１！', '[Ａ１！]'],
		['Ａ', 'A a', '[A] a'],
		['か', 'か が カ', '[か] が カ'],
		['ガ', 'ガ ｶﾞ カ\u3099 カ', '[ガ] [ｶﾞ] [カ\u3099] カ'],
		['北京', '在北京。', '在[北京]。'],
		['한', '\u1112\u1161\u11ab한하', '[\u1112\u1161\u11ab][한]하'],
		['σας', 'ΣΑΣ σας', '[ΣΑΣ] [σας]'],
		['все', 'Всё все', '[Всё] [все]'],
		['всё', 'Всё все', '[Всё] все'],
		['كتب', 'كَتَبَ كـتـب', '[كَتَبَ] [كـتـب]'],
		['ان', 'أَنْ', '[أَنْ]'],
		['ह', 'हिन्दी', '[हि]न्दी'],
		['i', 'İIıi', '[İ][I][ı][i]'],
		['👩', '👩‍👩‍👧 👩🏽 👧', '[👩‍👩‍👧] [👩🏽] 👧'],
		['1', '1️⃣', '[1️⃣]'],
		['²', 'x2', 'x[2]'],
		['\ud83d', '👩 \ufffd', '👩 [\ufffd]'],
		['.*', 'a .* b', 'a [.*] b'],
	])('%j in %j is %j', (wanted, text, result) => {
		expect(marked(wanted, text)).toBe(result);
	});
});

describe('what a pattern describes is found', () => {
	test.each([
		['s.a', 'sea Spa', '[sea] [Spa]'],
		['S.a', 'sea Spa', 'sea [Spa]'],
		[String.raw`\W`, 'a,B', 'a[,]B'],
		[String.raw`\p{Lu}`, 'aB', 'a[B]'],
		['^a|b$', 'a b\na b', '[a] [b]\n[a] [b]'],
		['a b', 'a\nb a  b', '[a\nb] [a  b]'],
		['a *b', 'ab a\n b', '[ab] [a\n b]'],
		['a[ ]b', 'a\nb a b', 'a\nb [a b]'],
		['x*', 'axxb', 'a[xx]b'],
		['x*', 'ab', 'ab'],
		['coo', 'co\u00adop', '[co\u00ado]p'],
		['e', 'cafe\u0301', 'caf[e\u0301]'],
		['é', 'café cafe', 'caf[é] cafe'],
		['.', '👩‍👩‍👧a', '[👩‍👩‍👧][a]'],
		['(', 'a', 'This is no regular expression: a ( has no ).'],
		['[a', 'a', 'This is no regular expression: a [ has no ].'],
		['a**b', 'a', 'This is no regular expression: nothing stands before *, +, ? or { that it could repeat near "a**".'],
		['a)', 'a', 'This is no regular expression: a ) has no (; write \\) for the sign itself.'],
		[String.raw`a\-`, 'a', 'This is no regular expression: this letter or sign needs no \\ before it.'],
		['(a+)+$', `${'a'.repeat(40)}b`, 'This pattern takes too long. Try one with fewer + and * within each other.'],
	])('%j in %j is %j', (wanted, text, result) => {
		expect(marked(wanted, text, true)).toBe(result);
	});

	test('any pattern has an answer', () => {
		const parts = fc.constantFrom(...'ab*+?(){}[]\\^$|.-:=!<>,1kpu é ', '(?', '\\p{', '(?<n>', '\\u{');
		fc.assert(
			fc.property(fc.array(parts, {maxLength: 8}), pieces => {
				const wanted = {text: pieces.join(''), isPattern: true};
				const found = findIn({text: 'a b\nab (a) é 1'}, wanted);
				if (found.kind === 'mistake') {
					const {from, to, reason} = found.mistake;
					expect(reason).toMatch(/^This is no regular expression: .+\.$/);
					expect(reason).not.toContain('cannot be understood');
					expect([from >= 0, from <= to, to <= wanted.text.length]).toEqual([true, true, true]);
				}
			}),
			{numRuns: runs(300)},
		);
	});
});

/** A grapheme of a text and what it is looked for by: as strictly as can be, and without its accents. Nothing else is told here than in the table. */
type Piece = readonly [text: string, strict: string, loose: string];

const pieces: readonly Piece[] = [
	...['a', 'b', 'e', 's', 'A', 'E', 'S', 'б', '中', 'の', '!'].map((text): Piece => [text, text, text]),
	['\u00e9', 'é', 'e'],
	['e\u0301', 'é', 'e'],
	['\u00c9', 'É', 'E'],
	['a\u0304\u0301', 'ā\u0301', 'a'],
	['q\u0304', 'q\u0304', 'q'],
	['\u00df', 'ß', 'ss'],
	['\ufb01', 'fi', 'fi'],
	['\u2026', '...', '...'],
	['\u2019', "'", "'"],
	['\u2014', '-', '-'],
	['\uff21', 'A', 'A'],
	[' ', ' ', ' '],
	['\n', ' ', ' '],
	['\t', ' ', ' '],
	['\u00a0', ' ', ' '],
	['\u00ad', '', ''],
	['\u200b', '', ''],
	['\u{1f469}', '\u{1f469}', '\u{1f469}'],
	['\uff76\uff9e', 'ガ', 'ガ'],
];

const typed = ['a', 'e', 's', 'A', 'é', 'ß', 'f', '.', "'", '-', ' ', 'b', '中', 'ガ', '\u{1f469}', 'q', 'q\u0304'];
const strictTyped = /[éß]|q\u0304/;

/** Each place of the folded text is compared, and a match is all the graphemes that any part of it is of. */
function slowly(wanted: string, text: readonly Piece[]): ReadonlyArray<readonly [number, number]> {
	const isCased = /[A-Z]/.test(wanted);
	const isMarked = strictTyped.test(wanted);
	const needle = wanted.replaceAll(/ +/g, ' ');
	const units: Array<{unit: string; from: number; to: number; isEnd: boolean}> = [];
	let offset = 0;
	for (const [original, strict, loose] of text) {
		const folded = isMarked ? strict : loose;
		const to = offset + original.length;
		const last = units.at(-1);
		if (folded === ' ' && last?.unit === ' ') {
			last.to = to;
		} else {
			for (let index = 0; index < folded.length; index++) {
				const unit = folded.charAt(index);
				units.push({
					unit: isCased ? unit : unit.toLowerCase(),
					from: offset,
					to,
					isEnd: folded[index + 1] !== '\u0304' && folded[index + 1] !== '\u0301',
				});
			}
		}

		offset = to;
	}

	const found: Array<readonly [number, number]> = [];
	let end = 0;
	for (let at = 0; at + needle.length <= units.length; ) {
		const row = units.slice(at, at + needle.length);
		const [first, last] = [row[0], row.at(-1)];
		const isThere = row.map(({unit}) => unit).join('') === needle && last?.isEnd;
		if (first && last && isThere) {
			at += needle.length;
			if (first.from >= end) {
				found.push([first.from, last.to]);
				end = last.to;
			}
		} else {
			at++;
		}
	}

	return found;
}

test('what is found is what a comparison of each place finds', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...typed), {minLength: 1, maxLength: 3}).map(parts => parts.join('')),
			fc.array(fc.constantFrom(...pieces), {maxLength: 40}),
			(wanted, text) => {
				const whole = text.map(([original]) => original).join('');
				const found = findIn({text: whole}, {text: wanted, isPattern: false});
				const ranges = found.kind === 'matches' ? matchesWithin(found.matches, 0, whole.length) : [];
				expect(ranges.map(({from, to}) => [from, to])).toEqual(slowly(wanted, text));
			},
		),
		{numRuns: runs(300)},
	);
});

const anything = fc
	.array(
		fc.oneof(
			fc.string({unit: 'binary', maxLength: 3}),
			fc.constantFrom(
				'e',
				'é',
				'\u0301',
				'\u0323',
				' ',
				'\n',
				'\u00ad',
				'\u200d',
				'👩‍👧',
				'🇩🇪',
				'क्ष',
				'ि',
				'한',
				'\u1161',
				'ﷲ',
				'ß',
				'ŉ',
				'½',
			),
		),
		{maxLength: 12},
	)
	.map(parts => parts.join(''));

test('whatever is found stands in the text, in order, without overlaps, between graphemes', () => {
	const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	fc.assert(
		fc.property(anything, fc.nat(12), fc.integer({min: 1, max: 4}), fc.boolean(), (text, start, length, isPattern) => {
			const edges = new Set([0, text.length, ...[...segmenter.segment(text)].map(({index}) => index)]);
			const found = findIn({text}, {text: isPattern ? '.' : text.slice(start, start + length), isPattern});
			let end = 0;
			for (const {from, to} of found.kind === 'matches' ? matchesWithin(found.matches, 0, text.length) : []) {
				expect([from >= end, to > from, edges.has(from), edges.has(to)]).toEqual([true, true, true, true]);
				end = to;
			}

			expect(end).toBeLessThanOrEqual(text.length);
		}),
		{numRuns: runs(300)},
	);
});

test('long texts of any script are looked through in linear time', () => {
	for (const piece of ['e', 'e\u0301', 'كَتَبَ ', '中', '👩‍👧', '\u0301', ' \n', '\u00ad', 'ß']) {
		const text = piece.repeat(50_000);
		const found = findIn({text}, {text: piece, isPattern: false});
		const [count] = found.kind === 'matches' ? [countOf(found.matches)] : [];
		expect([piece, count]).toEqual([piece, {'\u0301': 1, ' \n': 1, '\u00ad': 0}[piece] ?? 50_000]);
	}
});
