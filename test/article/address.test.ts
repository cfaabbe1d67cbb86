import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {checkAddress} from '../../source/article/address.js';

const article = 'https://harbour.example/tides/today?page=1';

describe('what may be opened', () => {
	test.each([
		['http://sea.example', 'http://sea.example/', 'sea.example', 'http://sea.example/'],
		[
			'  HTTPS://Sea.Example:8443/a b?c#d ',
			'https://sea.example:8443/a%20b?c#d',
			'sea.example:8443',
			'https://sea.example:8443/a%20b?c#d',
		],
		['//sea.example/x', 'https://sea.example/x', 'sea.example', 'https://sea.example/x'],
		[
			'tomorrow#noon',
			'https://harbour.example/tides/tomorrow#noon',
			'harbour.example',
			'https://harbour.example/tides/tomorrow#noon',
		],
		['\\\\evil.example\\x', 'https://evil.example/x', 'evil.example', 'https://evil.example/x'],
	])('%s is a page', (url, href, host, shown) => {
		expect(checkAddress(url, article)).toEqual({kind: 'web', href, host, shown});
	});

	test('what stands before the @ is pointed out, and the host is the real one', () => {
		expect(checkAddress('https://paypal.com@evil.example/login', null)).toEqual({
			kind: 'web',
			href: 'https://paypal.com@evil.example/login',
			host: 'evil.example',
			shown: 'https://evil.example/login (the host is evil.example: “paypal.com” before the @ is a user name)',
		});
		expect(checkAddress('https://:secret@evil.example', null)).toMatchObject({
			shown: 'https://evil.example/ (the host is evil.example: a password is sent along)',
		});
	});

	test('a host that passes for another is shown with its punycode', () => {
		expect(checkAddress('https://аррӏе.com/', null)).toEqual({
			kind: 'web',
			href: 'https://xn--80ak6aa92e.com/',
			host: 'xn--80ak6aa92e.com',
			shown: 'https://аррӏе.com (xn--80ak6aa92e.com)/',
		});
	});

	test('a long path is cut in the middle, not what is opened', () => {
		const href = `https://sea.example/${'a'.repeat(200)}/end`;
		expect(checkAddress(href, null)).toEqual({
			kind: 'web',
			href,
			host: 'sea.example',
			shown: `https://sea.example/${'a'.repeat(48)}…${'a'.repeat(45)}/end`,
		});
	});

	test('a mail keeps what is to be written, and attaches nothing', () => {
		expect(checkAddress('mailto:keeper@sea.example?subject=Tides&attach=/etc/passwd&BODY=High', null)).toEqual({
			kind: 'mail',
			href: 'mailto:keeper@sea.example?subject=Tides&BODY=High',
			host: 'sea.example',
			shown: 'mailto:keeper@sea.example',
		});
	});
});

describe('what is refused', () => {
	test.each([
		['javascript:alert(1)', 'javascript'],
		['JavaScript:alert(1)', 'javascript'],
		['data:text/html,x', 'data'],
		['file:///etc/passwd', 'file'],
		['vbscript:x', 'vbscript'],
		['C:\\x', 'c'],
		['ftp://sea.example', 'ftp'],
		['blob:https://sea.example/1', 'blob'],
		[`${'x'.repeat(40)}:y`, `${'x'.repeat(19)}…`],
	])('%s, by its scheme', (url, scheme) => {
		expect(checkAddress(url, article)).toEqual({
			kind: 'refused',
			reason: `This is a ${scheme}: address: only http, https and mailto addresses are opened`,
		});
	});

	test.each([
		'\u202e',
		'\u2066',
		'\u200f',
		'\u200b',
		'\n',
		'\0',
		'\u009b',
		'\u001b[m',
		'\u{e0061}',
		'\ud800',
		'\u2028',
	])('a character that hides something (%j)', character => {
		expect(checkAddress(`https://sea.example/a${character}b`, null)).toEqual({
			kind: 'refused',
			reason: 'This address holds characters that cannot be seen, or that turn its text around: it is not opened',
		});
		expect(checkAddress(`java${character}script:x`, article).kind).toBe('refused');
	});

	test.each(['http://', 'https://a b', 'http://[', 'http:///', 'https://%00'])('%s, which names no host', url => {
		expect(checkAddress(url, null)).toEqual({
			kind: 'refused',
			reason: 'This is no address that can be opened: it names no host',
		});
	});

	test.each([null, 'file:///home/me/a.md', 'javascript:x', 'no address', 'https://\u202esea.example'])(
		'a relative one where the article is at %j',
		base => {
			expect(checkAddress('../next', base)).toEqual({
				kind: 'refused',
				reason: 'This address begins at that of the article, which is not known: it cannot be opened',
			});
		},
	);

	test.each(['mailto:', 'mailto:nobody', 'mailto:a@b.example,c@d.example', 'mailto:a%0a@b.example'])(
		'%s, to nobody',
		url => {
			expect(checkAddress(url, null)).toEqual({
				kind: 'refused',
				reason: 'This mailto address names nobody to write to: it is not opened',
			});
		},
	);

	test('one that is too long for a command line', () => {
		expect(checkAddress(`https://sea.example/${'a'.repeat(16_000)}`, null)).toEqual({
			kind: 'refused',
			reason: 'This address is longer than 16,000 characters: it is not opened',
		});
	});
});

test('whatever stands in an article, what is opened is ASCII with a harmless scheme, and nothing shown drives a terminal', () => {
	const part = fc.constantFrom(
		'https://',
		'http:',
		'mailto:',
		'javascript:',
		'a@b.example',
		'/',
		'@',
		'%1b',
		'-',
		'é',
		'.',
	);
	const text = fc.oneof(
		fc.string({unit: 'binary'}),
		fc.webUrl({withQueryParameters: true}),
		fc.array(fc.oneof(part, fc.string({unit: 'binary', maxLength: 3}))).map(parts => parts.join('')),
	);
	fc.assert(
		fc.property(text, fc.option(text), (url, base) => {
			const found = checkAddress(url, base);
			if (found.kind === 'refused') {
				expect(found.reason).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
				return;
			}

			expect(found.href).toMatch(/^(?:https?:\/\/|mailto:)[\u0021-\u007e]+$/);
			expect(`${found.shown}${found.host}`).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
			expect(found.shown.length).toBeLessThan(400);
		}),
		{numRuns: 2000},
	);
});
