import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sanitise, sanitiseLine} from '../../source/formats/sanitise.js';

describe('sanitise', () => {
	test.each([
		['a complete colour sequence goes with its parameters', 'a\u001b[31;1mb\u001b[0mc', 'abc'],
		['an eight-bit CSI goes too', 'a\u009b31mb', 'ab'],
		['a title-setting sequence goes with the title', 'a\u001b]0;pwned\u0007b', 'ab'],
		['a clipboard sequence (OSC 52) goes with its payload', 'a\u001b]52;c;cm0gLXJm\u001b\\b', 'ab'],
		['an eight-bit OSC goes up to its eight-bit end', 'a\u009d0;x\u009cb', 'ab'],
		['DCS and APC strings go', 'a\u001bPq#0\u001b\\b\u001b_Gx\u001b\\c', 'abc'],
		['an unclosed OSC loses only its introducer', 'a\u001b]0;title\nsecond line', 'a]0;title\nsecond line'],
		['a sequence made by taking another out stays dead', 'a\u001b\u001b[m[31mb', 'a[31mb'],
		['a lone ESC, BEL, backspace and DEL go', '\u001ba\u0007b\bc\u007f', 'abc'],
		['C1 controls go', 'a\u0080\u0090\u009fb', 'ab'],
		['NUL goes', 'a\0b', 'ab'],
		['line ends of every kind become one', 'a\r\nb\rc\u2028d\u2029e\u0085f\u000bg\fh', 'a\nb\nc\nd\ne\nf\ng\nh'],
		['tabs stay', 'a\tb', 'a\tb'],
		['a byte order mark goes wherever it stands', '\ufeffa\ufeffb', 'ab'],
		['lone surrogates become replacement characters', 'a\ud83db\ude00c', 'a\ufffdb\ufffdc'],
		['a surrogate pair that is put apart is not put together', '\ud83d\ufeff\ude00', '\ufffd\ufffd'],
		['text becomes NFC', 'e\u0301', 'é'],
		['bidirectional overrides and isolates go', '\u202aa\u202eb\u202c\u2066c\u2069', 'abc'],
		[
			'direction marks, joiners, soft hyphens and zero-width spaces stay',
			'a\u200e\u200f\u061c\u200d\u200c\u00ad\u200bb',
			'a\u200e\u200f\u061c\u200d\u200c\u00ad\u200bb',
		],
		['interlinear annotations go', 'a\ufff9b\ufffac\ufffbd', 'abcd'],
		['tag characters go', 'a\u{e0001}\u{e0068}\u{e0069}b', 'ab'],
		[
			'the flag of Scotland keeps its tags',
			'🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
			'🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
		],
		['a flag does not hide a sentence of tags', `🏴${'\u{e0061}'.repeat(20)}`, '🏴'],
		['variation selectors of the last plane stay', '葛\u{e0100}', '葛\u{e0100}'],
	])('%s', (_name, text, clean) => {
		expect(sanitise(text)).toBe(clean);
	});

	test('no control but line ends and tabs survives, and cleaning again changes nothing', () => {
		const pieces = fc.constantFrom(
			'\u001b',
			'[',
			']',
			'\u009d',
			'0;a',
			'\u0007',
			'\u001b\\',
			'm',
			'\r',
			'\n',
			'\ufeff',
			'\u{e0061}',
			'\ud83d',
			'e',
			'\u0301',
			'\u202e',
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({unit: 'binary'}),
					fc.array(pieces).map(parts => parts.join('')),
				),
				text => {
					const clean = sanitise(text);
					expect(clean).not.toMatch(/[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/);
					expect(clean.isWellFormed()).toBe(true);
					expect(clean).toBe(clean.normalize('NFC'));
					expect(sanitise(clean)).toBe(clean);
				},
			),
		);
	});

	test('a megabyte of introducers takes linear time', () => {
		for (const piece of ['\u001b[', '\u001b]', '\u009d', '\u009b1']) {
			expect(sanitise(piece.repeat(500_000)).length).toBeLessThanOrEqual(500_000);
		}
	});
});

test('a line has its white space collapsed and trimmed', () => {
	expect(sanitiseLine('  a\t\tb\r\n c\u001b[1m ')).toBe('a b c');
});

test('a pile of a hundred thousand marks on one letter is cut to thirty, as putting them in order would take minutes', () => {
	const pile = sanitise(`a${'\u0316\u0301'.repeat(50_000)}b`);
	expect(pile).toBe(`${`a${'\u0316\u0301'.repeat(15)}`.normalize('NFC')}b`);
});
