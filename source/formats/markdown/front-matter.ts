import {readPublishedTime} from '../published-time.js';
import {sanitiseLine} from '../sanitise.js';
import {readPlainYaml} from './plain-yaml.js';

/** What a front matter may tell; what it does not is `null`. */
export type FrontMatter = {
	readonly title: string | null;
	readonly byline: string | null;
	readonly publishedTime: string | null;
	readonly siteName: string | null;
	readonly url: string | null;
	readonly lang: string | null;
	readonly excerpt: string | null;
	/** When it was saved, ISO 8601. */
	readonly savedTime: string | null;
	/** The text is said to stop before the piece does. */
	readonly truncated: boolean;
	readonly tags: readonly string[];
};

/** More tags than this are no tags. */
const mostTags = 64;

const block = /^---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/;

// A key, a comment or a mapping in braces: otherwise the `---` is a rule above some prose.
const mapping = /^\s*(?:#|\{|["']?[\p{L}_][^\n:]{0,80}:(?:\s|$))/u;

/** Cut a YAML front matter off a sanitised text: what is between its `---` lines (`null` when there is none) and the text below. */
export function splitFrontMatter(text: string): {yaml: string | null; rest: string} {
	const match = text.startsWith('---') ? block.exec(text) : null;
	const yaml = match?.[1] ?? '';
	return match && (yaml.trim() === '' || mapping.test(yaml))
		? {yaml, rest: text.slice(match[0].length)}
		: {yaml: null, rest: text};
}

/**
Read a front matter. Every scalar is taken as the string that is written: YAML's dates would lose their zone, its numbers their zeros. One that is no YAML tells nothing.
*/
export async function readFrontMatter(yaml: string): Promise<FrontMatter> {
	const values = await load(yaml);
	const one = (...keys: readonly string[]): string | null => firstValue(keys, key => lineOf(values.get(key)));
	const source = one('site', 'sitename', 'site_name', 'source');
	const isAddress = source !== null && readUrl(source) !== null;
	return {
		title: one('title'),
		byline: firstValue(['author', 'byline', 'authors'], key => names(values.get(key))),
		publishedTime: firstValue(['date', 'published', 'publishedtime', 'published_time'], key =>
			readPublishedTime(lineOf(values.get(key)) ?? ''),
		),
		siteName: isAddress ? new URL(source).hostname : source,
		url: firstValue(['url', 'link'], key => readUrl(lineOf(values.get(key)) ?? '')) ?? (isAddress ? source : null),
		lang: readLang(one('lang', 'language') ?? ''),
		excerpt: one('description', 'excerpt', 'summary'),
		savedTime: readPublishedTime(one('saved') ?? ''),
		truncated: one('truncated')?.toLowerCase() === 'true',
		tags: tags(values.get('tags') ?? values.get('keywords')),
	};
}

async function load(yaml: string): Promise<ReadonlyMap<string, unknown>> {
	const entries = readPlainYaml(yaml) ?? (await loadYaml(yaml));
	return new Map([...entries].map(([key, value]) => [key.trim().toLowerCase(), value]));
}

/** The values of a YAML mapping, every scalar as it is written; none for what is no mapping or no YAML. */
export async function loadYaml(yaml: string): Promise<Iterable<readonly [string, unknown]>> {
	const {FAILSAFE_SCHEMA, load: parse} = await import('js-yaml');
	try {
		const value = parse(yaml, {schema: FAILSAFE_SCHEMA, maxDepth: 20});
		return typeof value === 'object' && value !== null ? Object.entries(value) : [];
	} catch {
		return [];
	}
}

function firstValue(keys: readonly string[], read: (key: string) => string | null): string | null {
	for (const key of keys) {
		const value = read(key);
		if (value !== null) {
			return value;
		}
	}

	return null;
}

function lineOf(value: unknown): string | null {
	const line = typeof value === 'string' ? sanitiseLine(value) : '';
	return line === '' || line === '~' || line === 'null' ? null : line;
}

function listOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.slice(0, mostTags).flatMap(item => lineOf(item) ?? []) : [];
}

/** Names as a string or as a list; `[[Jane Doe]]` is how note programs link them. */
function names(value: unknown): string | null {
	const written = Array.isArray(value) ? listOf(value) : [lineOf(value) ?? ''];
	return written.map(name => name.replace(/^\[\[(.*)\]\]$/, '$1')).join(', ') || null;
}

function tags(value: unknown): readonly string[] {
	const written = Array.isArray(value) ? listOf(value) : (lineOf(value) ?? '').split(',');
	const clean = written.map(tag => tag.trim().replace(/^#/, '')).filter(tag => tag !== '');
	return [...new Set(clean)].slice(0, mostTags);
}

function readUrl(value: string): string | null {
	return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value) ? value : null;
}

/** A BCP 47 tag as it is written somewhere, or `null` for what is none. */
export function readLang(value: string): string | null {
	const tag = value.replaceAll('_', '-');
	return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/i.test(tag) ? tag : null;
}
