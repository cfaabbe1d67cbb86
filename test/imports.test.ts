import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

/*
Who may import whom. A folder's files may always import each other; `types` are folders of which only types may be taken.
*/
type Rule = {readonly may: readonly string[]; readonly types?: readonly string[]};

const rules: Readonly<Record<string, Rule>> = {
	article: {may: []},
	limits: {may: []},
	formats: {may: ['article']},
	query: {may: ['article', 'limits']},
	layout: {may: ['article', 'limits']},
	app: {may: ['article', 'layout', 'query']},
	screen: {may: ['app', 'layout', 'article', 'query']},
	update: {may: ['app', 'screen', 'layout', 'article', 'query']},
	linear: {may: ['app', 'screen', 'layout', 'article', 'query']},
	config: {
		may: ['app', 'query', 'article', 'formats', 'layout', 'io/split-command.ts', 'runtime/programs/configured.ts'],
	},
	library: {may: ['article', 'query']},
	io: {may: ['article']},
	rescue: {may: ['article', 'formats']},
	runtime: {may: ['update', 'article', 'formats', 'rescue', 'library', 'io', 'layout', 'query'], types: ['app']},
	ui: {may: ['app', 'screen', 'layout', 'article'], types: ['runtime']},
	commands: {
		may: [
			'app',
			'screen',
			'update',
			'layout',
			'article',
			'formats',
			'query',
			'config',
			'library',
			'io',
			'runtime',
			'linear',
			'ui',
			'rescue',
		],
	},
	'background.ts': {may: ['runtime']},
	'main.ts': {may: ['commands']},
	'cli.ts': {may: ['main.ts']},
	bundle: {may: ['layout/width.ts']},
};

/** Packages and built-in modules that are kept to a few places; `*` stands for any ending of a name. */
const kept: ReadonlyArray<{
	readonly packages: readonly string[];
	readonly to: readonly string[];
	readonly typesTo?: readonly string[];
}> = [
	{
		packages: ['react', 'react/*', 'ink', 'ink-*'],
		to: ['ui/', 'commands/on-screen.tsx'],
		typesTo: ['commands/face.ts'],
	},
	{packages: ['node:fs', 'node:fs/*'], to: ['io/', 'library/', 'bundle/']},
	{
		packages: [
			'markdown-it',
			'markdown-it-*',
			'js-yaml',
			'mdast-util-*',
			'hast-util-*',
			'micromark*',
			'parse5*',
			'htmlparser2',
		],
		to: ['formats/'],
	},
	{packages: ['csv-parse', 'csv-parse/*'], to: ['rescue/']},
	{packages: ['smol-toml'], to: ['config/']},
	{packages: ['highlight.js', 'highlight.js/*'], to: ['layout/code/']},
	{packages: ['node:vm'], to: ['limits/']},
	{packages: ['get-east-asian-width'], to: ['layout/code-point-width.ts']},
	{packages: ['unicode-segmenter', 'unicode-segmenter/*'], to: ['layout/width.ts', 'bundle/']},
	{packages: ['node:http', 'node:https', 'node:net', 'undici'], to: ['io/']},
	{
		packages: ['node:child_process'],
		to: ['io/', 'runtime/background/connect-background.ts', 'runtime/background/start-update.ts', 'bundle/'],
	},
	{packages: ['node:sqlite'], to: ['library/']},
	{packages: ['esbuild'], to: ['bundle/']},
];

type Import = {readonly name: string; readonly isType: boolean};
type Files = ReadonlyMap<string, string>;

/** Every import of a file: static, for types, exported from, for effects, and dynamic. */
function importsOf(text: string): readonly Import[] {
	const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	const statements = code.matchAll(
		/\b(?:import|export)\s+(?<type>type\s)?(?<names>[\w$*\s,{}]*?)\bfrom\s*(?<quote>['"])(?<name>[^'"]+)\k<quote>/g,
	);
	const others = code.matchAll(/\bimport\s*\(\s*['"](?<name>[^'"]+)['"]|(?:^|;)\s*import\s*['"](?<bare>[^'"]+)['"]/gm);
	return [
		...[...statements].map(({groups = {}}) => ({
			name: groups['name'] ?? '',
			isType: groups['type'] !== undefined || hasTypesOnly(groups['names'] ?? ''),
		})),
		...[...others].map(({groups = {}}) => ({name: groups['name'] ?? groups['bare'] ?? '', isType: false})),
	];
}

/** `{type A, type B}` takes nothing but types. */
function hasTypesOnly(names: string): boolean {
	const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
	const parts =
		inner
			?.split(',')
			.map(part => part.trim())
			.filter(part => part !== '') ?? [];
	return parts.length > 0 && parts.every(part => part.startsWith('type '));
}

/** The file that a relative import means; the endings of compiled files stand for those of sources. */
function targetOf(file: string, name: string, files: Files): string | null {
	const target = path.posix.join(path.posix.dirname(file), name);
	const stem = target.replace(/\.js$/, '');
	return [target, `${stem}.ts`, `${stem}.tsx`, `${stem}.d.ts`].find(candidate => files.has(candidate)) ?? null;
}

function folderOf(file: string): string {
	return file.split('/')[0] ?? file;
}

/** What the files of `source/` break, one sentence each. */
function problemsOf(files: Files): readonly string[] {
	return [...files].flatMap(([file, text]) =>
		importsOf(text).flatMap(found =>
			found.name.startsWith('.') ? relativeProblem(file, found, files) : packageProblem(file, found),
		),
	);
}

function relativeProblem(file: string, {name, isType}: Import, files: Files): readonly string[] {
	if (path.posix.join(path.posix.dirname(file), name) === '../package.json') {
		return [];
	}

	const target = targetOf(file, name, files);
	if (target === null) {
		return [`${file} imports ${name}, which is no file of source/`];
	}

	const from = folderOf(file);
	const to = folderOf(target);
	const rule = rules[from];
	if (!rule) {
		return [`${file} stands in a folder without a rule`];
	}

	const may = from === to || rule.may.includes(to) || rule.may.includes(target) || (isType && rule.types?.includes(to));
	return may ? [] : [`${file} may not import ${target}`];
}

function packageProblem(file: string, {name, isType}: Import): readonly string[] {
	const isKept = ({packages}: (typeof kept)[number]): boolean =>
		packages.some(one => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
	const rule = kept.find(isKept);
	const places = [...(rule?.to ?? []), ...(isType ? (rule?.typesTo ?? []) : [])];
	const may = !rule || places.some(place => (place.endsWith('/') ? file.startsWith(place) : file === place));
	return may ? [] : [`${file} may not import ${name}`];
}

/** Circles of imports between files, types aside: those are gone when the program runs. */
function circlesOf(files: Files): readonly string[] {
	const circles = new Set<string>();
	const done = new Set<string>();
	const visit = (file: string, trail: readonly string[]): void => {
		const start = trail.indexOf(file);
		if (start !== -1) {
			circles.add([...trail.slice(start), file].join(' → '));
			return;
		}

		if (!done.has(file)) {
			for (const {name, isType} of importsOf(files.get(file) ?? '')) {
				const target = name.startsWith('.') && !isType ? targetOf(file, name, files) : null;
				if (target !== null) {
					visit(target, [...trail, file]);
				}
			}

			done.add(file);
		}
	};

	for (const file of files.keys()) {
		visit(file, []);
	}

	return [...circles];
}

function readSource(): Files {
	const folder = path.resolve(import.meta.dirname, '../source');
	const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => /\.tsx?$/.test(name));
	return new Map(
		names.map(name => [name.replaceAll(path.sep, '/'), readFileSync(path.join(folder, name), 'utf8')] as const),
	);
}

const source = readSource();

test('every file imports only what its folder may', () => {
	expect(problemsOf(source)).toEqual([]);
});

test('no files import each other in a circle', () => {
	expect(circlesOf(source)).toEqual([]);
});

test('every folder has a rule, and every rule has a folder', () => {
	const folders = new Set([...source.keys()].map(folderOf));
	expect([...folders].filter(folder => !rules[folder])).toEqual([]);
	expect(Object.keys(rules).filter(folder => !folders.has(folder))).toEqual([]);
});

test('imports of every kind are seen', () => {
	const text = `
		import process from 'node:process';
		import type {A} from './a.js';
		import {type B, type C} from './b.js';
		import {type D, e} from './d.js';
		import f, {
			g,
			type H,
		} from "./f.js";
		import * as i from './i.js';
		import './j.js';
		export {k} from './k.js';
		export type {L} from './l.js';
		export * from './m.js';
		import manifest from './n.json' with {type: 'json'};
		const o = await import('./o.js');
		// import p from './p.js';
		/* import q from './q.js'; */
		const text = 'imports from nowhere';
	`;
	expect(importsOf(text)).toEqual([
		{name: 'node:process', isType: false},
		{name: './a.js', isType: true},
		{name: './b.js', isType: true},
		{name: './d.js', isType: false},
		{name: './f.js', isType: false},
		{name: './i.js', isType: false},
		{name: './k.js', isType: false},
		{name: './l.js', isType: true},
		{name: './m.js', isType: false},
		{name: './n.json', isType: false},
		{name: './j.js', isType: false},
		{name: './o.js', isType: false},
	]);
});

const broken: ReadonlyArray<readonly [why: string, file: string, text: string, problems: readonly string[]]> = [
	[
		'the article knows no layout',
		'article/a.ts',
		`import {b} from '../layout/b.js';`,
		['article/a.ts may not import layout/b.ts'],
	],
	[
		'not even its types',
		'article/a.ts',
		`import type {B} from '../layout/b.js';`,
		['article/a.ts may not import layout/b.ts'],
	],
	['nor lazily', 'article/a.ts', `await import('../layout/b.js')`, ['article/a.ts may not import layout/b.ts']],
	['the runtime takes types of the app', 'runtime/a.ts', `import type {S} from '../app/state.js';`, []],
	[
		'but nothing that runs',
		'runtime/a.ts',
		`import {s} from '../app/state.js';`,
		['runtime/a.ts may not import app/state.ts'],
	],
	[
		'nor anything beside the types',
		'runtime/a.ts',
		`import {type S, s} from '../app/state.js';`,
		['runtime/a.ts may not import app/state.ts'],
	],
	[
		'views take no runtime',
		'ui/a.tsx',
		`import {s} from '../runtime/store.js';`,
		['ui/a.tsx may not import runtime/store.ts'],
	],
	['neighbours may be imported', 'formats/a.ts', `import {c} from './markdown/c.js';`, []],
	['React stands in the views', 'screen/a.ts', `import {use} from 'react';`, ['screen/a.ts may not import react']],
	[
		'and Ink does, with all its parts',
		'screen/a.ts',
		`import S from 'ink-select-input';`,
		['screen/a.ts may not import ink-select-input'],
	],
	['a command may take a type of it', 'commands/face.ts', `import type {Instance} from 'ink';`, []],
	['and no more', 'commands/face.ts', `import {render} from 'ink';`, ['commands/face.ts may not import ink']],
	[
		'files are read in few places',
		'runtime/a.ts',
		`import {readFile} from 'node:fs/promises';`,
		['runtime/a.ts may not import node:fs/promises'],
	],
	[
		'programs are started in few places',
		'runtime/a.ts',
		`import {spawn} from 'node:child_process';`,
		['runtime/a.ts may not import node:child_process'],
	],
	[
		'parsers belong to formats',
		'article/a.ts',
		`import parse from 'markdown-it';`,
		['article/a.ts may not import markdown-it'],
	],
	[
		'the bundle takes one file',
		'bundle/a.ts',
		`import {b} from '../layout/b.js';`,
		['bundle/a.ts may not import layout/b.ts'],
	],
	['which is this', 'bundle/a.ts', `import {w} from '../layout/width.js';`, []],
	[
		'the entry imports main alone',
		'cli.ts',
		`import {p} from './commands/p.js';`,
		['cli.ts may not import commands/p.ts'],
	],
	[
		'a file must be there',
		'article/a.ts',
		`import {x} from './x.js';`,
		['article/a.ts imports ./x.js, which is no file of source/'],
	],
	[
		'a new folder needs a rule',
		'utils/a.ts',
		`import {w} from '../layout/width.js';`,
		['utils/a.ts stands in a folder without a rule'],
	],
];

const madeUp = [
	'layout/b.ts',
	'layout/width.ts',
	'app/state.ts',
	'runtime/store.ts',
	'formats/markdown/c.ts',
	'commands/p.ts',
];

test.each(broken)('a broken rule is found: %s', (_, file, text, problems) => {
	const files = new Map([...madeUp.map(name => [name, ''] as const), [file, text] as const]);
	expect(problemsOf(files)).toEqual(problems);
});

test('a circle is found, and a circle of types is none', () => {
	const files = (first: string): Files =>
		new Map([
			['a.ts', `import ${first} from './b.js';`],
			['b.ts', `import {c} from './c.js';`],
			['c.ts', `const a = await import('./a.js');`],
		]);
	expect(circlesOf(files('{b}'))).toEqual(['a.ts → b.ts → c.ts → a.ts']);
	expect(circlesOf(files('type {B}'))).toEqual([]);
});
