import fc from 'fast-check';
import {expect, test} from 'vitest';
import {loadYaml} from '../../../source/formats/markdown/front-matter.js';
import {readPlainYaml} from '../../../source/formats/markdown/plain-yaml.js';

test('an ordinary front matter needs no parser', () => {
	const yaml =
		'title: "Tides: a guide"\nauthor: Jane Doe\ndate: 2024-03-05 07:30\nurl: https://a.example/b#c\nempty:\n\ntags: [sea, "high, low"\n]'.replace(
			', "high, low"\n]',
			", 'low tide']",
		);
	expect(readPlainYaml(`${yaml}\nauthors:\n  - Jane\n  - "John"`)).toEqual(
		new Map<string, unknown>([
			['title', 'Tides: a guide'],
			['author', 'Jane Doe'],
			['date', '2024-03-05 07:30'],
			['url', 'https://a.example/b#c'],
			['empty', ''],
			['tags', ['sea', 'low tide']],
			['authors', ['Jane', 'John']],
		]),
	);
});

test.each([
	'a: b: c',
	'a: b # c',
	'a: "b\\n"',
	'a: >\n  b',
	'a: &b c',
	'a: b\n  c',
	'a:\n  b: c',
	'a: [b, [c]]',
	'a: b\na: c',
	'- a',
	'# a',
	'a: - b',
	'a: b:',
	'a:\n    - b\n  - c',
])('%j is left to the parser', yaml => {
	expect(readPlainYaml(yaml)).toBeNull();
});

test('what is read without the parser is what the parser reads', async () => {
	const piece = fc.constantFrom(
		'a',
		'key',
		'title',
		':',
		': ',
		' ',
		'\n',
		'\n- ',
		'\n  - ',
		'"',
		"'",
		'[',
		']',
		',',
		', ',
		'#',
		' #',
		'-',
		'2024-03-05',
		'é',
		'(',
		'/',
		'.',
		'...',
		'+',
		'{',
		'}',
		'\t',
		'%',
		'?',
		'? ',
		'|',
		'<<',
	);
	await fc.assert(
		fc.asyncProperty(fc.array(piece, {maxLength: 14}), async pieces => {
			const yaml = `a: ${pieces.join('')}`;
			const read = readPlainYaml(yaml);
			if (read !== null) {
				expect([yaml, Object.fromEntries(read)]).toEqual([yaml, Object.fromEntries(await loadYaml(yaml))]);
			}
		}),
		{numRuns: 3000},
	);
});
