import type {Command, ExportFormat, LibraryChoice} from './command.js';
import type {Deed} from './deed.js';
import {feedsCommandOf} from './feeds-arguments.js';
import type {Flags} from './flag-table.js';
import {jsonText} from './json-text.js';
import {misplaced, mistake, wrongAmbiguous, wrongLimit, wrongSince} from './misuse.js';
import {partTagWords} from './tag-words.js';

/** So many articles are found, unless --limit says otherwise. */
const usualHits = 20;

/** The command about the library that words and flags make; `null` when the first word names none. */
export function libraryCommandOf([first, ...rest]: readonly string[], flags: Flags): Command | null {
	switch (first) {
		case 'list': {
			return (
				misplaced(flags, first, ['library', 'json', 'limit', 'ambiguous']) ??
				wrongLimit(flags) ??
				wrongAmbiguous(flags) ?? {
					kind: 'list',
					words: rest,
					limit: flags.limit ?? null,
					isJson: flags.json ?? false,
					isAmbiguousWide: flags.ambiguous === 'wide',
					...libraryOf(flags),
				}
			);
		}

		case 'search': {
			return (
				misplaced(flags, first, ['library', 'json', 'limit', 'ambiguous']) ??
				wrongLimit(flags) ??
				wrongAmbiguous(flags) ??
				noQuery(rest, 'What is to be looked for? Give a query, such as: broadsheet search tide table') ?? {
					kind: 'search',
					query: rest.join(' '),
					limit: flags.limit ?? usualHits,
					isJson: flags.json ?? false,
					isAmbiguousWide: flags.ambiguous === 'wide',
					...libraryOf(flags),
				}
			);
		}

		case 'add': {
			return (
				misplaced(flags, first, ['library', 'tag', 'url', 'json']) ??
				wrongAddition(rest, flags) ?? {
					kind: first,
					words: rest,
					tags: tagsOf(flags),
					url: flags.url ?? null,
					isJson: flags.json ?? false,
					...libraryOf(flags),
				}
			);
		}

		case 'refetch':
		case 'reextract': {
			return (
				misplaced(flags, first, ['library', 'yes']) ??
				noQuery(rest, `Which articles? Give a query, ids or paths, such as: broadsheet ${first} is:truncated`) ?? {
					kind: 'renew',
					from: first === 'refetch' ? 'address' : 'kept',
					words: rest,
					isSure: flags.yes ?? false,
					...libraryOf(flags),
				}
			);
		}

		case 'highlights': {
			return (
				(flags.import === undefined
					? misplaced(flags, first, ['library', 'json', 'limit', 'since'])
					: (noWordsBeside(rest) ?? misplaced(flags, 'highlights --import', ['import']))) ??
				wrongLimit(flags) ??
				wrongSince(flags) ??
				(flags.import === undefined
					? {
							kind: first,
							query: rest.join(' '),
							since: flags.since ?? null,
							limit: flags.limit ?? null,
							isJson: flags.json ?? false,
							...libraryOf(flags),
						}
					: {kind: 'import-highlights', path: flags.import, state: flags.state})
			);
		}

		case 'export': {
			return (
				misplaced(flags, first, ['library', 'format', 'output', 'limit']) ??
				wrongLimit(flags) ??
				noQuery(rest, 'Which articles? Give a query, ids or paths, such as: broadsheet export tag:sea') ??
				exportCommand(rest, flags)
			);
		}

		case 'import': {
			return (
				misplaced(flags, first, ['library', 'json', 'dryRun', 'fetch']) ??
				noQuery(
					rest,
					'What is to be imported? Give the export of a service, such as: broadsheet import pocket.zip',
				) ?? {
					kind: first,
					paths: rest,
					isFetch: flags.fetch ?? false,
					isDryRun: flags.dryRun ?? false,
					isJson: flags.json ?? false,
					...libraryOf(flags),
				}
			);
		}

		case 'star':
		case 'unstar':
		case 'archive':
		case 'unarchive': {
			return (
				misplaced(flags, first, changeFlags) ??
				noQuery(rest, `Which articles? Give a query, ids or paths, such as: broadsheet ${first} is:done older:1m`) ??
				changeCommand({kind: first}, rest, flags)
			);
		}

		case 'tag': {
			const parted = partTagWords(rest);
			return (
				misplaced(flags, first, changeFlags) ??
				(parted.kind === 'refused'
					? mistake(parted.reason)
					: changeCommand({kind: first, add: parted.add, remove: parted.remove}, parted.words, flags))
			);
		}

		case 'index': {
			return (
				noWords(rest, first) ??
				misplaced(flags, first, ['library', 'json']) ?? {
					kind: first,
					isJson: flags.json ?? false,
					...libraryOf(flags),
				}
			);
		}

		case 'stats': {
			return (
				noWords(rest, first) ??
				misplaced(flags, first, ['library', 'json', 'ambiguous']) ??
				wrongAmbiguous(flags) ?? {
					kind: first,
					isJson: flags.json ?? false,
					isAmbiguousWide: flags.ambiguous === 'wide',
					...libraryOf(flags),
				}
			);
		}

		case 'doctor': {
			return (
				noWords(rest, first) ??
				misplaced(flags, first, ['library', 'json', 'fix']) ?? {
					kind: first,
					isFix: flags.fix ?? false,
					isJson: flags.json ?? false,
					...libraryOf(flags),
				}
			);
		}

		case 'subscribe':
		case 'feeds':
		case 'update': {
			return feedsCommandOf(first, rest, flags);
		}

		default: {
			return null;
		}
	}
}

/** Tags may be given one by one or with commas. */
function tagsOf({tag = []}: Flags): readonly string[] {
	const tags = tag.flatMap(words => words.split(',')).map(word => word.trim().replace(/^[#+]/, ''));
	return [...new Set(tags.filter(word => word !== ''))];
}

function wrongAddition(words: readonly string[], {url}: Flags): Command | null {
	if (words.length === 0) {
		return mistake('What is to be added? Give addresses, paths of files, or - for standard input.');
	}

	if (url === undefined) {
		return null;
	}

	if (!words.includes('-')) {
		return mistake('--url says where standard input came from: give - as well.');
	}

	return /^https?:\/\//i.test(url) && URL.canParse(url)
		? null
		: mistake('--url takes an address, which begins with https:// or http://.');
}

const exportFormats: readonly ExportFormat[] = ['markdown', 'html'];

function exportCommand(words: readonly string[], flags: Flags): Command {
	const format = exportFormats.find(name => name === (flags.format ?? 'markdown'));
	return format === undefined
		? mistake(`For export, --format takes ${exportFormats.join(', ')}.`)
		: {kind: 'export', words, format, output: flags.output ?? null, limit: flags.limit ?? null, ...libraryOf(flags)};
}

const changeFlags: ReadonlyArray<keyof Flags> = ['library', 'dryRun', 'yes'];

function changeCommand(deed: Deed, words: readonly string[], flags: Flags): Command {
	return {
		kind: 'change',
		deed,
		words,
		isDryRun: flags.dryRun ?? false,
		isSure: flags.yes ?? false,
		...libraryOf(flags),
	};
}

/** What the flags say of the library. */
export function libraryOf({library, state}: Flags): LibraryChoice {
	return {library: library ?? [], state};
}

/** The library is named by a flag. */
function noWords([word]: readonly string[], name: string): Command | null {
	return word === undefined
		? null
		: mistake(`${name} takes no words, and ${jsonText(word)} is one; --library names the folder of the library.`);
}

function noWordsBeside([word]: readonly string[]): Command | null {
	return word === undefined
		? null
		: mistake(`highlights --import takes no query, and ${jsonText(word)} is one: all that the file holds is imported.`);
}

function noQuery(words: readonly string[], reason: string): Command | null {
	return words.join('').trim() === '' ? mistake(reason) : null;
}
