import type {Effect} from '../../app/effect.js';
import type {Fact} from '../../app/fact.js';
import {sanitiseLine} from '../../formats/sanitise.js';
import {errorReason} from '../../io/error-reason.js';
import type {Store} from '../store.js';
import type {FullTextPlaces} from './keep-full-text.js';

type FetchFullText = Extract<Effect, {readonly type: 'fetch-full-text'}>;
type FetchedText = Extract<Fact, {readonly type: 'full-text-fetched'}>['fetched'];

export type FullTexts = {
	/** Fetch one, and tell what came of it. */
	readonly fetch: (effect: FetchFullText, dispatch: Store['dispatch']) => void;
	/** Stop the fetching that is waited for. */
	readonly stop: () => void;
};

export type FullTextOptions = {
	/** The first folder of the library; `null` where nobody has named a library. */
	readonly folder: string | null;
	readonly stateFolder: string;
	/** An article has another id by now: what was done with it goes on for it. */
	readonly inherit: (from: string, to: {readonly id: string; readonly path: string}) => void;
};

/** Returns what fetches full texts while the reader goes on. What it needs is loaded when it is first asked for. */
export function createFullTexts({folder, stateFolder, inherit}: FullTextOptions): FullTexts {
	let waiting = new AbortController();
	return {
		fetch(effect, dispatch) {
			waiting.abort();
			waiting = new AbortController();
			const {signal} = waiting;
			const {request, id} = effect;
			fetchText(effect, signal)
				.catch((error: unknown): FetchedText => failed(`The text cannot be kept: ${folder} ${errorReason(error)}`))
				.then(async fetched => {
					if (fetched.kind === 'saved') {
						await handOn(id, fetched.path);
					}

					if (!signal.aborted) {
						dispatch({type: 'full-text-fetched', request, id, fetched});
					}
				});
		},
		stop() {
			waiting.abort();
		},
	};

	async function handOn(from: string, path: string): Promise<void> {
		const {readArticleFile} = await import('../read-article-file.js');
		const read = await readArticleFile(path);
		if (read.kind === 'read' && read.entry.id !== from) {
			inherit(from, {id: read.entry.id, path});
		}
	}

	async function fetchText({path: file, href}: FetchFullText, signal: AbortSignal): Promise<FetchedText> {
		if (folder === null) {
			return failed('These are not your own articles: broadsheet add begins a library of yours, in ~/Broadsheet');
		}

		const [{fetchAddress}, {makeArticle}, {readArticleFile}, {writeManuscript}, {keepFullText}] = await Promise.all([
			import('../../io/network/fetch-address.js'),
			import('../capture/made-article.js'),
			import('../read-article-file.js'),
			import('../../article/write-manuscript.js'),
			import('./keep-full-text.js'),
		]);
		const host = new URL(href).hostname;
		// The reader has opened this piece and asks for its page: its host may be one of the private network.
		const fetched = await fetchAddress({url: href, isNamedByUser: true, signal});
		if (fetched.kind !== 'fetched') {
			return failed(`${host} ${fetched.kind === 'failed' ? fetched.reason : 'has sent nothing'}`);
		}

		const page = {bytes: fetched.bytes, mediaType: fetched.mediaType, url: fetched.url};
		const made = await makeArticle(page, [], new Date().toISOString());
		if (made.kind === 'refused') {
			return failed(`${host} ${made.reason}`);
		}

		const before = await readArticleFile(file);
		const {article} = made;
		const length = writeManuscript(article.body, article.metadata).text.length;
		if (before.kind === 'read' && length <= before.manuscript.text.length) {
			return failed(`${host} has no more of it than this`);
		}

		const kept = signal.aborted ? null : await keepFullText(file, page, article, await places(folder));
		if (kept?.kind !== 'kept') {
			return failed(`${host} ${kept?.reason ?? 'was left'}`);
		}

		const said = kept.path === file ? 'The full text' : 'The full text, saved as an article of its own';
		return {kind: 'saved', path: kept.path, said};
	}

	async function places(libraryFolder: string): Promise<FullTextPlaces> {
		const [{createCapture}, {feedPlaces}] = await Promise.all([
			import('../capture/capture.js'),
			import('../feeds/subscription.js'),
		]);
		return {capture: await createCapture(libraryFolder), feeds: feedPlaces(libraryFolder, stateFolder)};
	}
}

function failed(reason: string): FetchedText {
	return {kind: 'failed', reason: sanitiseLine(reason)};
}
