import {expect, test} from 'vitest';
import {partTagWords} from '../../source/commands/tag-words.js';

function part(line: string): unknown {
	const parted = partTagWords(line.split(' ').filter(word => word !== ''));
	return parted.kind === 'refused' ? parted.reason : [parted.words.join(' '), parted.add, parted.remove];
}

test('the last words with a sign are tags, and what stands before them names the articles', () => {
	expect(part('sea +salt')).toEqual(['sea', ['salt'], []]);
	expect(part('-is:archived sea -work +salt +salt')).toEqual(['-is:archived sea', ['salt'], ['work']]);
	expect(part('0123456789abcdef a.md -x')).toEqual(['0123456789abcdef a.md', [], ['x']]);
	expect(partTagWords(['sea -salt', '+ two   words '])).toMatchObject({words: ['sea -salt'], add: ['two words']});
	expect(part('sea +c++ +-5')).toEqual(['sea', ['c++', '-5'], []]);
});

const example = 'such as: broadsheet tag source:harbour +sea -work';

test.each([
	['', `Which tags? Write +tag for one to give and -tag for one to take away, ${example}`],
	['sea', `Which tags? Write +tag for one to give and -tag for one to take away, ${example}`],
	['+sea', `Which articles? Write a query, ids or paths before the tags, ${example}`],
	['sea +', '"+" names no tag: write one directly after its +, of 100 characters at most.'],
	['sea -\u001B[2J', '"-\\u001b[2J" names no tag: write one directly after its -, of 100 characters at most.'],
	['sea +salt -Salt', '"salt" is given and taken away: write one of the two.'],
	[
		'sea -is:archived +x',
		'"-is:archived" stands where tags stand: put it before other words of the query, or all of the query in quotes.',
	],
])('tag %s is refused', (line, reason) => {
	expect(part(line)).toBe(reason);
});
