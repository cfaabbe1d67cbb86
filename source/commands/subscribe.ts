import path from 'node:path';
import {plural} from '../article/dates.js';
import {isOpml, parseOpml} from '../formats/feed/opml.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {kindOfPath} from '../io/kind-of-path.js';
import {readWholeFile} from '../io/read-file.js';
import {readStdin} from '../io/read-stdin.js';
import type {FetchInTurn} from '../runtime/feeds/fetch-feed.js';
import {fetchInTurn} from '../runtime/feeds/fetch-in-turn.js';
import {findFeed} from '../runtime/feeds/find-feed.js';
import {subscribe as follow, takeInList, type Wishes} from '../runtime/feeds/subscribe.js';
import type {Command} from './command.js';
import {type FeedsOfLibrary, feedsOfLibrary} from './feeds-of-library.js';
import type {ProgramFiles} from './open-library.js';
import {fail, isOfSystem, print, warn} from './output.js';

type SubscribeCommand = Extract<Command, {kind: 'subscribe'}>;

/** Follow feeds: those at addresses, or of the pages there, and those of lists in files. */
export async function subscribe(command: SubscribeCommand, {sampleLibrary}: ProgramFiles): Promise<void> {
	const feeds = await feedsOfLibrary(command, sampleLibrary);
	if (feeds === null) {
		return;
	}

	const fetch = fetchInTurn();
	const wishes = {title: command.title, folders: command.folders, tags: command.tags};
	// What is written is written one after the other.
	let done: Promise<void> = Promise.resolve();
	const inTurn = async (act: () => Promise<void>): Promise<void> => {
		done = done.then(act).catch((error: unknown) => {
			if (!isOfSystem(error)) {
				throw error;
			}

			fail(`The feed ${errorReason(error)}.`);
		});
		return done;
	};

	await Promise.all(
		command.words.map(async word => {
			const address = await addressIn(word);
			await (address === null
				? inTurn(async () => takeIn(word, feeds, wishes))
				: followAddress(address, {feeds, wishes, fetch, inTurn}));
		}),
	);
}

/** The address of the web that a word is, with or without its scheme; `null` for a file and standard input. */
async function addressIn(word: string): Promise<string | null> {
	if (/^https?:\/\//i.test(word)) {
		return word;
	}

	if (/^feed:/i.test(word)) {
		const rest = word.replace(/^feed:(?:\/\/)?/i, '');
		return /^https?:/i.test(rest) ? rest : `https://${rest}`;
	}

	const isThere = word === '-' || (await kindOfPath(word).catch(() => 'other')) !== 'missing';
	return !isThere && /^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/\S*)?$/.test(word) && !/\.(?:opml|xml)$/i.test(word)
		? `https://${word}`
		: null;
}

type Following = {
	readonly feeds: FeedsOfLibrary;
	readonly wishes: Wishes;
	readonly fetch: FetchInTurn;
	readonly inTurn: (act: () => Promise<void>) => Promise<void>;
};

async function followAddress(address: string, {feeds, wishes, fetch, inTurn}: Following): Promise<void> {
	const found = await findFeed(address, fetch);
	if (found.kind === 'failed') {
		fail(`${sanitiseLine(address)} ${found.reason}.`);
		return;
	}

	await inTurn(async () => {
		const subscribed = await follow(feeds.places, found, wishes, Date.now());
		switch (subscribed.kind) {
			case 'failed': {
				fail(subscribed.reason);
				break;
			}

			case 'known': {
				warn(`You follow ${subscribed.subscription.title} already.`);
				break;
			}

			case 'subscribed': {
				const {subscription, pieces} = subscribed;
				print(`Following ${subscription.title}, ${plural(pieces, 'piece')}.\n`);
				if (found.others.length > 0) {
					warn(`The page names other feeds, too: ${found.others.map(sanitiseLine).join(' ')}`);
				}
			}
		}
	});
}

async function takeIn(word: string, {places}: FeedsOfLibrary, wishes: Wishes): Promise<void> {
	let bytes: Uint8Array;
	try {
		bytes = word === '-' ? await readStdin() : (await readWholeFile(path.resolve(word))).bytes;
	} catch (error) {
		fail(`${sanitiseLine(word)} ${errorReason(error)}.`);
		return;
	}

	const source = {bytes, name: word === '-' ? '' : path.basename(word)};
	if (!isOpml(source)) {
		fail(`${sanitiseLine(word)} is no list of feeds (OPML): give the address of a feed or of a page, or a list.`);
		return;
	}

	const parsed = await parseOpml(source);
	if (parsed.kind === 'refused') {
		fail(parsed.reason);
		return;
	}

	if (!parsed.isWhole) {
		warn(`${sanitiseLine(word)} breaks off before its end: the feeds up to there are taken.`);
	}

	const taken = await takeInList(places, parsed.feeds, wishes);
	if (taken.kind === 'failed') {
		fail(taken.reason);
		return;
	}

	const known = taken.known === 0 ? '' : `; ${taken.known} you follow already`;
	const next = taken.added === 0 ? '' : ' broadsheet update fetches them.';
	print(`Following ${plural(taken.added, 'more feed')}${known}.${next}\n`);
}
