import {expect, test} from 'vitest';
import {hostOf} from '../../source/article/host.js';

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
