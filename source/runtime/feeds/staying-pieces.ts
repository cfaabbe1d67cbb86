import path from 'node:path';
import type {FeedEntry} from '../../formats/feed/feed.js';
import {indexesFolder} from '../../io/state-folder.js';
import type {FeedPlaces} from './subscription.js';

/** Tells which pieces of a file must stay. Nothing is opened before it is asked. */
export type StayingPieces = {
	readonly among: (file: string, entries: readonly FeedEntry[]) => Promise<ReadonlySet<string>>;
	readonly close: () => void;
};

type Asking = {
	readonly places: Pick<FeedPlaces, 'folder'>;
	readonly roots: readonly string[];
	readonly state: string | undefined;
};

/** Of the pieces of feeds, those that must stay: all but read ones that are neither starred nor tagged nor highlighted. Where nobody can tell, all of them. */
export function stayingPieces({places, roots, state}: Asking): StayingPieces {
	let opened: Promise<Answers> | null = null;
	let close = (): void => {};
	return {
		async among(file, entries) {
			opened ??= open(roots, state).then(answers => {
				close = answers.close;
				return answers;
			});
			const {mayGo} = await opened;
			return new Set(entries.map(({name}) => name).filter(name => !mayGo(path.join(places.folder, file, name))));
		},
		close() {
			close();
		},
	};
}

type Answers = {readonly mayGo: (file: string) => boolean; readonly close: () => void};

async function open(roots: readonly string[], state: string | undefined): Promise<Answers> {
	const [
		{stateFolder},
		{indexFolderOf, openLibraryIndex},
		{closeState, openState},
		{allHighlights},
		{highlightsByKey},
	] = await Promise.all([
		import('../../io/state-folder.js'),
		import('../library-index.js'),
		import('../../library/state/reader-state.js'),
		import('../../library/state/read-library-annotations.js'),
		import('../../library/highlights-by-key.js'),
	]);
	const {index} = openLibraryIndex(indexFolderOf(await indexesFolder(state), roots));
	const reader = openState(await stateFolder(state), Date.now());
	const {found, trouble} = allHighlights(reader, Date.now());
	const highlighted = highlightsByKey(index, found).held;
	return {
		mayGo(file) {
			const key = index.keyOfPath(file);
			const [article] = key === null ? [] : index.articlesOf([key]);
			if (key === null || article === undefined || trouble !== null) {
				return false;
			}

			const {status, isStarred, addedTags} = article.reading;
			return status === 'done' && !isStarred && addedTags.length === 0 && !highlighted.has(key);
		},
		close() {
			index.close();
			closeState(reader);
		},
	};
}
