import {expect, test} from 'vitest';
import {isUtf8Locale} from '../../source/io/is-utf8-locale.js';

test.each([
	[{}, true],
	[{LANG: 'en_GB.UTF-8'}, true],
	[{LANG: 'de_DE.utf8'}, true],
	[{LANG: 'C.UTF-8'}, true],
	[{LC_CTYPE: 'UTF-8'}, true],
	[{LANG: 'C'}, false],
	[{LANG: 'POSIX'}, false],
	[{LANG: 'de_DE.ISO-8859-1'}, false],
	[{LANG: 'de_DE'}, false],
	[{LANG: 'en_GB.UTF-8', LC_CTYPE: 'C'}, false],
	[{LANG: 'C', LC_CTYPE: 'C', LC_ALL: 'en_GB.UTF-8'}, true],
	[{LANG: 'en_GB.UTF-8', LC_ALL: 'C'}, false],
	[{LANG: 'en_GB.UTF-8', LC_ALL: '', LC_CTYPE: ''}, true],
])('the locale of %o is one of UTF-8: %s', (environment, isUtf8) => {
	expect(isUtf8Locale({platform: 'linux', environment})).toBe(isUtf8);
});

test('Windows is not asked for a locale', () => {
	expect(isUtf8Locale({platform: 'win32', environment: {LANG: 'C'}})).toBe(true);
});
