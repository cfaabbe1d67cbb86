import process from 'node:process';
import {groupDigits, plural, relativeDate} from '../article/dates.js';
import {writeOpml} from '../formats/feed/opml.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {replaceFile} from '../io/replace-file.js';
import {truncate} from '../layout/width.js';
import {type Changed, changeFeed, removeFeed} from '../runtime/feeds/change-feed.js';
import type {Subscription} from '../runtime/feeds/subscription.js';
import type {Command, FeedsAction} from './command.js';
import {type CountedFeed, countedFeeds} from './counted-feeds.js';
import {type FeedsOfLibrary, feedMeant, feedsOfLibrary} from './feeds-of-library.js';
import {jsonLines} from './json-text.js';
import type {ProgramFiles} from './open-library.js';
import {columnsOf, fail, isOfSystem, print, printLines, warn} from './output.js';

type FeedsCommand = Extract<Command, {kind: 'feeds'}>;

/** Print the feeds that are followed, or change one of them. */
export async function feeds(command: FeedsCommand, {sampleLibrary}: ProgramFiles): Promise<void> {
	const found = await feedsOfLibrary(command, sampleLibrary);
	if (found === null) {
		return;
	}

	try {
		await act(command.action, found, command);
	} catch (error) {
		// What is not the system's is a sentence for people.
		fail(
			isOfSystem(error)
				? `The feed ${errorReason(error)}.`
				: error instanceof Error
					? sentenceOf(error)
					: String(error),
		);
	}
}

function sentenceOf({message}: Error): string {
	return /[.!?]$/.test(message) ? message : `The feed ${message}.`;
}

async function act(
	action: FeedsAction,
	{places, subscriptions, roots}: FeedsOfLibrary,
	command: FeedsCommand,
): Promise<void> {
	switch (action.kind) {
		case 'list': {
			await list(await countedFeeds(places, subscriptions, {roots, state: command.state}), action.isJson);
			break;
		}

		case 'export': {
			const text = writeOpml('Feeds of Broadsheet', subscriptions);
			if (action.path === '-') {
				print(text);
			} else {
				replaceFile(action.path, text);
				print(`${plural(subscriptions.length, 'feed')} written to ${sanitiseLine(action.path)}.\n`);
			}

			break;
		}

		case 'rename': {
			const feed = feedMeant(subscriptions, action.feed);
			if (feed !== null) {
				const title = sanitiseLine(action.title);
				told(await changeFeed(places, feed, {title}), `${feed.title} is ${title} now.`);
			}

			break;
		}

		case 'tag': {
			const feed = feedMeant(subscriptions, action.feed);
			if (feed !== null) {
				const tags = [...new Set([...feed.tags.filter(tag => !action.remove.includes(tag)), ...action.add])];
				const now = tags.length === 0 ? 'has no tags now' : `has the tags ${tags.join(', ')} now`;
				told(await changeFeed(places, feed, {tags}), `${feed.title} ${now}.`);
			}

			break;
		}

		case 'remove': {
			const feed = feedMeant(subscriptions, action.feed);
			if (feed !== null) {
				const removed = await removeFeed(places, feed);
				if (removed.kind === 'failed') {
					fail(removed.reason);
				} else {
					const where = removed.trashed === null ? '' : ' Its pieces are in the trash.';
					print(`${feed.title} is followed no longer.${where}\n`);
				}
			}
		}
	}
}

function told(changed: Changed, sentence: string): void {
	if (changed.kind === 'failed') {
		fail(changed.reason);
	} else {
		print(`${sentence}\n`);
	}
}

async function list(all: readonly CountedFeed[], isJson: boolean): Promise<void> {
	if (isJson) {
		await printLines(jsonLines(all.map(feedJson)));
	} else if (all.length === 0) {
		warn('You follow no feeds yet: broadsheet subscribe takes the address of one, or of a page.');
	} else {
		await printLines(feedLines(all, Date.now(), process.stdout.isTTY ? columnsOf(process.stdout) : null));
	}
}

/** What is known of a feed, with exactly the names that the readme promises. Unknown is `null`. */
function feedJson({subscription, record, pieces, unread}: CountedFeed) {
	const {title, feedAddress, address, folders, tags} = subscription;
	const {fetchedTime, reason, failures, file} = record;
	return {
		title,
		feedAddress,
		address,
		folders,
		tags,
		file,
		pieces,
		unread,
		fetchedTime: fetchedTime === null ? null : new Date(fetchedTime).toISOString(),
		failures,
		error: reason,
	};
}

/** A line for each feed, with a line below it for what went wrong; folders stand above their feeds. `columns` are those of a screen, `null` for none. */
export function feedLines(all: readonly CountedFeed[], now: number, columns: number | null): readonly string[] {
	const lines: string[] = [];
	const folderOf = ({folders}: Subscription): string => folders.join(' / ');
	const inOrder = all.toSorted((a, b) => {
		const [first, second] = [folderOf(a.subscription), folderOf(b.subscription)];
		return first === second ? 0 : first < second ? -1 : 1;
	});
	let folder = '';
	for (const {subscription, record, pieces, unread} of inOrder) {
		if (folderOf(subscription) !== folder) {
			folder = folderOf(subscription);
			lines.push(folder);
		}

		const indent = folder === '' ? '' : '  ';
		const parts = [
			subscription.title,
			...(pieces === null
				? []
				: [`${plural(pieces, 'piece')}${unread === null ? '' : `, ${groupDigits(unread)} unread`}`]),
			fetchedWords(record.fetchedTime, now),
			...subscription.tags.map(tag => `#${tag}`),
		];
		lines.push(`${indent}${parts.join(' · ')}`);
		if (record.reason !== null) {
			lines.push(`${indent}  ${record.reason}`);
		}
	}

	return columns === null ? lines : lines.map(line => truncate(line, columns));
}

function fetchedWords(time: number | null, now: number): string {
	return time === null
		? 'never fetched'
		: `fetched ${relativeDate(new Date(time).toISOString(), now) ?? 'some time ago'}`;
}
