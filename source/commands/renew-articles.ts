import process from 'node:process';
import {plural} from '../article/dates.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {fetchAddress} from '../io/network/fetch-address.js';
import {createQueue} from '../io/network/politely.js';
import type {ListedArticle} from '../library/index/read-articles.js';
import {careFor} from '../library/state/care.js';
import {inherit} from '../library/state/inherit.js';
import {oneAtATime} from '../runtime/capture/one-at-a-time.js';
import {type OwnArticle, ownArticle, type Renewed, reextract, renew} from '../runtime/capture/renew-article.js';
import {articlesMeant} from './articles-meant.js';
import type {Command} from './command.js';
import {fetchLimits} from './fetch-limits.js';
import {articlesOf} from './listed-articles.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {fail, print, warn} from './output.js';
import {spareMemory} from './spare-memory.js';
import {untilInterrupted} from './until-interrupted.js';

type RenewCommand = Extract<Command, {kind: 'renew'}>;

/** So many articles may be renewed by a query without being sure of it. */
const mostUnasked = 20;

/** Fetch articles again, or make them anew from what is kept of them. What was done with them stays. */
export async function renewArticles(command: RenewCommand, files: ProgramFiles): Promise<void> {
	await withLibrary(command, files, async library => {
		const meant = await articlesMeant(command.words, library);
		if (meant === null) {
			return;
		}

		if (meant.keys.length > mostUnasked && !meant.areNamed && !command.isSure) {
			fail(`These are ${plural(meant.keys.length, 'article')}: --yes renews them.`);
			return;
		}

		await renewEach(command, library, [...articlesOf(library.index, meant.keys)]);
	});
}

async function renewEach(
	{from}: RenewCommand,
	{state, progress}: CommandLibrary,
	articles: readonly ListedArticle[],
): Promise<void> {
	spareMemory();
	const {signal, end} = untilInterrupted();
	// There is a backup of today before anything changes.
	careFor(state, Date.now());
	const politely = createQueue();
	const inTurn = oneAtATime();
	const limits = fetchLimits(process.env);

	const fetchAgain = (own: OwnArticle, url: string): Promise<Renewed> =>
		politely(url, async onLarge => {
			// Who has saved a page of their own network names it by its article.
			const fetched = await fetchAddress({url, isNamedByUser: true, limits, signal, onLarge});
			switch (fetched.kind) {
				case 'fetched': {
					const {bytes, mediaType, url: came} = fetched;
					return inTurn(() => renew(own, {bytes, mediaType, url: came}));
				}

				case 'not-modified': {
					return {kind: 'same'} as const;
				}

				case 'failed': {
					return fetched;
				}
			}
		}).then(done => (done.kind === 'failed' ? {kind: 'refused', reason: done.reason} : done));

	const renewOne = async (file: string): Promise<Renewed> => {
		const own = await inTurn(() => ownArticle(file));
		if ('kind' in own) {
			return own;
		}

		if (from === 'kept') {
			return inTurn(() => reextract(own));
		}

		const {url} = own.metadata;
		return url === null ? {kind: 'refused', reason: 'has no address'} : fetchAgain(own, url);
	};

	try {
		const all = await Promise.all(
			articles.map(async ({entry}) => {
				const renewed = await renewOne(entry.path);
				if (renewed.kind === 'renewed') {
					const heir = {from: entry.id, to: renewed.id, path: entry.path};
					const kept = inherit(state, [heir], Date.now());
					if (kept.kind === 'kept') {
						warn(`${sanitiseLine(kept.reason)}.`);
					}
				}

				progress.clear();
				tell(entry.path, renewed);
				return renewed;
			}),
		);
		const count = (kind: Renewed['kind']): number => all.filter(one => one.kind === kind).length;
		if (all.length > 1) {
			print(`${count('renewed')} renewed, ${count('same')} unchanged, ${count('refused')} left as they are.\n`);
		}

		if (count('refused') > 0) {
			process.exitCode = signal.aborted ? 130 : 1;
		}
	} finally {
		end();
	}
}

function tell(file: string, renewed: Renewed): void {
	const name = sanitiseLine(file);
	switch (renewed.kind) {
		case 'renewed': {
			print(`Renewed “${sanitiseLine(renewed.title)}”: ${name}\n`);
			break;
		}

		case 'same': {
			print(`Unchanged: ${name}\n`);
			break;
		}

		case 'refused': {
			warn(`${name} ${sanitiseLine(renewed.reason)}.`);
			break;
		}
	}
}
