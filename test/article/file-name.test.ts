import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fileName} from '../../source/article/file-name.js';

test.each([
	['High water, twice a day', '2026-11-28 high-water-twice-a-day'],
	['Ebb – flow', '2026-11-28 ebb-flow'],
	['潮の満ち引き', '2026-11-28 潮の満ち引き'],
	['../../etc/passwd', '2026-11-28 etcpasswd'],
	['…', '2026-11-28 page'],
	['', '2026-11-28 page'],
	['word '.repeat(30), `2026-11-28 ${'word-'.repeat(12).slice(0, -1)}`],
])('%j is kept as %j', (title, name) => {
	expect(fileName('2026-11-28T12:00:00Z', title, 'page')).toBe(name);
});

test('whatever the title is, the name is one that any system takes', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 200}), title => {
			const name = fileName('2026-11-28', title, 'page');
			expect(name.isWellFormed()).toBe(true);
			expect(name).toMatch(/^2026-11-28 [^\s/\\:*?"<>|\p{Cc}]+$/u);
			expect(Buffer.byteLength(name)).toBeLessThan(240);
		}),
	);
});
