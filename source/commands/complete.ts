import process from 'node:process';
import {sourceName} from '../article/entry.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {indexesFolder, stateFolder} from '../io/state-folder.js';
import {type LibraryIndex, openIndex} from '../library/index/open-index.js';
import {completeQuery} from '../query/complete-query.js';
import {knownFields} from '../query/fields.js';
import {foldLabel} from '../query/fold-label.js';
import {indexFolderOf} from '../runtime/library-index.js';
import {type Candidate, type Kind, wordKind} from './completable.js';
import {libraryFolders} from './library-folders.js';

type Choice = {readonly library: readonly string[]; readonly state: string | undefined};

/** More candidates than this are no help. */
const most = 50;

/** Of so many articles, the newest ones, titles are looked at. */
const lookedAt = 500;

/** Whoever waits for a Tab waits for nobody else who writes; in milliseconds. */
const patience = 20;

/** Print what may stand at the end of a command line, for the scripts of shells: how files come in, then a candidate a line, and behind a tab what it is. `words` are those behind the name of the program, the last one as far as it is typed. Whatever goes wrong, nothing is said: a command line is being typed. */
export async function complete(words: readonly string[], sampleLibrary: string): Promise<void> {
	const {kind, typed, files, candidates} = wordKind(words);
	const found = await foundFor(kind, typed, choiceIn(words), sampleLibrary).catch(() => []);
	const lines = [...candidates, ...found].map(({value, help}) => `${sanitiseLine(value)}\t${sanitiseLine(help)}`);
	process.stdout.write(`${[files, ...lines].join('\n')}\n`);
}

async function foundFor(kind: Kind, typed: string, choice: Choice, samples: string): Promise<readonly Candidate[]> {
	switch (kind) {
		case 'none': {
			return [];
		}

		case 'feeds': {
			return feedsLike(typed, choice, samples);
		}

		case 'articles':
		case 'articles and query':
		case 'articles and signed tags':
		case 'query':
		case 'tags': {
			const {folders} = await libraryFolders(choice.library, samples);
			const folder = indexFolderOf(await indexesFolder(choice.state), folders);
			const {index} = openIndex(folder, {isReadOnly: true, patience});
			try {
				return inIndex(index, kind, typed);
			} finally {
				index.close();
			}
		}
	}
}

function inIndex(index: LibraryIndex, kind: Exclude<Kind, 'none' | 'feeds'>, typed: string): readonly Candidate[] {
	switch (kind) {
		case 'articles': {
			return articlesLike(index, typed);
		}

		case 'articles and query': {
			return [...articlesLike(index, typed), ...queryLike(index, typed)];
		}

		case 'articles and signed tags': {
			const [, sign = '', tag = ''] = /^([+-])(.*)$/s.exec(typed) ?? [];
			return sign === ''
				? [...articlesLike(index, typed), ...queryLike(index, typed)]
				: tagsLike(index, tag).map(({value, help}) => ({value: `${sign}${value}`, help}));
		}

		case 'query': {
			return queryLike(index, typed);
		}

		case 'tags': {
			return tagsLike(index, typed);
		}
	}
}

/** Articles by the beginning of their id, or of a word of their title: the id stands for them. */
function articlesLike(index: LibraryIndex, typed: string): readonly Candidate[] {
	const wanted = foldLabel(typed);
	const {keys} = index.listKeys({where: null, sort: 'newest'}, null, lookedAt);
	return index
		.articlesOf(keys)
		.filter(({entry: {id, title}}) => id.startsWith(wanted) || beginsWord(title, wanted))
		.slice(0, most)
		.map(({entry}) => ({
			value: entry.id,
			help: [entry.title, sourceName(entry)].filter(part => part !== null).join(', '),
		}));
}

/** Whether a word of a text begins so; both are folded. */
function beginsWord(text: string, wanted: string): boolean {
	return ` ${foldLabel(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${wanted}`);
}

function tagsLike(index: LibraryIndex, typed: string): readonly Candidate[] {
	const wanted = foldLabel(typed);
	return index
		.valuesOf('tag')
		.filter(({value}) => foldLabel(value).startsWith(wanted))
		.slice(0, most)
		.map(({value}) => ({value, help: 'tag'}));
}

/** What may stand at the end of a query: fields, and after a colon the values that the library has. */
function queryLike(index: LibraryIndex, typed: string): readonly Candidate[] {
	const values = (name: (typeof knownFields)[number]): readonly string[] =>
		typed.includes(':') ? index.valuesOf(name).map(({value}) => value) : [];
	const known = Object.fromEntries(knownFields.map(name => [name, values(name)] as const));
	const {from, candidates} = completeQuery(typed, typed.length, {
		source: [],
		author: [],
		tag: [],
		lang: [],
		format: [],
		...known,
	});
	return candidates.slice(0, most).map(({text, help}) => ({value: typed.slice(0, from) + text, help}));
}

async function feedsLike(typed: string, {library, state}: Choice, samples: string): Promise<readonly Candidate[]> {
	const [{folders}, {feedPlaces}, {readSubscriptions}] = await Promise.all([
		libraryFolders(library, samples),
		import('../runtime/feeds/subscription.js'),
		import('../runtime/feeds/subscriptions.js'),
	]);
	const read = await readSubscriptions(feedPlaces(folders[0] ?? '', await stateFolder(state)));
	const wanted = foldLabel(typed);
	return read.kind === 'failed'
		? []
		: read.subscriptions
				.map(({title, feedAddress}) => ({value: title || feedAddress, help: feedAddress}))
				.filter(({value}) => foldLabel(value).startsWith(wanted))
				.slice(0, most);
}

/** The library that the words before are about. */
function choiceIn(words: readonly string[]): Choice {
	const valuesOf = (flag: string): readonly string[] =>
		words.flatMap((word, index) =>
			word === flag ? (words[index + 1] ?? []) : word.startsWith(`${flag}=`) ? word.slice(flag.length + 1) : [],
		);
	return {library: valuesOf('--library'), state: valuesOf('--state').at(-1)};
}
