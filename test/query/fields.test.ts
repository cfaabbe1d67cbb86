import {expect, test} from 'vitest';
import {fieldNamed, fieldNames, fields, notations} from '../../source/query/fields.js';
import {parseQuery} from '../../source/query/parse-query.js';
import {writeValue} from '../../source/query/write-query.js';

const nothing = {where: null, sort: null, mistakes: []};

test.each([...fields, ...notations])(
	'$example, which the help shows, is right and says something',
	({example, help}) => {
		const parsed = parseQuery(example);
		expect(parsed.mistakes).toEqual([]);
		expect(parsed).not.toEqual(nothing);
		expect(help).toMatch(/^[a-z].*[^.]$/);
	},
);

test.each(fields.flatMap(({name, choices}) => choices.map(({value}) => `${name}:${writeValue(value)}`)))(
	'%s, which is offered, is right',
	query => {
		expect(parseQuery(query).mistakes).toEqual([]);
	},
);

test('an example is one of its field, and a field stands once in the table', () => {
	for (const {name, example} of fields) {
		expect(example.startsWith(`${name}:`)).toBe(true);
	}

	expect(new Set(fieldNames).size).toBe(fields.length);
});

test('a field is found by its name in either case', () => {
	expect(fieldNamed('Lang')?.name).toBe('lang');
	expect(fieldNamed('language')).toBe(null);
	expect(fieldNamed('constructor')).toBe(null);
});
