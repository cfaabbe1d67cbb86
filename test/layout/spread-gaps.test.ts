import fc from 'fast-check';
import {expect, test} from 'vitest';
import {spreadGaps} from '../../source/layout/spread-gaps.js';

const spread = (text: string, slack: number, above = [] as ReturnType<typeof spreadGaps>['wide']) =>
	spreadGaps(text, 0, text.length, slack, above, (from, to) => to - from);

test('all white space is shared out, no gap two cells wider than another', () => {
	const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), {minLength: 2, maxLength: 14});
	fc.assert(
		fc.property(words, fc.integer({min: 0, max: 30}), (list, slack) => {
			const {gaps} = spread(list.join(' '), slack);
			const counts = new Map<number, number>();
			for (const gap of gaps) {
				counts.set(gap, (counts.get(gap) ?? 0) + 1);
			}

			const most = Math.max(0, ...counts.values());
			const least = counts.size < list.length - 1 ? 0 : Math.min(...counts.values());
			expect(gaps.length).toBe(slack);
			expect(most - least).toBeLessThanOrEqual(1);
		}),
	);
});

test('a gap that would stand under a wide one of the line above is passed over', () => {
	const first = spread('aa bb cc dd ee', 1);
	const second = spread('aa bb cc dd ee', 1, first.wide);
	expect(first.gaps).toEqual([8]);
	expect(second.gaps).not.toEqual(first.gaps);
});

test('a line without gaps stays as it is', () => {
	expect(spread('word', 3)).toEqual({gaps: [], wide: []});
});
