import {expect, test} from 'vitest';
import {hostOf, shownAddress, shownSource} from '../../source/article/host.js';

function host(written: string) {
	return hostOf(new URL(`http://${written}`).hostname);
}

test.each([
	['a plain host is itself', 'example.com', 'example.com', 'example.com'],
	['an IPv6 address is itself', '[::1]', '[::1]', '[::1]'],
	['German keeps its letters', 'bücher.example', 'bücher.example', 'bücher.example (xn--bcher-kva.example)'],
	['Russian in its own country keeps its letters', 'пример.рф', 'пример.рф', 'пример.рф (xn--e1afmkfd.xn--p1ai)'],
	['Japanese mixes its scripts', '日本ひ.jp', '日本ひ.jp', '日本ひ.jp (xn--y9j322nb2a.jp)'],
	['Cyrillic that passes for Latin is punycode', 'аррӏе.com', 'xn--80ak6aa92e.com', 'аррӏе.com (xn--80ak6aa92e.com)'],
	['so is a mixture of two scripts', 'pаypal.com', 'xn--pypal-4ve.com', 'pаypal.com (xn--pypal-4ve.com)'],
	['and a Latin letter that looks like another', 'gıthub.com', 'xn--gthub-n4a.com', 'gıthub.com (xn--gthub-n4a.com)'],
])('%s', (_, written, name, shown) => {
	expect(host(written)).toEqual({name, shown});
});

test('a long host loses its beginning, not the end that says whose it is', () => {
	const {shown} = host(`paypal.com.${'a.'.repeat(60)}evil.example`);
	expect(shown).toHaveLength(60);
	expect(shown).toMatch(/^….*a\.evil\.example$/);
});

test.each([
	['https://example.com/a?b=ü', 'https://example.com/a?b=ü'],
	['https://аррӏе.com/a', 'https://аррӏе.com (xn--80ak6aa92e.com)/a'],
	['https://xn--80ak6aa92e.com:8080/', 'https://аррӏе.com (xn--80ak6aa92e.com):8080/'],
	['https://apple.com@аррӏе.com/', 'https://аррӏе.com (xn--80ak6aa92e.com)/'],
	['https://雨.example/名前', 'https://雨.example (xn--ep5a.example)/名前'],
	['no address', 'no address'],
])('the address %s is shown as %s', (address, shown) => {
	expect(shownAddress(address)).toBe(shown);
});

test('a source that is a host and passes for another is shown as punycode, and all others as they are', () => {
	expect(['аррӏе.com', 'bücher.example', 'Der Tag.', 'Журнал', 'example.com'].map(shownSource)).toEqual([
		'xn--80ak6aa92e.com',
		'bücher.example',
		'Der Tag.',
		'Журнал',
		'example.com',
	]);
});
