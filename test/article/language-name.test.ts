import {expect, test} from 'vitest';
import {languageName} from '../../source/article/language-name.js';

test.each([
	['de', 'German'],
	['en-GB', 'English'],
	['PT_br', 'Portuguese'],
	['zh-Hant-TW', 'Chinese'],
	['nb', 'Norwegian'],
	['no', 'Norwegian'],
	['yi', 'Yiddish'],
	['tlh', 'tlh'],
	['tlh-Latn', 'tlh-Latn'],
	['x', 'x'],
	['', ''],
])('%j is %j', (tag, name) => {
	expect(languageName(tag)).toBe(name);
});
