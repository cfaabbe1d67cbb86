import {Buffer} from 'node:buffer';
import {describe, expect, test} from 'vitest';
import {decode} from '../../source/formats/decode.js';

const refusal = (bytes: Uint8Array, name: string) => {
	const decoded = decode({bytes, name});
	return decoded.kind === 'refused' ? decoded.reason : decoded;
};

describe('decode', () => {
	test.each([
		['UTF-8', Buffer.from('héllo')],
		['UTF-8 with a byte order mark', Buffer.from('\ufeffhéllo')],
		['UTF-16 little-endian', Buffer.from('\ufeffhéllo', 'utf16le')],
		['UTF-16 big-endian', Buffer.from('\ufeffhéllo', 'utf16le').swap16()],
	])('%s is read', (_name, bytes) => {
		expect(decode({bytes, name: 'a.txt'})).toEqual({kind: 'text', text: 'héllo'});
	});

	test('an empty file is an empty text', () => {
		expect(decode({bytes: new Uint8Array(), name: 'a.txt'})).toEqual({kind: 'text', text: ''});
	});

	test('NUL bytes tell of binary data', () => {
		expect(refusal(Buffer.from('PK\u0003\u0004\0\0'), 'x.txt')).toBe(
			'x.txt holds binary data, not text. Save the article as Markdown or plain text first.',
		);
	});

	test('many control bytes tell of binary data', () => {
		expect(refusal(Buffer.from('\u0001\u0002\u0003\u0004abc'), 'x.txt')).toMatch(/^x\.txt holds binary data/);
	});

	test('text with terminal colours is still text', () => {
		expect(decode({bytes: Buffer.from('\u001b[1m\u001b[31mred\u001b[0m'), name: ''}).kind).toBe('text');
	});

	test('another encoding is refused with the command that converts it', () => {
		expect(refusal(Buffer.from('caf\u00e9', 'latin1'), 'latin1.txt')).toBe(
			'latin1.txt is not valid UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 latin1.txt',
		);
	});

	test('a hostile file name is harmless in the sentence and in a shell', () => {
		expect(refusal(Buffer.from([0xe9]), "a\u001b]0;x\u0007'; rm\n.txt")).toBe(
			String.raw`a'; rm .txt is not valid UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 'a'\''; rm .txt'`,
		);
	});

	test('standard input has a name in the sentence', () => {
		expect(refusal(Buffer.from([0xe9]), '')).toBe(
			'Standard input is not valid UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE',
		);
	});

	test('half a UTF-16 character is refused', () => {
		expect(refusal(new Uint8Array([0xff, 0xfe, 0x61]), 'a.txt')).toMatch(/damaged UTF-16/);
	});
});
