import {sanitiseLine} from '../formats/sanitise.js';
import {homeLibrary} from '../io/home-library.js';
import {kindOfPath} from '../io/kind-of-path.js';
import {stateFolder} from '../io/state-folder.js';
import {type FeedPlaces, feedPlaces, type Subscription} from '../runtime/feeds/subscription.js';
import {readSubscriptions} from '../runtime/feeds/subscriptions.js';
import type {LibraryChoice} from './command.js';
import {libraryFolders} from './library-folders.js';
import {fail, warn} from './output.js';

/** The feeds of a library, for a command. */
export type FeedsOfLibrary = {
	/** The folders of the library, as absolute paths. */
	readonly roots: readonly string[];
	readonly places: FeedPlaces;
	readonly subscriptions: readonly Subscription[];
};

/** The feeds of the library that a command is about: they stand in its first folder. `null` when they cannot be read, which has been said. */
export async function feedsOfLibrary(choice: LibraryChoice, sampleLibrary: string): Promise<FeedsOfLibrary | null> {
	const {folders, isSample, troubles} = await libraryFolders(choice.library, sampleLibrary);
	for (const reason of troubles) {
		warn(`${reason}.`);
	}

	// The samples are no place for what somebody wants to read.
	const roots = isSample ? [await homeLibrary()] : folders;
	const [first = ''] = roots;
	if ((await kindOfPath(first).catch(() => 'missing')) === 'file') {
		fail(`${sanitiseLine(first)} is a file, not a folder: feeds are kept in a folder.`);
		return null;
	}

	const places = feedPlaces(first, await stateFolder(choice.state));
	const listed = await readSubscriptions(places);
	if (listed.kind === 'failed') {
		fail(listed.reason);
		return null;
	}

	return {roots, places, subscriptions: listed.subscriptions};
}

/** The feed that words mean: its address, its title, or a part of them that no other has. `null` when there is no such one, which has been said. */
export function feedMeant(subscriptions: readonly Subscription[], words: string): Subscription | null {
	const wanted = fold(words);
	const exact = subscriptions.filter(
		({title, feedAddress, address}) =>
			fold(title) === wanted || feedAddress === words.trim() || address === words.trim(),
	);
	const found =
		exact.length > 0
			? exact
			: subscriptions.filter(
					({title, feedAddress}) => fold(title).includes(wanted) || fold(feedAddress).includes(wanted),
				);
	const [only] = found;
	if (only !== undefined && found.length === 1) {
		return only;
	}

	const name = JSON.stringify(sanitiseLine(words));
	const titles = found.slice(0, 5).map(({title}) => title);
	fail(
		only === undefined
			? `There is no feed ${name}: broadsheet feeds prints those that there are.`
			: `${name} may be ${found.length} feeds: ${titles.join(', ')}${found.length > titles.length ? ' …' : ''}. Give more of its title, or its address.`,
	);
	return null;
}

function fold(text: string): string {
	return text.trim().toLowerCase();
}
