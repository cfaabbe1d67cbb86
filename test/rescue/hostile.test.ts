import {Buffer} from 'node:buffer';
import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {parseMarkdown} from '../../source/formats/markdown/markdown.js';
import {foundItem} from '../../source/rescue/make-item.js';
import {pieceFile} from '../../source/rescue/piece-file.js';
import {readExports} from '../../source/rescue/read-exports.js';
import {readObjects} from '../../source/rescue/read-objects.js';
import {columnsOf} from '../../source/rescue/read-table.js';
import type {SavedItem} from '../../source/rescue/saved-item.js';
import {jsonServices, pageServices, tableServices} from '../../source/rescue/services.js';
import {zipParts} from '../../source/rescue/zip-parts.js';
import {exportBytes, exportsFolder, folderParts, part} from '../helpers/exports.js';
import {type Random, randomFrom} from '../helpers/random-numbers.js';
import {zipFile} from '../helpers/zip-file.js';

const files = readdirSync(exportsFolder).filter(name => name !== 'omnivore');

/** The services that take a file for their own. */
function claims(name: string): readonly string[] {
	const text = exportBytes(name).toString();
	const columns = columnsOf(text);
	const first = (/^\s*[[{]/.test(text) && readObjects(text)?.[0]) || {};
	return [
		...tableServices.filter(one => one.columns.every(column => columns.has(column))),
		...jsonServices.filter(one => one.recognises(first)),
		...pageServices.filter(one => one.recognises(text)),
	].map(({service}) => service);
}

test.each(files.filter(name => !['urls', 'subscriptions.opml'].includes(name)))(
	'%s is taken by one service for its own, and by no other',
	name => {
		expect(claims(name)).toHaveLength(1);
	},
);

test('the metadata of Omnivore is taken by Omnivore alone', () => {
	expect(claims('omnivore/metadata_0_to_20.json')).toEqual(['Omnivore']);
});

test.each(['urls', 'subscriptions.opml'])('%s is taken by no service with pieces', name => {
	expect(claims(name)).toEqual([]);
});

// Everything that a terminal obeys, but for line ends.
const control = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;

function textsOf({body, highlights, tags, ...rest}: SavedItem): readonly string[] {
	const values = [...Object.values(rest), ...tags, ...highlights.flatMap(one => [one.quote, one.note])];
	// What is in a body is sanitised when it is parsed, but for Markdown, which may be written as it is.
	return [...values, body?.kind === 'markdown' ? body.text : ''].filter(value => typeof value === 'string');
}

/** Bytes that differ in a few places: cut off, doubled, strewn with what quotes, parts, nests and drives a terminal. */
function mutated(bytes: Buffer, random: Random): Buffer {
	let result = Buffer.from(bytes);
	for (let change = random.below(6); change >= 0; change--) {
		const at = random.below(result.length + 1);
		const odd = random.pick([
			'"',
			'""',
			',',
			'\n',
			'{',
			'[',
			']',
			'}',
			'<',
			'</DL>',
			'<DL>',
			'\0',
			'\u001b[2J',
			'\u009b',
			'\\',
			'|',
			';',
			'&#27;',
			'&#x9b;',
			'\ufeff',
			'\u202e',
			'\u00ff',
			'-1',
			'1e999',
			'"\u001b]52;c;AAAA\u0007"',
		]);
		switch (random.below(4)) {
			case 0: {
				result = result.subarray(0, at);
				break;
			}

			case 1: {
				result = Buffer.concat([result.subarray(0, at), result.subarray(Math.max(0, at - random.below(300)))]);
				break;
			}

			default: {
				const encoded = Buffer.from(odd, random.below(5) === 0 ? 'latin1' : 'utf8');
				result = Buffer.concat([result.subarray(0, at), encoded, result.subarray(at + random.below(3))]);
			}
		}
	}

	return result;
}

/** All pieces of files, whatever is wrong with them. */
async function piecesOf(parts: Parameters<typeof readExports>[0]): Promise<readonly SavedItem[]> {
	const items: SavedItem[] = [];
	for await (const one of readExports(parts)) {
		for (const found of one.kind === 'pieces' ? one.found : []) {
			items.push(...(found.kind === 'item' ? [found.item] : []));
		}
	}

	return items;
}

test.each(files)(
	'whatever is wrong with %s, it is read, and nothing that drives a terminal comes out of it',
	async name => {
		const random = randomFrom(name.length);
		const bytes = exportBytes(name);
		let slowest = 0;
		for (let run = 0; run < 800; run++) {
			const start = performance.now();
			const items = await piecesOf([part(name, mutated(bytes, random))]);
			slowest = Math.max(slowest, performance.now() - start);
			expect(items.flatMap(textsOf).filter(text => control.test(text))).toEqual([]);
		}

		expect(slowest).toBeLessThan(2000);
	},
);

test('whatever is wrong with an archive of Omnivore, it is read', async () => {
	const random = randomFrom(7);
	const parts = folderParts('omnivore').map(({name, read}) => [name, Buffer.from(read() as Uint8Array)] as const);
	let most = 0;
	for (let run = 0; run < 500; run++) {
		const inside = random.below(2) === 0;
		const archive = zipFile(
			Object.fromEntries(parts.map(([name, bytes]) => [name, inside ? mutated(bytes, random) : bytes])),
		);
		const items = await piecesOf(zipParts(inside ? archive : mutated(Buffer.from(archive), random)) ?? []);
		most = Math.max(most, items.length);
		expect(items.flatMap(textsOf).filter(text => control.test(text))).toEqual([]);
	}

	expect(most).toBeGreaterThan(0);
});

test('whatever is in a text, its file has nothing that drives a terminal, and is one article with the address of the piece', async () => {
	const random = randomFrom(11);
	const bytes = exportBytes('wallabag.json');
	let texts = 0;
	for (let run = 0; run < 400; run++) {
		for (const item of await piecesOf([part('wallabag.json', mutated(bytes, random))])) {
			const {text, name} = await pieceFile(item, 'wallabag');
			expect([text, name].filter(one => control.test(one))).toEqual([]);
			expect(name).toMatch(/^[^/\\.]{1,80}$/);
			const {metadata} = await parseMarkdown(text, `${name}.md`);
			expect(metadata.url).toBe(item.address);
			texts++;
		}
	}

	expect(texts).toBeGreaterThan(100);
});

test('a note and an excerpt are text in the file of a piece, whatever Markdown would make of them', async () => {
	const odd = '- a *b* [c](d) <e> `f` # g & | ~~h~~ $i$ \\ :j';
	const found = foundItem({address: 'https://a.example/', title: 'T', excerpt: odd, note: `1. ${odd}\n---\n+ k`});
	const {text} = await pieceFile((found as {item: SavedItem}).item, 'Pinboard');
	const {body} = await parseMarkdown(text, 'a.md');
	expect(writeManuscript(body, {title: 'T', titleIsDerived: false, lang: null} as never).text.split('\n')).toEqual([
		odd,
		'Only what Pinboard knew about it is here: the text is at https://a.example/.',
		`1. ${odd}`,
		'---',
		'+ k',
	]);
});

test.each([
	['quotation marks that open', `title,url,time_added,tags,status\n${'"a,'.repeat(700_000)}`],
	['rows of one quotation mark', `title,url,time_added,tags,status\n${'"x\n'.repeat(300_000)}`],
	['rows of doubled ones', `title,url,time_added,tags,status\n${'"a ""\n""b\n'.repeat(200_000)}`],
	['brackets that open', `[${'{"url":'.repeat(300_000)}`],
	['lists in lists', `${'['.repeat(1_000_000)}`],
	['strings that never end', `[{"a":"${'\\"'.repeat(1_000_000)}`],
	['lines with a string that never ends', `[${'{"a":"\n'.repeat(300_000)}`],
	['lists of a page', `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><DT><H3>a</H3>'.repeat(150_000)}`],
	[
		'links that are never closed',
		`<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<A HREF="https://a.example/">'.repeat(100_000)}`,
	],
	['attributes', `<!DOCTYPE NETSCAPE-Bookmark-file-1><A ${'a=1 '.repeat(500_000)}>`],
	['line ends', '\n'.repeat(2_000_000)],
])('2 MB of %s take no more than some seconds', async (_, text) => {
	const start = performance.now();
	await piecesOf([part('export', text)]);
	expect(performance.now() - start).toBeLessThan(20_000);
});
