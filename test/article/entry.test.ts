import {expect, test} from 'vitest';
import {sourceName} from '../../source/article/entry.js';

test.each([
	[null, null],
	['The Tide', 'The Tide'],
	['tide.example', 'tide.example'],
	['www.tide.example', 'tide.example'],
	['WWW.tide.example', 'tide.example'],
	['www.example', 'www.example'],
	['www2.tide.example', 'www2.tide.example'],
	['about www.tide.example', 'about www.tide.example'],
])('the site %j is called %j', (siteName, expected) => {
	expect(sourceName({siteName})).toBe(expected);
});
