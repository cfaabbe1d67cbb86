import {expect, test} from 'vitest';
import {foldTypography} from '../../source/article/fold-typography.js';

test.each([
	['The ‘tide’ — at\n“last”…', "The'tide'-at'last'..."],
	['The \'tide\' -- at  "last"...', "The'tide'-at'last'..."],
	['ﬁt for a re\u00adﬂec\u200btion', 'fitforareflection'],
	['Ｂｒｏａｄ', 'Broad'],
	['Straße, Café', 'Straße,Café'],
	['今日は\n海が', '今日は海が'],
	['a😀b', 'a😀b'],
	['', ''],
])('%j is compared as %j', (text, folded) => {
	expect(foldTypography(text).text).toBe(folded);
});

test('each character tells where it comes from', () => {
	expect([...foldTypography('a …b').offsets]).toEqual([0, 2, 2, 2, 3]);
});

test('a text that grows is folded whole', () => {
	expect(foldTypography('…'.repeat(1000)).text).toBe('.'.repeat(3000));
});
