import {expect, test} from 'vitest';
import {ownAddress} from '../../../source/runtime/capture/own-address.js';

test.each([
	['https://a.example/tide', 'https://a.example/tide?utm_source=x', 'https://a.example/tide'],
	['https://b.example/tide', 'https://a.example/tide', 'https://b.example/tide'],
	['https://a.example/', 'https://a.example/tide', 'https://a.example/tide'],
	['https://a.example', 'https://a.example/?p=1', 'https://a.example/?p=1'],
	['https://a.example/', 'http://a.example', 'https://a.example/'],
	['https://a.example/?p=1', 'https://a.example/tide', 'https://a.example/?p=1'],
	['http://192.168.1.1/reset', 'https://a.example/tide', 'https://a.example/tide'],
	['http://localhost/reset', 'https://a.example/tide', 'https://a.example/tide'],
	['http://localhost/tide', 'http://localhost/other', 'http://localhost/tide'],
	[null, 'https://a.example/tide', 'https://a.example/tide'],
	['https://a.example/', null, 'https://a.example/'],
	[null, null, null],
])('a page that says %j and came from %j is at %j', (said, fetched, own) => {
	expect(ownAddress(said, fetched)).toBe(own);
});
