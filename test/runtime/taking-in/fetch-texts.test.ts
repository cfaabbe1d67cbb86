import {Buffer} from 'node:buffer';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {FetchAddress} from '../../../source/io/network/fetch-address.js';
import type {Failed} from '../../../source/io/network/fetched.js';
import {createQueue} from '../../../source/io/network/politely.js';
import {openMemoryIndex} from '../../../source/library/index/open-index.js';
import {annotationsOfRecord} from '../../../source/library/state/read-annotations.js';
import {recordOf} from '../../../source/library/state/read-state.js';
import {foundItem, type Written} from '../../../source/rescue/make-item.js';
import {articleId} from '../../../source/runtime/read-article.js';
import {fetchTexts} from '../../../source/runtime/taking-in/fetch-texts.js';
import {createTakingIn} from '../../../source/runtime/taking-in/take-in.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {noon} from '../../helpers/noon.js';
import {stateIn} from '../../helpers/reader-state.js';

const page = `<!doctype html><html lang="en"><head><title>Tide tables | Harbour Post</title></head><body><article>
<h1>Tide tables</h1>
${Array.from({length: 12}, (_, number) => `<p>Paragraph ${number + 1}: every harbour had one man who wrote the tables, and it was he who was asked when a ship came in late, whatever the weather had been.</p>`).join('\n')}
<p>In all those years nobody lied to the moon, and that is worth a line in any book about the sea.</p>
</article></body></html>`;

const gone: Failed = {
	kind: 'failed',
	reason: 'is not there any more (404): look for it in an archive',
	status: 404,
	retryAfter: null,
	isPermanent: true,
	isCancelled: false,
};

/** A web of these pages. */
function webOf(pages: Readonly<Record<string, string>>): FetchAddress {
	return async ({url}) => {
		const text = pages[url];
		return text === undefined
			? gone
			: {
					kind: 'fetched',
					bytes: Buffer.from(text),
					mediaType: 'text/html; charset=utf-8',
					url,
					movedTo: null,
					etag: null,
					lastModified: null,
				};
	};
}

async function takenIn(pieces: readonly Written[]) {
	const folder = temporaryFolder();
	const state = stateIn();
	const takingIn = createTakingIn({folder, index: openMemoryIndex(), state, isDryRun: false, now: noon});
	await takingIn.take('Raindrop', pieces.map(foundItem));
	takingIn.finish();
	const fetchAll = (fetchAddress: FetchAddress) =>
		fetchTexts(takingIn.textless(), {
			politely: createQueue(),
			fetchAddress,
			limits: {},
			state,
			now: () => noon,
			onDone() {},
		});
	return {folder: path.join(folder, 'Raindrop'), state, fetchAll};
}

test('what has no text gets the text of its page, and keeps what was known of it and what was done with it', async () => {
	const {folder, state, fetchAll} = await takenIn([
		{
			address: 'https://harbourpost.example/tides?utm_source=x',
			title: 'The Keeper of the Tide Tables',
			saved: '2023-10-24T10:15:00Z',
			tags: ['sea'],
			isStarred: true,
			progress: 0.5,
			note: 'Read it to Ada',
			highlights: [{quote: 'nobody lied to the moon', note: 'the best line'}, {quote: 'words of another piece'}],
		},
	]);
	const [name = ''] = readdirSync(folder);
	expect(readFileSync(path.join(folder, name), 'utf8')).toContain('truncated: true');

	expect(await fetchAll(webOf({'https://harbourpost.example/tides?utm_source=x': page}))).toEqual({
		fetched: 1,
		dead: [],
	});
	expect(readdirSync(folder).sort()).toEqual(['.sources', name]);
	expect(readFileSync(path.join(folder, '.sources', name.replace(/\.md$/, '.html')), 'utf8')).toBe(page);
	const text = readFileSync(path.join(folder, name), 'utf8');
	expect(text).toMatch(/^---\ntitle: "The Keeper of the Tide Tables"\n/);
	expect(text).toContain('url: "https://harbourpost.example/tides?utm_source=x"\n');
	expect(text).toContain('tags: ["sea"]\nsaved: 2023-10-24T10:15:00Z\nnote: "Read it to Ada"\n---\n');
	expect(text).toMatch(/worth a line in any book about the sea\.\n\n> Read it to Ada\n$/);
	expect(text).not.toContain('truncated');

	const record = recordOf(state, articleId(Buffer.from(text)), noon).found;
	expect(record.fields.starred?.value).toBe(true);
	expect(record.fields.place?.value).toMatchObject({progress: 0.5, exact: expect.stringMatching(/\S{3}/) as string});
	expect(annotationsOfRecord(record).highlights.map(({quote, note}) => [quote.exact, quote.prefix, note])).toEqual([
		['words of another piece', '', ''],
		['nobody lied to the moon', expect.stringMatching(/In all those years $/), 'the best line'],
	]);
});

test('what is dead is told, stays as it was, and is asked for again the next time', async () => {
	const addresses = ['https://a.example/1', 'https://b.example/2', 'https://c.example/3'];
	const {folder, fetchAll} = await takenIn(addresses.map(address => ({address, title: `Piece ${address.at(-1)}`})));
	const first = await fetchAll(webOf({'https://b.example/2': page, 'https://c.example/3': '<p></p>'}));
	expect(first).toEqual({
		fetched: 1,
		dead: [
			{address: 'https://a.example/1', title: 'Piece 1', reason: gone.reason, isCancelled: false},
			{
				address: 'https://c.example/3',
				title: 'Piece 3',
				reason: 'holds no text, as pages do that need a browser: save it there and add the file',
				isCancelled: false,
			},
		],
	});
	const texts = readdirSync(folder)
		.filter(name => name.endsWith('.md'))
		.sort()
		.map(name => readFileSync(path.join(folder, name), 'utf8').includes('truncated: true'));
	expect(texts).toEqual([true, false, true]);
});
