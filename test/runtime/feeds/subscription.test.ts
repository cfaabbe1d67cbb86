import fc from 'fast-check';
import {expect, test} from 'vitest';
import {feedFileName} from '../../../source/runtime/feeds/subscription.js';

test.each([
	['The Lamp & Door', 'The Lamp & Door.json'],
	['../../etc/passwd', 'etc passwd.json'],
	['a: b / c?', 'a b c.json'],
	['...', 'Feed.json'],
	['', 'Feed.json'],
	['CON', 'Feed CON.json'],
	['Feeds', 'Feed Feeds.json'],
	['.hidden', 'hidden.json'],
	['x'.repeat(200), `${'x'.repeat(80)}.json`],
	['日本 Ümlaut', '日本 Ümlaut.json'],
])('a feed called %j is kept in %j', (title, name) => {
	expect(feedFileName(title, new Set())).toBe(name);
});

test('a name that is taken has a number, whatever its capitals', () => {
	expect(feedFileName('Lamp', new Set(['lamp.json', 'lamp 2.json']))).toBe('Lamp 3.json');
});

test('no title makes a name that leads elsewhere', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), title => {
			expect(feedFileName(title, new Set())).toMatch(/^[^./\\\0-\u001f][^/\\\0-\u001f]*\.json$/);
		}),
	);
});
