import {describe, expect, test} from 'vitest';
import {cutWords} from '../../source/formats/cut.js';
import {isTitleLine, titleFromLede} from '../../source/formats/title.js';

describe('a title line', () => {
	test.each(['Storm closes the harbour', 'Mr. Smith goes to sea (again)', '海港关闭'])('%s is one', line => {
		expect(isTitleLine(line)).toBe(true);
	});

	test.each(['It rained.', 'Why?', 'He said: “No.”', 'First,', '风暴来了。', 'هل؟', '', 'x'.repeat(121)])(
		'%s is none',
		line => {
			expect(isTitleLine(line)).toBe(false);
		},
	);
});

describe('a title from the lede', () => {
	test.each([
		[
			'its first clause',
			'The council has closed the old harbour, and ships wait.',
			'The council has closed the old harbour',
		],
		[
			'no clause ends at a thousands separator',
			'A ship of 1,240 tonnes ran aground off the coast; nobody was hurt.',
			'A ship of 1,240 tonnes ran aground off the coast',
		],
		[
			'no clause ends at an abbreviation',
			'A letter by Dr. Ana K. Petrova was found in the U.S. on Monday. It is old.',
			'A letter by Dr. Ana K. Petrova was found in the U.S. on Monday',
		],
		[
			'a short first clause is no title',
			'On Tuesday, the council of the town voted to close the harbour and to keep it closed until spring.',
			'On Tuesday, the council of the town voted to close the harbour and to keep it…',
		],
		[
			'no punctuation stands before the ellipsis',
			'On Sunday, the council of the small town of Eastwick on the sea voted, twice over, to close.',
			'On Sunday, the council of the small town of Eastwick on the sea voted, twice…',
		],
		['a short lede loses its full stop', 'It rained.', 'It rained'],
		[
			'a dash with a space ends a clause',
			'The harbour of Eastwick is closed again – for good.',
			'The harbour of Eastwick is closed again',
		],
		['Chinese is cut between characters', '风'.repeat(120), `${'风'.repeat(79)}…`],
		[
			'an Arabic comma ends a clause',
			'أعلن المجلس إغلاق الميناء القديم اليوم، والسفن تنتظر',
			'أعلن المجلس إغلاق الميناء القديم اليوم',
		],
	])('%s', (_name, lede, title) => {
		expect(titleFromLede(lede)).toBe(title);
	});

	test('there is none without words', () => {
		expect(titleFromLede('  ')).toBeNull();
	});
});

describe('cutting', () => {
	test('a character that is put together is not cut', () => {
		expect(cutWords('aa👩‍👩‍👧bbbb', 6)).toBe('aa…');
		expect(cutWords('abc\u0323\u0302defg', 5)).toBe('ab…');
	});

	test('a long word is cut in the middle', () => {
		expect(cutWords(`a ${'b'.repeat(50)}`, 20)).toBe(`a ${'b'.repeat(17)}…`);
	});
});
