import process from 'node:process';
import {expect, test} from 'vitest';
import {sidebarTabs} from '../../source/app/sidebar.js';
import type {State} from '../../source/app/state.js';
import {checkAddress} from '../../source/article/address.js';
import {parseArguments} from '../../source/commands/arguments.js';
import {articleJson, entryJson} from '../../source/commands/json.js';
import {jsonText} from '../../source/commands/json-text.js';
import {mistakeLines} from '../../source/commands/mistake-lines.js';
import {pathProblem} from '../../source/commands/path-problem.js';
import {understood} from '../../source/config/understood.js';
import {parseOpml} from '../../source/formats/feed/opml.js';
import {sanitise, sanitiseLine} from '../../source/formats/sanitise.js';
import {toMarkdown} from '../../source/formats/to-markdown.js';
import {rowText} from '../../source/layout/span.js';
import {parseQuery} from '../../source/query/parse-query.js';
import {readExports} from '../../source/rescue/read-exports.js';
import {outputLines} from '../../source/runtime/programs/output-lines.js';
import {failedSentence, missingSentence} from '../../source/runtime/programs/sentences.js';
import {fileReason, readArticle} from '../../source/runtime/read-article.js';
import {linkDecorations} from '../../source/screen/links.js';
import {keyNames} from '../../source/ui/keys.js';
import {randomNumbers} from '../benchmark/news-text.js';
import {highlightedPiece, highlightIn, highlightsView} from '../helpers/highlighted.js';
import {hostileText, liveIn} from '../helpers/hostile.js';
import type {Piece} from '../helpers/pieces.js';
import {partsOf} from '../helpers/screen.js';
import {listState, readerOf} from '../helpers/state.js';
import {withTab} from '../helpers/tabs.js';

/* HOSTILE=100000 goes through as many strings as that; else it is a part of them. */
const count = Number(process.env['HOSTILE'] ?? 1500);
const seed = Number(process.env['HOSTILE_SEED'] ?? Date.now() % 2 ** 31);
/** So many are in one article, and everything that is made of it. */
const together = 25;

test(`of ${count} hostile strings none is live on any screen, in any output or in any sentence`, {
	timeout: 60_000 + count * 20,
}, async () => {
	const random = randomNumbers(seed);
	for (let done = 0; done < count; done += together) {
		const texts = Array.from({length: together}, () => hostileText(random));
		expect(await liveOf(texts, random), `HOSTILE_SEED=${seed}, after ${done} strings`).toEqual([]);
	}
});

type Surface = readonly [name: string, lines: readonly string[]];

/** What is live, by where it is. */
async function liveOf(texts: readonly string[], random: () => number): Promise<readonly string[]> {
	const next = (): string => texts[Math.floor(random() * texts.length)] ?? '';
	const files = filesOf(next);
	const surfaces: Surface[] = [['sentence', await sentencesOf(next)]];
	const pieces: Piece[] = [];
	for (const [name, content] of files) {
		const read = await readArticle(
			new TextEncoder().encode(content),
			`/library/${next().replaceAll('/', '')}${name}`,
			null,
		);
		if (read.kind === 'failed') {
			surfaces.push(['refusal', [read.reason]]);
			continue;
		}

		pieces.push(read);
		surfaces.push(
			['Markdown', lines(toMarkdown(read.article))],
			['JSON', lines(jsonText(articleJson(read.entry, read.manuscript)))],
			['list as JSON', lines(jsonText(entryJson(read.entry)))],
		);
	}

	for (const [name, state] of statesOf(pieces, next, random)) {
		surfaces.push([name, partsOf(state).flatMap(({rows}) => rows.map(rowText))]);
		if (state.reader) {
			const everything = {from: 0, to: state.reader.manuscript.text.length, block: 0, hyphen: false, gaps: []};
			const links = linkDecorations(state.reader, [everything as never]);
			surfaces.push([
				`links of ${name}`,
				links.map(({link}) => link?.href ?? '').filter(href => !/^[!-~]*$/.test(href)),
			]);
		}
	}

	return surfaces.flatMap(([name, found]) => liveIn(found).map(line => `${name}: ${line}`));
}

const lines = (text: string): readonly string[] => text.replaceAll('\t', '').split('\n');

/** Hostile strings in everything that the formats know. */
function filesOf(next: () => string): ReadonlyArray<readonly [ending: string, content: string]> {
	const quoted = (): string => JSON.stringify(next());
	return [
		['.txt', `${next()}\n${next()} and words\n2026-09-14 10:00:00\nOriginal from ${next()}.example\n${next()}`],
		[
			'.md',
			`---\ntitle: ${quoted()}\nauthor: ${next()}\nurl: "http://${next()}.example/"\nlang: ${quoted()}\ntags: [${quoted()}, ${quoted()}]\n---\n\n# ${next()}\n\n${next()} [${next()}](http://x.example/${next()} "${next()}") ![${next()}](${next()})\n\n\`\`\`${next()}\n${next()}\n\`\`\`\n\n| ${next()} | b |\n| - | - |\n| ${next()} | c |\n\n- ${next()}\n\n[^a]: ${next()}\n`,
		],
		[
			'.html',
			`<!doctype html><html lang="${next()}"><head><title>${next()}</title><meta name="author" content="${next()}"><meta property="og:site_name" content="${next()}"><link rel="canonical" href="http://x.example/${next()}"></head><body><article><h1>${next()}</h1><p>${next()} <a href="http://y.example/${next()}" title="${next()}">${next()}</a> <img alt="${next()}" src="${next()}"></p><pre><code class="language-${next()}">${next()}</code></pre><p>${'So that there is a text. '.repeat(20)}</p></article></body></html>`,
		],
		[
			'.xml',
			`<?xml version="1.0"?><rss version="2.0"><channel><title>${next()}</title><link>http://x.example/${next()}</link><item><title>${next()}</title><author>${next()}</author><category>${next()}</category><guid>${next()}</guid><description><![CDATA[${next()}]]></description></item></channel></rss>`,
		],
	];
}

/** What is said to a person of things that have hostile names. */
async function sentencesOf(next: () => string): Promise<readonly string[]> {
	const query = `${next()} title:${next()} ${next()}:x`;
	const config = `library = [${JSON.stringify(next())}]\n${next()} = 1\n[page]\nmeasure = ${JSON.stringify(next())}\ntheme = ${next()}\n${JSON.stringify(next())} = true\n`;
	const {troubles, programs} = understood(config, `/home/${next()}/config.toml`);
	const arguments_ = await Promise.all([
		parseArguments([`--${next()}`]),
		parseArguments([next(), next()]),
		parseArguments(['show', next(), next()]),
		parseArguments(['list', '--limit', next()]),
		parseArguments(['config', '--library', next(), next()]),
	]);
	const opml = await parseOpml({
		name: `${next()}.opml`,
		bytes: new TextEncoder().encode(
			`<opml><body><outline text="${next()}" xmlUrl="http://${next()}.example/"/></body></opml>`,
		),
	});
	const exports: string[] = [];
	for await (const found of readExports([
		{name: `${next()}.json`, size: 9, read: () => new TextEncoder().encode(`{"${next()}": 1}`)},
	])) {
		exports.push('reason' in found ? found.reason : 'name' in found ? sanitiseLine(found.name) : '');
	}

	return [
		...exports,
		...mistakeLines(query, parseQuery(query).mistakes, 80),
		...troubles,
		...arguments_.flatMap(command => (command.kind === 'mistake' ? [command.reason] : [])),
		...(opml.kind === 'opml' ? opml.feeds.map(({title}) => title) : [opml.reason]),
		...outputLines(next()),
		pathProblem(next(), 'missing'),
		pathProblem(next(), 'other'),
		fileReason(`/library/${next()}`, Object.assign(new Error(next()), {code: 'EACCES'})),
		missingSentence('editor', next(), programs.file, true),
		failedSentence(next(), 1, next()),
	];
}

/** Every screen on which something of articles, notes, tags or typed words stands. */
function statesOf(
	pieces: readonly Piece[],
	next: () => string,
	random: () => number,
): ReadonlyArray<readonly [name: string, state: State]> {
	const size = {columns: 20 + Math.floor(random() * 100), rows: 5 + Math.floor(random() * 30)};
	const full = {...listState(pieces), size};
	const [first] = pieces;
	if (!first) {
		return [];
	}

	// What is typed comes as keys, what is kept was cleaned when it was taken in.
	const typed = keyNames(next(), {} as never)
		.filter(name => [...name].length === 1)
		.join('');
	const kept = sanitise(next()).replaceAll('\n', ' ');
	const piece = pieces[Math.floor(random() * pieces.length)] ?? first;
	const words = [...piece.manuscript.text].slice(0, 9).join('');
	const marked = words.length < 9 ? [] : [highlightIn(piece, words, {note: kept})];
	const reader = readerOf(piece, {annotations: {highlights: marked, bookmarks: [], sessions: []}});
	// Of one that is gone the name of its file is known, which is cleaned when it is asked for.
	const gone = {...piece, entry: {...piece.entry, path: sanitiseLine(piece.entry.path)}};
	const address = checkAddress(`http://${next()}.example/${next()}`, next());
	const over = {isSidebarOver: true, isSidebarFocused: true};
	return [
		['list', full],
		['sidebar of the list', {...full, ...over}],
		...pieces.map(one => [`reader of ${one.entry.format}`, {...full, reader: readerOf(one)}] as const),
		...sidebarTabs.map(tab => [`tab ${tab}`, {...withTab({...full, ...over}, tab, {}, reader, piece)}] as const),
		['search', {...full, prompt: {kind: 'command', purpose: 'pipe', text: typed, extent: 'article'}, reader}],
		['tags', {...full, prompt: {kind: 'tags', targets: [], common: [], text: typed, known: [kept], offered: null}}],
		['outline', {...full, reader, menu: {kind: 'outline', filter: typed, selected: 0}}],
		[
			'highlights',
			{
				...full,
				highlights: highlightsView([highlightedPiece(piece, 0, marked), highlightedPiece(gone, null, marked)]),
			},
		],
		['filter of the help', {...full, help: {filter: typed, top: 0}}],
		...(address.kind === 'refused'
			? ([['notice', {...full, notice: {text: address.reason, tone: 'error'}}]] as const)
			: ([['link', {...full, reader, menu: {kind: 'link', address, selected: 0, words: kept}}]] as const)),
	];
}
