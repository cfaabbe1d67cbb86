import fc from 'fast-check';
import {expect, test} from 'vitest';
import {completeQuery, type KnownValues} from '../../source/query/complete-query.js';
import {fieldNames} from '../../source/query/fields.js';
import {parseQuery} from '../../source/query/parse-query.js';
import {queryText} from '../helpers/queries.js';

const known: KnownValues = {
	source: ['The Times', 'Harbour Post', 'theguardian.com', 'Les Échos'],
	author: ['Ines Calder'],
	tag: ['work', 'sea', 'C++', 'sea trade', 'overseas', '=x', 'a"b'],
	lang: ['en', 'de', 'ja', 'xx'],
	format: ['text', 'markdown'],
};

/** The query with `|` at the cursor becomes, with each candidate, what is to be expected. */
function completed(marked: string): readonly string[] {
	const cursor = marked.indexOf('|');
	const text = marked.replace('|', '');
	const {from, to, candidates} = completeQuery(text, cursor, known);
	return candidates.map(candidate => `${text.slice(0, from)}${candidate.text}${text.slice(to)}`);
}

const allFields = fieldNames.map(name => `${name}:`);

test.each([
	['|', allFields],
	['sea |', allFields.map(name => `sea ${name}`)],
	['(|', allFields.map(name => `(${name}`)],
	['-|', allFields.map(name => `-${name}`)],
	['|sea', allFields.map(name => `${name}sea`)],
	['so|', ['source:', 'sort:']],
	['-So|', ['-source:', '-sort:']],
	['(a or so| b', ['(a or source: b', '(a or sort: b']],
	['so|rt:title', ['source:title', 'sort:title']],
	['sor|ce:x', ['sort:x']],
	['thor|', ['author:']],
	['r|', ['source:', 'author:', 'format:', 'after:', 'before:', 'newer:', 'older:', 'words:', 'sort:']],
	['quite|', []],
	['or|', []],
	['"so|', []],
	['is:|', ['unread', 'reading', 'done', 'starred', 'archived', 'truncated'].map(value => `is:${value}`)],
	['IS:un|', ['IS:unread', 'IS:truncated']],
	['is:d|one x', ['is:done x', 'is:unread x', 'is:reading x', 'is:starred x', 'is:archived x', 'is:truncated x']],
	['sort:l|', ['sort:longest', 'sort:least-left', 'sort:last-read', 'sort:oldest', 'sort:title', 'sort:relevance']],
	['source:the|', ['source:"The Times"', 'source:theguardian.com']],
	['source:"the t|', ['source:"The Times"']],
	['source:="the t|', ['source:="The Times"']],
	['a source:"The T|imes" b', ['a source:"The Times" b']],
	['source:"The T| b', ['source:"The Times" b']],
	['source:post|', ['source:"Harbour Post"']],
	['source:echo|', ['source:"Les Échos"']],
	['tag:SEA|', ['tag:sea', 'tag:"sea trade"', 'tag:overseas']],
	['tag:tra|', ['tag:"sea trade"']],
	['tag:c++|', ['tag:C++']],
	[
		'tag:=|',
		['tag:=work', 'tag:=sea', 'tag:=C++', 'tag:="sea trade"', 'tag:=overseas', 'tag:="=x"', String.raw`tag:="a\"b"`],
	],
	['-tag:w|', ['-tag:work']],
	['author:cal|', ['author:"Ines Calder"']],
	['lang:ger|', ['lang:de']],
	['lang:e|', ['lang:en', 'lang:de', 'lang:ja']],
	['format:m|', ['format:markdown']],
	['after:|', ['after:today', 'after:yesterday']],
	['newer:|', ['newer:1d', 'newer:1w', 'newer:1m', 'newer:1y']],
	['time:<|', ['time:<5', 'time:<15']],
	['nofield:x|', []],
])('%s may become %j', (marked, results) => {
	expect(completed(marked)).toEqual(results);
});

test('a candidate says what it means', () => {
	expect(completeQuery('tim', 3, known).candidates).toEqual([{text: 'time:', help: 'minutes left to read'}]);
	expect(completeQuery('is:star', 7, known).candidates).toEqual([{text: 'starred', help: 'with a star'}]);
	expect(completeQuery('lang:d', 6, known).candidates).toEqual([{text: 'de', help: 'German'}]);
});

test('any value that the library holds is completed to one term with that value', () => {
	const values = fc.string({unit: 'binary', minLength: 1}).filter(value => value.trim() !== '');
	fc.assert(
		fc.property(values, value => {
			const [candidate] = completeQuery('tag:', 4, {...known, tag: [value]}).candidates;
			expect(parseQuery(`tag:${candidate?.text}`)).toEqual({
				where: {kind: 'tag', value, isPrefix: false},
				sort: null,
				mistakes: [],
			});
		}),
	);
});

test('what is replaced stands round the cursor, whatever the query is', () => {
	fc.assert(
		fc.property(queryText, fc.nat(), (text, place) => {
			const cursor = place % (text.length + 1);
			const {from, to} = completeQuery(text, cursor, known);
			expect(0 <= from && from <= cursor && cursor <= to && to <= text.length).toBe(true);
		}),
		{numRuns: 1000},
	);
});
