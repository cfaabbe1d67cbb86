import path from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import type {Action} from '../../source/app/action.js';
import type {Effect} from '../../source/app/effect.js';
import {noAnnotations} from '../../source/article/annotations.js';
import {untouched} from '../../source/article/reading.js';
import type {Answer} from '../../source/runtime/background/messages.js';
import {noLibrary} from '../../source/runtime/library.js';
import type {Programs} from '../../source/runtime/programs.js';
import {readArticle} from '../../source/runtime/read-article.js';
import {readArticleFile} from '../../source/runtime/read-article-file.js';
import {createEffects, delayWorthAWord, type Services} from '../../source/runtime/run-effect.js';
import {folderOf} from '../helpers/folder.js';

const text = 'A title of some words\n\nThe first paragraph of the article, which is long enough to be one.\n';

describe('an article', () => {
	test('has the same id wherever it stands, and another when it changes', async () => {
		const folder = folderOf({'a.txt': text, 'b/c.txt': text, 'd.txt': `${text}More.\n`});
		const ids = await Promise.all(
			['a.txt', 'b/c.txt', 'd.txt'].map(async name => {
				const result = await readArticleFile(path.join(folder, name));
				return result.kind === 'read' ? result.entry.id : result.reason;
			}),
		);
		expect(ids[0]).toMatch(/^[\da-f]{16}$/);
		expect(ids[1]).toBe(ids[0]);
		expect(ids[2]).not.toBe(ids[0]);
	});

	test('from standard input has neither a path nor a time', async () => {
		const result = await readArticle(new TextEncoder().encode(text), '', null);
		expect(result).toMatchObject({kind: 'read', entry: {path: '', savedTime: null, format: 'text'}});
	});

	test('that is gone is a sentence, with nothing in it that a terminal obeys', async () => {
		const folder = folderOf({});
		expect(await readArticleFile(path.join(folder, 'gone.txt'))).toEqual({
			kind: 'failed',
			reason: 'gone.txt does not exist',
		});
		expect(await readArticleFile(path.join(folder, 'a\u001B[2Jb.txt'))).toEqual({
			kind: 'failed',
			reason: expect.not.stringContaining('\u001B'),
		});
	});
});

/** Programs of which none is there. */
const noPrograms: Programs = {
	open: async () => 'Nothing opens it',
	copy: async () => ({kind: 'failed', reason: 'Nothing copies it'}),
	speak: async () => ({kind: 'failed', reason: 'Nothing reads it'}),
	stop() {},
	lookUp: async () => ({kind: 'failed', reason: 'Nothing knows it'}),
	pipe: async () => ({kind: 'failed', reason: 'Nothing runs'}),
	edit: async () => ({kind: 'failed', reason: 'Nothing edits it'}),
	close() {},
};

describe('an effect', () => {
	const services = (change: Partial<Services> = {}): Services => ({
		library: noLibrary,
		textOf: async () => null,
		readingKeeper: {keep() {}, onWritten() {}, flush: () => null},
		trash: {move() {}, restore() {}},
		recall: () => ({reading: untouched, place: null, annotations: noAnnotations}),
		bidiOrder: 'layout',
		programs: noPrograms,
		lendTerminal: async task => task(),
		addAddress() {},
		saveLink() {},
		fullTexts: {fetch() {}, stop() {}},
		updateFeeds() {},
		setRest() {},
		saveSettings() {},
		redraw() {},
		suspend() {},
		quit() {},
		now: () => 7,
		pace: 1,
		...change,
	});

	/** The facts that come of loading a path, up to the one that ends it. */
	async function factsOf(file: string): Promise<readonly Action[]> {
		const facts: Action[] = [];
		await new Promise<void>(resolve => {
			const perform = createEffects(services(), fact => {
				facts.push(fact);
				if (fact.type !== 'article-delayed') {
					resolve();
				}
			});
			perform({type: 'load-article', request: 3, path: file, extent: 'article'});
		});
		return facts.filter(({type}) => type !== 'article-delayed');
	}

	test('that loads an article answers with it, its request and the time', async () => {
		const folder = folderOf({'a.txt': text});
		expect(await factsOf(path.join(folder, 'a.txt'))).toEqual([
			{
				type: 'article-loaded',
				request: 3,
				now: 7,
				entry: expect.objectContaining({path: path.join(folder, 'a.txt')}),
				manuscript: expect.objectContaining({text: expect.stringContaining('The first paragraph')}),
				hyphenation: expect.any(Function),
				reading: untouched,
				place: null,
				annotations: noAnnotations,
			},
		]);
	});

	/** The facts that come of asking for the highlights, up to the last of so many. */
	async function highlightFacts(answered: Answer, count: number): Promise<readonly Action[]> {
		const facts: Action[] = [];
		await new Promise<void>(resolve => {
			const perform = createEffects(services({library: {...noLibrary, ask: async () => answered}}), fact => {
				facts.push(fact);
				if (facts.length === count) {
					resolve();
				}
			});
			perform({type: 'load-highlights', request: 4});
		});
		return facts;
	}

	test('that loads highlights answers with them, and says where some may be missing', async () => {
		expect(await highlightFacts({type: 'highlights', articles: [], trouble: null}, 1)).toEqual([
			{type: 'highlights-loaded', request: 4, articles: []},
		]);
		expect(await highlightFacts({type: 'highlights', articles: [], trouble: 'The state is damaged'}, 2)).toEqual([
			{type: 'highlights-loaded', request: 4, articles: []},
			{type: 'trouble', reason: 'The state is damaged: highlights may be missing'},
		]);
	});

	test('that loads highlights which cannot be read says why, and that there are none to show', async () => {
		expect(await highlightFacts({type: 'failed', reason: 'The index is gone'}, 2)).toEqual([
			{type: 'trouble', reason: 'The index is gone'},
			{type: 'highlights-loaded', request: 4, articles: null},
		]);
	});

	test('that loads an article with code says when that can be highlighted, once for a language', async () => {
		// Named as nowhere else: what is loaded stays loaded.
		const code = 'Some code:\n\n```go,here\npackage main\n```\n';
		const folder = folderOf({'a.md': code, 'b.md': code});
		const types: string[] = [];
		const until = async (name: string, last: Action['type']): Promise<void> =>
			new Promise(resolve => {
				const effect: Effect = {type: 'load-article', request: 3, path: path.join(folder, name), extent: 'article'};
				const dispatch = ({type}: Action): void => {
					types.push(type);
					if (type === last) {
						resolve();
					}
				};

				createEffects(services(), dispatch)(effect);
			});
		await until('a.md', 'highlighting-loaded');
		await until('b.md', 'article-loaded');
		expect(types.filter(type => type !== 'article-delayed')).toEqual([
			'article-loaded',
			'highlighting-loaded',
			'article-loaded',
		]);
	});

	test('that cannot load it answers with a sentence', async () => {
		expect(await factsOf('/no/such/piece.txt')).toEqual([
			{type: 'article-failed', request: 3, reason: 'piece.txt does not exist'},
		]);
	});

	test('that takes long says so once', async () => {
		vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
		const folder = folderOf({'a.txt': text});
		const facts: Action[] = [];
		const perform = createEffects(services(), fact => facts.push(fact));
		perform({type: 'load-article', request: 4, path: path.join(folder, 'a.txt'), extent: 'article'});
		vi.advanceTimersByTime(delayWorthAWord);
		expect(facts).toEqual([{type: 'article-delayed', request: 4}]);
		vi.useRealTimers();
		await expect.poll(() => facts.map(({type}) => type)).toEqual(['article-delayed', 'article-loaded']);
	});

	test('that asks which addresses the library holds is answered for each of them', () => {
		const facts: Action[] = [];
		const held = {articleKey: 4, title: 'Tides', path: '/l/tides.md'};
		const library = {...noLibrary, heldBy: () => new Map([['harbour.example/tides', held]])};
		createEffects(services({library}), fact => facts.push(fact))({
			type: 'find-held',
			addressKeys: ['harbour.example/tides', 'harbour.example/lamps'],
		});
		expect(facts).toEqual([
			{
				type: 'held-found',
				held: new Map([
					['harbour.example/tides', held],
					['harbour.example/lamps', null],
				]),
			},
		]);
	});

	test('of every other kind goes to its service', () => {
		const calls: unknown[] = [];
		const change = {id: 'a', path: '/a.txt', isStarred: true};
		const all = services({
			readingKeeper: {
				keep(kept) {
					calls.push(...kept);
				},
				onWritten() {},
				flush: () => null,
			},
			redraw: () => calls.push('redraw'),
			suspend: () => calls.push('suspend'),
			quit: () => calls.push('quit'),
		});
		const perform = createEffects(all, () => {});
		perform({type: 'change-articles', changes: [{change, reading: {...untouched, isStarred: true}}]});
		perform({type: 'redraw'});
		perform({type: 'suspend'});
		perform({type: 'quit'});
		expect(calls).toEqual([change, 'redraw', 'suspend', 'quit']);
	});
});
