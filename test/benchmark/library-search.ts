import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {figureRow, skippedRow, timesRow} from './asked.ts';
import {type LibraryPlace, type Size, sizeName} from './library-place.ts';
import {isCounted, isOther, isQuery} from './list-screen.ts';
import {milliseconds, type Row, times} from './measurement.ts';
import {newsLibrary} from './news-library.ts';
import type {Session} from './session.ts';
import {median, percentile} from './statistics.ts';

const run = promisify(execFile);
const rounds = 5;
const grepRounds = 3;

/** A query, and how long it took from its last letter until all that it finds was counted, in milliseconds. */
type Typed = {
	readonly words: readonly string[];
	readonly what: string;
	readonly whole: number;
	/** The same, until what it finds first was to be seen. */
	readonly first: number;
};

/** Words of every frequency: what is typed, and what it is. */
function queries(): ReadonlyArray<Pick<Typed, 'words' | 'what'>> {
	const {words} = newsLibrary();
	const word = (rank: number): string => words[rank] ?? '';
	return [
		{what: 'a word of every article', words: [word(0)]},
		{what: 'a letter', words: ['b']},
		{what: 'a word', words: [word(400)]},
		{what: 'a rare word', words: [word(20_000)]},
		{what: 'two words', words: [word(60), word(2000)]},
	];
}

/** Queries typed letter by letter, each letter when all that the last one has found is counted. */
export async function searches(
	session: Session,
	size: Size,
): Promise<{readonly rows: readonly Row[]; readonly typed: readonly Typed[]}> {
	const rows: Row[] = [];
	const typed: Typed[] = [];
	for (const query of queries()) {
		const text = query.words.join(' ');
		const frames: number[] = [];
		const [firsts, wholes]: [number[], number[]] = [[], []];
		for (let round = 0; round < rounds; round++) {
			await session.press('/', isOther);
			for (let length = 1; length <= text.length; length++) {
				const {frame, whole} = await typeLetter(session, text.slice(0, length));
				frames.push(frame);
				if (length === text.length) {
					firsts.push(frame);
					wholes.push(whole);
				}
			}

			await session.press('Escape', isOther);
		}

		rows.push(
			timesRow(
				`search: ${query.what} (${text}), ${sizeName(size)}`,
				frames,
				50,
				`all counted p95 ${milliseconds(percentile(wholes, 0.95))}`,
			),
		);
		typed.push({...query, whole: median(wholes), first: median(firsts)});
	}

	return {rows, typed};
}

/** Type the last letter of a text; milliseconds until it is seen with what it finds, and until all of that is counted. */
async function typeLetter(session: Session, text: string): Promise<{readonly frame: number; readonly whole: number}> {
	const isTyped = isQuery(text);
	const pressed = await session.pressNow(text.endsWith(' ') ? 'Space' : text.slice(-1), isTyped);
	const whole = pressed && (await session.timeOf(pressed.since, screen => isTyped(screen) && isCounted(screen)));
	if (pressed === null || whole === null) {
		throw new Error(`Nothing came of typing ${text}:\n${session.screen().join('\n')}`);
	}

	await session.settled();
	return {frame: pressed.frame, whole};
}

/** The same words by grep, which looks through all files for each; all of them were read just before. */
export async function besideGrep({library}: LibraryPlace, typed: readonly Typed[]): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for (const {words, what, whole, first} of typed) {
		const name = `grep ÷ search: ${what} (${words.join(' ')})`;
		const durations = await grepDurations(library, words);
		rows.push(
			durations.length === 0
				? skippedRow(name, 'there is no grep')
				: figureRow(
						name,
						median(durations) / whole,
						{least: 8},
						value => times(value, 1),
						`${milliseconds(median(durations))} ÷ ${milliseconds(whole)} until all is counted; ${times(median(durations), first)} until the first are seen`,
					),
		);
	}

	return rows;
}

async function grepDurations(library: string, words: readonly string[]): Promise<readonly number[]> {
	const durations: number[] = [];
	for (let round = -1; round < grepRounds; round++) {
		const start = performance.now();
		if (!(await grep(library, words))) {
			return [];
		}

		if (round >= 0) {
			durations.push(performance.now() - start);
		}
	}

	return durations;
}

/** Several words are looked for one after the other, each in the files that have those before. Its output is read: grep stops at the first file where nobody does. */
async function grep(library: string, [first = '', ...others]: readonly string[]): Promise<boolean> {
	const more = others.map((_, index) => ` | xargs -0 grep -ilZ -- "$${index + 3}"`).join('');
	try {
		await run('sh', ['-c', `grep -rilZ -- "$2" "$1"${more} | cat`, 'sh', library, first, ...others], {maxBuffer: 1e9});
		return true;
	} catch {
		return false;
	}
}
