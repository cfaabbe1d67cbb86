import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {timesRow} from './asked.ts';
import {isOther} from './list-screen.ts';
import type {Measurement, Row} from './measurement.ts';
import {commonWords, newsText} from './news-text.ts';
import {openSession, type Session} from './session.ts';

const rounds = 12;
const freshRounds = 5;
const size = {columns: 100, rows: 40};
const mostMilliseconds = 30;

/** One letter is found a hundred thousand times, a phrase hardly ever; a capital asks for case, and so for another folding of the text. */
const searches: ReadonlyArray<readonly [what: string, ...typed: readonly string[]]> = [
	['one letter', 'e', 't', 'a', 'q'],
	['a word', commonWords[0] ?? '', 'karen', 'sticu'],
	['a phrase', `${commonWords.slice(0, 2).join(' ')} ka`],
	['with a capital', 'The'],
	['what is not there', 'zxy'],
];

/** Letter of what is looked for in 1 MB of an open article → the frame that shows it with how often it is found. */
export const find: Measurement = {
	name: 'find',
	async measure({folder, program}) {
		const file = path.join(folder, 'find.txt');
		await writeFile(file, newsText(1_000_000));
		const request = {args: [program, file], folder, ...size};
		const first: number[] = [];
		for (let round = 0; round < freshRounds; round++) {
			first.push(...(await inReader(request, async session => (await typeAll(session, 'e')).slice(0, 1))));
		}

		const rows = await inReader(request, async session => {
			const measured: Row[] = [];
			for (const [what, ...texts] of searches) {
				const times: number[] = [];
				for (let round = 0; round < rounds; round++) {
					for (const text of texts) {
						times.push(...(await typeAll(session, text)));
					}
				}

				measured.push(timesRow(`${what} (${texts.join(', ')})`, times, mostMilliseconds));
			}

			return measured;
		});
		return [timesRow('the first letter in a fresh process (e)', first, mostMilliseconds), ...rows];
	},
};

async function inReader<Answer>(
	request: Parameters<typeof openSession>[0],
	act: (session: Session) => Promise<Answer>,
): Promise<Answer> {
	const session = openSession(request);
	try {
		await session.until(screen => screen.some(row => row.includes('─')), 'a page');
		await session.settled();
		return await act(session);
	} finally {
		await session.close();
	}
}

/** Milliseconds for each letter of a text, typed behind `/`; then back to the page. */
async function typeAll(session: Session, text: string): Promise<readonly number[]> {
	const times: number[] = [];
	await press(session, '/', isOther);
	for (let length = 1; length <= text.length; length++) {
		const typed = text.slice(0, length);
		const key = typed.endsWith(' ') ? 'Space' : typed.slice(-1);
		times.push(await press(session, key, isFoundLine(typed)));
	}

	await press(session, 'Escape', isOther);
	return times;
}

async function press(session: Session, key: string, isMet: Parameters<Session['press']>[1]): Promise<number> {
	const answer = await session.press(key, isMet);
	if (answer === null) {
		throw new Error(`Nothing came of ${key}:\n${session.screen().join('\n')}`);
	}

	return answer.frame;
}

/** The status line, which is the last one, has what is typed and how often it is found: "/the  3 of 17", "/zxy  none". A blank at the end of what is typed is not to be seen. */
function isFoundLine(typed: string): (screen: readonly string[]) => boolean {
	return screen => {
		const line = screen.findLast(row => row.trim() !== '') ?? '';
		const [, behind = ''] = line.split(/\/ ?(.*)/s);
		const word = typed.trimEnd();
		return behind.startsWith(word) && /^\W.*(?:\b[\d,]+ of [\d,]+\b|\bnone\b)/.test(behind.slice(word.length));
	};
}
