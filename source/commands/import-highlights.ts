import {plural} from '../article/dates.js';
import type {Highlight} from '../article/highlight.js';
import {fromAnnotation} from '../article/read-annotation.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {readWholeFile} from '../io/read-file.js';
import {readStdin} from '../io/read-stdin.js';
import {stateFolder} from '../io/state-folder.js';
import {careFor} from '../library/state/care.js';
import {allHighlights} from '../library/state/read-library-annotations.js';
import {closeState, openState} from '../library/state/reader-state.js';
import {write} from '../library/state/write-state.js';
import type {Command} from './command.js';
import {commandPatience} from './export-state.js';
import {fail, print, warnOfEach} from './output.js';
import {tellState} from './tell-state.js';

type ImportCommand = Extract<Command, {kind: 'import-highlights'}>;

/** A highlight, and the article it is to stand in. */
type Known = {readonly article: string; readonly highlight: Highlight};

/** Take in highlights that `highlights --json` printed, here or elsewhere. Those that are known as they are stay as they are. */
export async function importHighlights({path, state: asked}: ImportCommand): Promise<void> {
	const json = await readJson(path);
	if (json === null) {
		return;
	}

	const now = Date.now();
	const mistakes: string[] = [];
	const read: Known[] = [];
	for (const [index, one] of (Array.isArray(json) ? json : [json]).entries()) {
		const annotation = fromAnnotation(one, now);
		if (annotation.kind === 'mistake') {
			mistakes.push(`annotation ${index + 1} ${annotation.sentence}.`);
		} else if (annotation.article === null) {
			mistakes.push(`annotation ${index + 1} names no article that Broadsheet knows (scope).`);
		} else {
			read.push({article: annotation.article, highlight: annotation.highlight});
		}
	}

	warnOfEach(mistakes);
	if (read.length === 0 && mistakes.length > 0) {
		fail(`${nameOf(path)} holds no highlights: give what broadsheet highlights --json printed.`);
		return;
	}

	const state = openState(await stateFolder(asked), now, commandPatience);
	try {
		// There is a backup of today before anything changes.
		careFor(state, now);
		const {found, trouble} = allHighlights(state, now);
		const known = new Map(
			found.flatMap(({id, highlights}) =>
				highlights.map(highlight => [highlight.id, {article: id, highlight}] as const),
			),
		);
		const changed = read.filter(({highlight}) => !isSame(known.get(highlight.id)?.highlight, highlight));
		const changes = changed.map(({article, highlight}) => ({
			id: known.get(highlight.id)?.article ?? article,
			highlights: [highlight],
		}));
		const written = trouble === null ? write(state, changes, now) : {kind: 'kept' as const, reason: trouble};
		tellState(state);
		if (written.kind === 'kept') {
			fail(`${sanitiseLine(written.reason)}: nothing is imported.`);
		} else {
			print(
				`${plural(changed.length, 'highlight')} imported, ${plural(read.length - changed.length, 'highlight')} as before\n`,
			);
		}
	} finally {
		closeState(state);
	}
}

/** `null` where there is none, which has been said. */
async function readJson(path: string): Promise<unknown> {
	let bytes: Uint8Array;
	try {
		bytes = path === '-' ? await readStdin() : (await readWholeFile(path)).bytes;
	} catch (error) {
		fail(`${sanitiseLine(path)} ${errorReason(error)}.`);
		return null;
	}

	try {
		return JSON.parse(new TextDecoder().decode(bytes)) ?? {};
	} catch {
		fail(`${nameOf(path)} is no JSON: give what broadsheet highlights --json printed.`);
		return null;
	}
}

function nameOf(path: string): string {
	return path === '-' ? 'Standard input' : sanitiseLine(path);
}

function isSame(one: Highlight | undefined, other: Highlight): boolean {
	return (
		one !== undefined &&
		one.colour === other.colour &&
		one.note === other.note &&
		one.created === other.created &&
		one.quote.from === other.quote.from &&
		one.quote.to === other.quote.to &&
		one.quote.exact === other.quote.exact &&
		one.quote.prefix === other.quote.prefix &&
		one.quote.suffix === other.quote.suffix
	);
}
