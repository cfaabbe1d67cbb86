import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {openZip} from '../../../source/formats/zip/zip.js';
import {runs} from '../../helpers/runs.js';
import {type Part, zipFile} from '../../helpers/zip-file.js';

/** What a part holds as text, or why it holds nothing. */
function textOf(bytes: Uint8Array, name: string): string | undefined {
	const part = openZip(bytes)?.read(name);
	return part?.kind === 'bytes' ? Buffer.from(part.bytes).toString() : part?.kind;
}

test('stored and deflated parts are read by their names', () => {
	const bytes = zipFile({a: {content: 'stored', isStored: true}, 'folder/b.txt': 'deflated', empty: ''});
	expect(openZip(bytes)?.names).toEqual(['a', 'folder/b.txt', 'empty']);
	expect(['a', 'folder/b.txt', 'empty', 'FOLDER/B.TXT', 'c'].map(name => textOf(bytes, name))).toEqual([
		'stored',
		'deflated',
		'',
		'deflated',
		'missing',
	]);
});

const odd: ReadonlyArray<readonly [why: string, part: Part, text: string]> = [
	['an encrypted part', {content: 'a', isEncrypted: true}, 'encrypted'],
	['a part whose sum is another', {content: 'a', crc: 1}, 'damaged'],
	['a part that is longer than it says', {content: 'a'.repeat(1000), size: 10}, 'damaged'],
	['a part that is shorter than it says', {content: 'a', size: 10}, 'damaged'],
	['a part that says it is huge', {content: 'a', size: 0xff_ff_ff_fe}, 'large'],
	['a part with numbers of 64 bits', {content: 'abc', isZip64: true}, 'abc'],
];

test.each(odd)('%s', (_, part, text) => {
	expect(textOf(zipFile({first: 'b', part}), 'part')).toBe(text);
});

test('a bomb is not unpacked beyond fifty times its size', () => {
	const bomb = new Uint8Array(100_000_000);
	expect(textOf(zipFile({bomb}), 'bomb')).toBe('large');
});

test('nor are many parts that are one bomb together', () => {
	const half = new Uint8Array(3_000_000);
	const zip = openZip(zipFile({one: half, other: half}));
	expect([zip?.read('one').kind, zip?.read('other').kind]).toEqual(['bytes', 'large']);
});

test('names are in UTF-8, in UTF-8 without a word of it, or in code page 437', () => {
	const bytes = zipFile({
		é: '',
		b: {content: '', nameBytes: Buffer.from('ü')},
		c: {content: '', nameBytes: Uint8Array.of(0x80, 0x61, 0xff)},
		'd\\e': '',
	});
	expect(openZip(bytes)?.names).toEqual(['é', 'ü', 'Ça\u00a0', 'd/e']);
});

test('what stands before a file and behind it does not matter', () => {
	const bytes = Buffer.concat([Buffer.alloc(100, 1), zipFile({a: 'text'}), Buffer.alloc(50)]);
	expect(textOf(bytes, 'a')).toBe('text');
});

test.each([
	['nothing', new Uint8Array()],
	['text', Buffer.from('PK, but no archive. '.repeat(10))],
	['the first half of one', zipFile({a: 'text'}).subarray(0, 20)],
])('%s is no ZIP file', (_, bytes) => {
	expect(openZip(bytes)).toBeNull();
});

test('no damage makes it throw', () => {
	const sound = zipFile({
		mimetype: 'application/epub+zip',
		'a.txt': 'a'.repeat(500),
		b: {content: 'b', isZip64: true},
	});
	const change = fc.record({at: fc.nat(sound.length - 1), value: fc.constantFrom(0, 1, 0x50, 0x7f, 0xff)});
	fc.assert(
		fc.property(fc.array(change, {maxLength: 8}), fc.nat(sound.length), (changes, length) => {
			const bytes = sound.slice(0, length < sound.length / 2 ? sound.length : length);
			for (const {at, value} of changes) {
				bytes[at] = value;
			}

			const zip = openZip(bytes);
			for (const name of zip?.names ?? []) {
				expect(['bytes', 'missing', 'encrypted', 'large', 'damaged']).toContain(zip?.read(name).kind);
			}
		}),
		{numRuns: runs(1000)},
	);
});
