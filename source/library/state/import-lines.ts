import {transact} from '../open-database.js';
import {mergeRecords} from './merge-records.js';
import type {ReaderState} from './reader-state.js';
import type {ArticleRecord} from './record.js';
import {header, longestLine, parseLine, readRecordLine, writeLine} from './record-line.js';
import {mergeInto} from './save-records.js';
import {stateReason} from './state-reason.js';
import {change} from './use-database.js';

/** Something in a line, counted from 1, that was passed over; the sentence has the line for its subject. */
export type Mistake = {readonly line: number; readonly sentence: string};

export type Imported = {
	/** Articles of which the lines knew something newer. */
	readonly applied: number;
	/** Articles of which everything was known. */
	readonly unchanged: number;
	/** The first of the mistakes. */
	readonly mistakes: readonly Mistake[];
	/** How many there were. */
	readonly mistakeCount: number;
	/** Whether they are an export at all: else nothing was imported. */
	readonly isExport: boolean;
	/** Why it could not be written to its end. What was written stays, and to import it again does no harm. */
	readonly trouble: string | null;
};

/** So many articles are written at once: another Broadsheet waits no longer than for these. */
const batchSize = 500;
/** And no more than lines of so many characters. */
const batchRoom = 20_000_000;
const mostMistakes = 100;
const mostUnknownNames = 20;

/**
Merge the lines of an export, of this machine or another, into the state: of each field, each tag, each bookmark and each part of a highlight the later value wins. To import twice, or in another order, makes no difference. Lines may be of anybody's making; what makes no sense is passed over and told. Rejects only as `lines` does. `now` in milliseconds since 1970.
*/
export async function importLines(
	state: ReaderState,
	lines: AsyncIterable<string> | Iterable<string>,
	now: number,
): Promise<Imported> {
	let imported: Imported = {applied: 0, unchanged: 0, mistakes: [], mistakeCount: 0, isExport: false, trouble: null};
	let batch: ArticleRecord[] = [];
	let room = batchRoom;
	const readNext = createLineReader(now);
	for await (const line of lines) {
		const {kind, record, mistakes} = readNext(line);
		imported = withMistakes(imported, mistakes);
		if (kind === 'foreign') {
			return imported;
		}

		imported = kind === 'header' ? {...imported, isExport: true} : imported;

		const last = batch.at(-1);
		if (record !== null && last?.id === record.id) {
			// An article on several lines is one.
			batch[batch.length - 1] = mergeRecords(last, record);
		} else if (record !== null) {
			batch.push(record);
		}

		room -= line.length;
		if (batch.length === batchSize || room <= 0) {
			imported = writeBatch(state, imported, batch, now);
			batch = [];
			room = batchRoom;
			if (imported.trouble !== null) {
				return imported;
			}
		}
	}

	return writeBatch(state, imported, batch, now);
}

type Line = {
	/** Where a foreign line stands in place of the header, nothing more is to be read. */
	readonly kind: 'header' | 'foreign' | 'content';
	readonly record: ArticleRecord | null;
	readonly mistakes: readonly Mistake[];
};

/** Reads one line after the other: the first is the header, and a field that is not known is told of once. */
function createLineReader(now: number): (line: string) => Line {
	let number = 0;
	let hasHeader = false;
	const toldNames = new Set<string>();
	const tell = (sentences: readonly string[]): readonly Mistake[] =>
		sentences.map(sentence => ({line: number, sentence}));
	return line => {
		number++;
		if (line.length > longestLine) {
			const sentence = `is longer than ${longestLine} characters: it is no line of an export`;
			return {kind: hasHeader ? 'content' : 'foreign', record: null, mistakes: tell([sentence])};
		}

		if (line.trim() === '') {
			return {kind: 'content', record: null, mistakes: []};
		}

		if (!hasHeader) {
			hasHeader = true;
			return readHeader(line, tell);
		}

		const {record, mistakes, unknown} = readRecordLine(line, now);
		const news = unknown.filter(name => !toldNames.has(name)).slice(0, mostUnknownNames - toldNames.size);
		for (const name of news) {
			toldNames.add(name);
		}

		const unknownSentences = news.map(
			name => `has a field ${writeLine(name.slice(0, 40))} that this version does not know: it is passed over`,
		);
		return {kind: 'content', record, mistakes: tell([...mistakes, ...unknownSentences])};
	};
}

function readHeader(line: string, tell: (sentences: readonly string[]) => readonly Mistake[]): Line {
	const json = parseLine(line);
	const version = json?.['version'];
	if (json?.['format'] !== header.format || typeof version !== 'number' || !(version >= 1)) {
		const sentence = 'does not begin an export of Broadsheet: nothing is imported';
		return {kind: 'foreign', record: null, mistakes: tell([sentence])};
	}

	const sentence = 'is of a newer Broadsheet: what this version does not know is passed over';
	return {kind: 'header', record: null, mistakes: version > header.version ? tell([sentence]) : []};
}

function writeBatch(state: ReaderState, imported: Imported, batch: readonly ArticleRecord[], now: number): Imported {
	if (batch.length === 0) {
		return imported;
	}

	try {
		const count = change(state, database => transact(database, () => mergeInto(database, batch)), now);
		return {
			...imported,
			applied: imported.applied + count,
			unchanged: imported.unchanged + batch.length - count,
		};
	} catch (error) {
		return {...imported, trouble: stateReason(error)};
	}
}

function withMistakes(imported: Imported, mistakes: readonly Mistake[]): Imported {
	return mistakes.length === 0
		? imported
		: {
				...imported,
				mistakes: [...imported.mistakes, ...mistakes].slice(0, mostMistakes),
				mistakeCount: imported.mistakeCount + mistakes.length,
			};
}
