import fc from 'fast-check';
import {expect, test} from 'vitest';
import {addressKey} from '../../source/article/address-key.js';

test.each([
	['https://sea.example/tides', 'sea.example/tides'],
	['http://www.sea.example/tides/', 'sea.example/tides'],
	['HTTPS://Sea.Example:443/tides#noon', 'sea.example/tides'],
	['https://me:secret@sea.example:8080/', 'sea.example:8080'],
	['https://sea.example/?utm_source=x&b=2&UTM_Medium=y&a=1&fbclid=z&gclid=1&mc_cid=2&ref=3', 'sea.example?b=2&a=1'],
	['https://sea.example/a?b&&c=', 'sea.example/a?b&c='],
	['https://sea.example/%7ekeeper/%c3%a9', 'sea.example/~keeper/%C3%A9'],
	['https://sea.example/~keeper/é', 'sea.example/~keeper/%C3%A9'],
	['https://sea.example/Tides', 'sea.example/Tides'],
	['https://www.example', 'www.example'],
	['https://amp.sea.example/tides', 'sea.example/tides'],
	['https://sea.example/tides/amp/', 'sea.example/tides'],
	['https://sea.example/tides?amp=1', 'sea.example/tides'],
	['https://sea.example/amp', 'sea.example/amp'],
	['https://www.google.com/amp/s/www.sea.example/tides/', 'sea.example/tides'],
	['https://sea-example.cdn.ampproject.org/c/s/sea.example/tides', 'sea.example/tides'],
	['https://bücher.example/', 'xn--bcher-kva.example'],
	['mailto:a@sea.example', null],
	['file:///tides', null],
	['tides', null],
	['', null],
])('%s', (url, key) => {
	expect(addressKey(url)).toBe(key);
});

test('the key of an address is the key of itself as an address', () => {
	fc.assert(
		fc.property(fc.webUrl({withQueryParameters: true, withFragments: true}), url => {
			const key = addressKey(url);
			expect(addressKey(`https://${key}#there`)).toBe(key);
		}),
	);
});
