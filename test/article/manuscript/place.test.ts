import type {RootContent} from 'mdast';
import {expect, test} from 'vitest';
import type {Manuscript} from '../../../source/article/manuscript.js';
import {writeManuscript} from '../../../source/article/write-manuscript.js';
import {
	bullets,
	code,
	definitions,
	heading,
	note,
	paragraph,
	quote,
	root,
	rule,
	table,
} from '../../helpers/manuscripts.js';

const german = 'Der Hafen ist geschlossen, und die Schiffe warten, bis der Sturm vorbei ist.';

const inLanguage = <T extends RootContent>(lang: string, node: T): T => ({...node, data: {hProperties: {lang}}});

const languages = ({text, blocks}: Manuscript) =>
	blocks.map(block => [
		text.slice(block.from, Math.min(block.to, block.from + 3)),
		block.kind === 'code' || block.kind === 'rule' ? block.kind : block.lang,
	]);

const written = (...blocks: readonly RootContent[]) => languages(writeManuscript(root(...blocks), {lang: 'en-GB'}));

test('a block is in the language that its node names, or the nearest around it', () => {
	expect(
		written(
			paragraph('one'),
			inLanguage('de', paragraph('two')),
			inLanguage(
				'fr',
				quote(
					heading('three'),
					inLanguage('it', paragraph('four')),
					bullets('five', [table([], ['six'])]),
					definitions({spread: false}, 'seven', ['eight']),
					inLanguage('en-GB', paragraph('nine')),
				),
			),
			paragraph('ten'),
		),
	).toEqual([
		['one', null],
		['two', 'de'],
		['thr', 'fr'],
		['fou', 'it'],
		['fiv', 'fr'],
		['six', 'fr'],
		['sev', 'fr'],
		['eig', 'fr'],
		['nin', null],
		['ten', null],
	]);
});

test('a quoted block in another language is known by its words, and nothing else is', () => {
	expect(
		written(
			paragraph(german),
			bullets(german),
			quote(german, 'Theodor Storm', bullets(german), code(german), rule),
			note('a', quote(paragraph('Der ', {type: 'strong', children: [{type: 'text', value: german.slice(4)}]}))),
		),
	).toEqual([
		['Der', null],
		['Der', null],
		['Der', 'de'],
		['The', null],
		['Der', 'de'],
		['Der', 'code'],
		[' ', 'rule'],
		['Der', 'de'],
	]);
});

test('a quotation in the language of its article is in no other', () => {
	expect(languages(writeManuscript(root(quote(german)), {lang: 'de-AT'}))).toEqual([['Der', null]]);
});
