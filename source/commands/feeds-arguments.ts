import {readTag} from '../library/state/forms.js';
import type {Command, FeedsAction} from './command.js';
import type {Flags} from './flag-table.js';
import {jsonText} from './json-text.js';
import {type Mistake, misplaced, mistake} from './misuse.js';
import {partTagWords} from './tag-words.js';

/** The command about feeds that words and flags make. */
export function feedsCommandOf(
	name: 'subscribe' | 'feeds' | 'update',
	words: readonly string[],
	flags: Flags,
): Command {
	const choice = {library: flags.library ?? [], state: flags.state};
	switch (name) {
		case 'subscribe': {
			return misplaced(flags, name, ['library', 'tag', 'folder', 'title']) ?? subscribeCommand(words, flags, choice);
		}

		case 'feeds': {
			const action = misplaced(flags, name, ['library', 'json', 'opml']) ?? feedsAction(words, flags);
			return action.kind === 'mistake' ? action : {kind: name, action, ...choice};
		}

		case 'update': {
			return misplaced(flags, name, ['library']) ?? {kind: name, words, ...choice};
		}
	}
}

type Choice = {readonly library: readonly string[]; readonly state: string | undefined};

function subscribeCommand(words: readonly string[], {tag = [], folder = '', title}: Flags, choice: Choice): Command {
	if (words.length === 0) {
		return mistake('What is to be followed? Give the address of a feed or of a page, or an OPML file.');
	}

	if (title !== undefined && words.length > 1) {
		return mistake('--title is for one feed at a time.');
	}

	const wrong = tag.find(word => readTag(word) === null);
	return wrong === undefined
		? {
				kind: 'subscribe',
				words,
				title: title?.trim() || null,
				folders: folder
					.split('/')
					.map(part => part.trim())
					.filter(part => part !== ''),
				tags: [...new Set(tag.flatMap(word => readTag(word) ?? []))],
				...choice,
			}
		: mistake(`${jsonText(wrong)} is no tag: one has 100 characters at most.`);
}

function feedsAction([word, ...rest]: readonly string[], {opml, json = false}: Flags): FeedsAction | Mistake {
	if (opml !== undefined) {
		return word === undefined && !json
			? {kind: 'export', path: opml}
			: mistake('feeds --opml takes the file that the list is written into, or -, and nothing else.');
	}

	if (json && word !== undefined) {
		return mistake('--json has no meaning where feeds are changed.');
	}

	switch (word) {
		case undefined: {
			return {kind: 'list', isJson: json};
		}

		case 'rename': {
			const [feed, ...title] = rest;
			return feed === undefined || title.join(' ').trim() === ''
				? mistake('Which feed, and how is it to be called? For example: broadsheet feeds rename lamp "The Lamp"')
				: {kind: word, feed, title: title.join(' ')};
		}

		case 'tag': {
			if (rest.every(one => /^[+-]/.test(one)) || !/^[+-]/.test(rest.at(-1) ?? '')) {
				return mistake('Which feed, and which tags? For example: broadsheet feeds tag lamp +sea -work');
			}

			const parted = partTagWords(rest);
			return parted.kind === 'refused'
				? mistake(parted.reason)
				: {kind: word, feed: parted.words.join(' '), add: parted.add, remove: parted.remove};
		}

		case 'remove': {
			return rest.length === 0
				? mistake('Which feed? Give its title or its address, for example: broadsheet feeds remove lamp')
				: {kind: word, feed: rest.join(' ')};
		}

		default: {
			return mistake(`feeds takes rename, tag or remove, not ${jsonText(word)}; broadsheet subscribe follows a feed.`);
		}
	}
}
