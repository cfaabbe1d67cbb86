import fc from 'fast-check';
import {expect, test} from 'vitest';
import {toAnnotation} from '../../source/article/annotation.js';
import {colours, type Highlight} from '../../source/article/highlight.js';
import {quoteOf} from '../../source/article/quote.js';
import {fromAnnotation} from '../../source/article/read-annotation.js';

const text = 'The lamp turned.\nThe keeper slept.';
const highlight: Highlight = {
	id: '0b1f0a52-8a57-4c4e-9d3c-0f0f5b0c7d11',
	quote: quoteOf(text, {from: 17, to: 34}),
	colour: 'green',
	note: 'Fresnel?\nAsk.',
	created: Date.UTC(2026, 10, 3, 9, 30),
};
const article = {id: '0123456789abcdef', url: 'https://harbour.example/lamp'};
const now = Date.UTC(2026, 10, 28);

test('a highlight is a Web Annotation with its words, its offsets, its note and its colour', () => {
	expect(toAnnotation(highlight, article)).toEqual({
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: 'urn:uuid:0b1f0a52-8a57-4c4e-9d3c-0f0f5b0c7d11',
		type: 'Annotation',
		motivation: 'commenting',
		created: '2026-11-03T09:30:00.000Z',
		body: [
			{type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: 'Fresnel?\nAsk.'},
			{type: 'TextualBody', purpose: 'tagging', value: 'green'},
		],
		target: {
			source: 'https://harbour.example/lamp',
			scope: 'urn:broadsheet:article:0123456789abcdef',
			selector: [
				{type: 'TextQuoteSelector', exact: 'The keeper slept.', prefix: 'The lamp turned.\n', suffix: ''},
				{type: 'TextPositionSelector', start: 17, end: 34},
			],
		},
	});
});

test('one without a note highlights, and an article without an address is named by its hash', () => {
	const {motivation, body, target} = toAnnotation({...highlight, note: ''}, {...article, url: null});
	expect([motivation, body.length, target.source]).toEqual([
		'highlighting',
		1,
		'urn:broadsheet:article:0123456789abcdef',
	]);
});

const clean = fc.string({unit: 'grapheme', maxLength: 40}).map(words => words.replaceAll(/[\p{C}\u2028\u2029]/gu, 'x'));
const anyHighlight: fc.Arbitrary<Highlight> = fc.record({
	id: fc.oneof(fc.uuid(), fc.stringMatching(/^[!-~]{1,40}$/)),
	quote: fc
		.record({from: fc.nat(), length: fc.integer({min: 1, max: 99}), exact: clean, prefix: clean, suffix: clean})
		.map(({from, length, exact, prefix, suffix}) => ({from, to: from + length, exact: `a${exact}`, prefix, suffix})),
	colour: fc.constantFrom(...colours),
	note: clean,
	created: fc.integer({min: 1, max: Date.UTC(9999, 11, 31)}),
});

test('read again it is the same highlight of the same article', () => {
	fc.assert(
		fc.property(anyHighlight, fc.stringMatching(/^[!-~]{1,16}$/), fc.option(fc.webUrl()), (one, id, url) => {
			const again = fromAnnotation(JSON.parse(JSON.stringify(toAnnotation(one, {id, url}))), now);
			const source = url ?? `urn:broadsheet:article:${encodeURIComponent(id)}`;
			expect(again).toEqual({kind: 'highlight', highlight: one, article: id, source});
		}),
	);
});

test('an annotation that another program made is taken as far as it goes', () => {
	const foreign = {
		type: 'Annotation',
		id: 'https://notes.example/7',
		body: {type: 'TextualBody', value: 'Why?'},
		target: {source: 'https://a.example', selector: {type: 'TextQuoteSelector', exact: 'slept'}},
	};
	expect(fromAnnotation(foreign, now)).toEqual({
		kind: 'highlight',
		highlight: {
			id: 'https://notes.example/7',
			quote: {from: 0, to: 5, exact: 'slept', prefix: '', suffix: ''},
			colour: 'yellow',
			note: 'Why?',
			created: now,
		},
		article: null,
		source: 'https://a.example',
	});
});

const whole = toAnnotation(highlight, article);
test.each([
	[null, 'is no Web Annotation'],
	['text', 'is no Web Annotation'],
	[[whole], 'is no Web Annotation'],
	[{...whole, id: 'two words'}, 'has no id that can be kept'],
	[{...whole, id: undefined}, 'has no id that can be kept'],
	[{...whole, target: 'https://a.example'}, 'names no passage by its words (TextQuoteSelector)'],
	[
		{...whole, target: {selector: {type: 'TextQuoteSelector', exact: 'a\u001b[2J'}}},
		'names no passage by its words (TextQuoteSelector)',
	],
	[{...whole, body: {value: 'a'.repeat(100_001)}}, 'has a note that is too long'],
])('%# what makes no sense is a mistake', (json, sentence) => {
	expect(fromAnnotation(json, now)).toEqual({kind: 'mistake', sentence});
});

test('a note drives no terminal', () => {
	const read = fromAnnotation({...whole, body: {value: 'a\u001b[2J\tb\r\nc'}}, now);
	expect(read.kind === 'highlight' && read.highlight.note).toBe('a[2J b\nc');
});

test('whatever JSON there is, reading it never throws', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom('id', 'body', 'target', 'created', 'type'), (json, name) => {
			expect(['highlight', 'mistake']).toContain(fromAnnotation({...whole, [name]: json}, now).kind);
			expect(fromAnnotation(json, now).kind).toBe('mistake');
		}),
	);
});
