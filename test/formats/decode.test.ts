import {Buffer} from 'node:buffer';
import {describe, expect, test} from 'vitest';
import {decode} from '../../source/formats/decode.js';

const refusal = async (bytes: Uint8Array, name: string) => {
	const decoded = await decode({bytes, name});
	return decoded.kind === 'refused' ? decoded.reason : decoded;
};

describe('decode', () => {
	test.each([
		['UTF-8', Buffer.from('héllo')],
		['UTF-8 with a byte order mark', Buffer.from('\ufeffhéllo')],
		['UTF-16 little-endian', Buffer.from('\ufeffhéllo', 'utf16le')],
		['UTF-16 big-endian', Buffer.from('\ufeffhéllo', 'utf16le').swap16()],
	])('%s is read', async (_name, bytes) => {
		expect(await decode({bytes, name: 'a.txt'})).toEqual({kind: 'text', text: 'héllo'});
	});

	test('an empty file is an empty text', async () => {
		expect(await decode({bytes: new Uint8Array(), name: 'a.txt'})).toEqual({kind: 'text', text: ''});
	});

	test('NUL bytes tell of binary data', async () => {
		expect(await refusal(Buffer.from('PK\u0003\u0004\0\0'), 'x.txt')).toBe(
			'x.txt holds binary data, not text. Save the article as Markdown or plain text first.',
		);
	});

	test('many control bytes tell of binary data', async () => {
		expect(await refusal(Buffer.from('\u0001\u0002\u0003\u0004abc'), 'x.txt')).toMatch(/^x\.txt holds binary data/);
	});

	test('text with terminal colours is still text', async () => {
		expect(await decode({bytes: Buffer.from('\u001b[1m\u001b[31mred\u001b[0m'), name: ''})).toMatchObject({
			kind: 'text',
		});
	});

	test('another encoding is refused with the command that converts it', async () => {
		expect(await refusal(Buffer.from('caf\u00e9', 'latin1'), 'latin1.txt')).toBe(
			'latin1.txt is not valid UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 latin1.txt',
		);
	});

	test('a hostile file name is harmless in the sentence and in a shell', async () => {
		expect(await refusal(Buffer.from([0xe9]), "a\u001b]0;x\u0007'; rm\n.txt")).toBe(
			String.raw`a'; rm .txt is not valid UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 'a'\''; rm .txt'`,
		);
	});

	test('standard input has a name in the sentence', async () => {
		expect(await refusal(Buffer.from([0xe9]), '')).toBe(
			'Standard input is not valid UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE',
		);
	});

	test('half a UTF-16 character is refused', async () => {
		expect(await refusal(new Uint8Array([0xff, 0xfe, 0x61]), 'a.txt')).toMatch(/damaged UTF-16/);
	});

	const russian =
		'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью.';
	const page = (text: string) => `<!doctype html><p>${text}</p>`;

	test.each([
		['windows-1251', russian],
		['koi8-r', russian],
		[
			'windows-1250',
			'Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem',
		],
		[
			'windows-1252',
			'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison.',
		],
	])('a text in %s tells it by its letters', async (label, text) => {
		expect(await decode({bytes: encode(text, label), name: 'a.txt'})).toEqual({kind: 'text', text});
		expect(await decode({bytes: encode(page(text), label), name: 'a.html'})).toEqual({kind: 'text', text: page(text)});
	});

	test.each([
		['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
		['gb18030', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
		['koi8-r', [0xcd, 0xc9, 0xd2], 'мир'],
		['iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42], '日'],
	])('what a page says of itself is taken: %s', async (label, bytes, text) => {
		const meta = `<meta http-equiv=content-type content="text/html; charset=${label}">`;
		expect(await decode({bytes: Buffer.concat([Buffer.from(meta), Uint8Array.from(bytes)]), name: 'a.html'})).toEqual({
			kind: 'text',
			text: meta + text,
		});
		const sent = {bytes: Buffer.concat([Buffer.from('<p>'), Uint8Array.from(bytes)]), name: ''};
		expect(await decode({...sent, mediaType: `text/html; charset=${label}`})).toEqual({
			kind: 'text',
			text: `<p>${text}`,
		});
	});

	test('UTF-8 is UTF-8 whatever a page says', async () => {
		const text = '<meta charset=gb2312>héllo';
		expect(await decode({bytes: Buffer.from(text), name: 'a.html'})).toEqual({kind: 'text', text});
	});

	test('a damaged byte does not make UTF-8 something else', async () => {
		const bytes = Buffer.concat([Buffer.from('<p>é'.repeat(50)), Uint8Array.from([0xe9])]);
		expect(await decode({bytes, name: 'a.html'})).toEqual({kind: 'text', text: `${'<p>é'.repeat(50)}\ufffd`});
	});

	test.each(['utf16le', 'swapped'])('UTF-16 without a mark is told by its zeros: %s', async order => {
		const bytes = Buffer.from('hello, world', 'utf16le');
		expect(await decode({bytes: order === 'swapped' ? bytes.swap16() : bytes, name: 'a.txt'})).toEqual({
			kind: 'text',
			text: 'hello, world',
		});
	});
});

/** A text in a character set of one byte a character. */
function encode(text: string, label: string): Uint8Array {
	const decoder = new TextDecoder(label);
	const bytes = new Map(Array.from({length: 256}, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
	return Uint8Array.from(text, character => bytes.get(character) ?? 0x3f);
}
