import {parse} from 'smol-toml';
import {expect, test} from 'vitest';
import {keyLines, lineOf} from '../../source/config/key-lines.js';

const text = `
top = 1
"quoted \\u00e9" = 2
'plain "one"' = 3
dotted.key . "three" = 4 # a [comment] = 1
many = [
	"]", # ]
	{x = 1}, '''
not = 1
''',
]
string = """
not = 2
\\"""
[not]
"""
[table] # with a comment
inner = "a # b = c"
[table.deep."er"]
last = { not = 1 }
[[list]]
item = 1
`;

test('every key has the line that it stands on, whatever stands in values', () => {
	expect(() => parse(text)).not.toThrow();
	expect([...keyLines(text)].map(([name, line]) => [name.split('\0').join(' / '), line])).toEqual([
		['top', 2],
		['quoted é', 3],
		['plain "one"', 4],
		['dotted / key / three', 5],
		['many', 6],
		['string', 12],
		['table', 17],
		['table / inner', 18],
		['table / deep / er', 19],
		['table / deep / er / last', 20],
		['list', 21],
		['list / item', 22],
	]);
});

test('what has no line of its own has that of the table it is in', () => {
	const lines = keyLines('a = {b = 1}\n[c]\nd = 1');
	expect([lineOf(lines, ['a', 'b']), lineOf(lines, ['c', 'd']), lineOf(lines, ['x'])]).toEqual([1, 3, null]);
});
