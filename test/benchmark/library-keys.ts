import {answersRow, skippedRow} from './asked.ts';
import {type Size, sizeName} from './library-place.ts';
import {chosenTitle, isMoved, isOther, isReordered} from './list-screen.ts';
import type {Row} from './measurement.ts';
import type {Answered, Expected, Session} from './session.ts';

// Enough that the first ones, over which a young process takes longer, are seen as what they are.
const mostMoves = 240;
const mostPages = 120;
const mostLeaps = 120;
const mostChanges = 60;

/** After so long nothing comes any more of a key that may not be there; in milliseconds. */
const shortPatience = 1500;

/** In the list at its start: rows, pages, and from one end to the other. */
export async function moves(session: Session, size: Size, articles: number): Promise<readonly Row[]> {
	const pages = Math.max(1, Math.min(mostPages, Math.floor(articles / size.rows) - 2));
	const row = async (what: string, keys: readonly string[]): Promise<Row> =>
		answersRow(`${what}, ${sizeName(size)}`, await pressAll(session, keys, isMoved), 16);
	const down = await row('cursor (j)', repeat(['j'], Math.min(mostMoves, articles - 1)));
	await session.press('g', isMoved);
	const page = await row('page (f)', repeat(['f'], pages));
	await session.press('g', isMoved);
	const leaps = repeat(['G', 'g'], mostLeaps);
	const answers = await pressAll(session, leaps, isMoved);
	const every = (start: number) => answers.filter((_, index) => index % 2 === start);
	return [
		down,
		page,
		answersRow(`to the end (G), ${sizeName(size)}`, every(0), 16),
		answersRow(`to the start (g), ${sizeName(size)}`, every(1), 16),
	];
}

/** Other orders (`S` and a choice) and other views (digits), as far as there are any. */
export async function changes(session: Session, size: Size): Promise<readonly Row[]> {
	return [
		await sorts(session, `other order (S), ${sizeName(size)}`),
		await views(session, `other view (1–5), ${sizeName(size)}`),
	];
}

async function views(session: Session, what: string): Promise<Row> {
	const answers: Answered[] = [];
	let digits: readonly string[] = ['2', '3', '4', '5', '1'];
	while (digits.length > 0 && answers.length < mostChanges) {
		const heard: string[] = [];
		for (const digit of digits) {
			const answer = await session.press(digit, isOther, shortPatience);
			if (answer) {
				answers.push(answer);
				heard.push(digit);
			}
		}

		// A view that is shown already says nothing; so one digit alone never does twice.
		digits = heard.length > 1 ? heard : [];
	}

	return answers.length === 0 ? skippedRow(what, 'these keys do nothing yet') : answersRow(what, answers, 60);
}

/** The menu of the orders, through it down and up: `S`, a row on, and the time from Enter to the list in another order. */
async function sorts(session: Session, what: string): Promise<Row> {
	const answers: Array<Answered & {readonly order: string}> = [];
	let direction = 'j';
	for (let change = 0; change < mostChanges; change++) {
		const list = session.screen();
		if ((await session.press('S', isOther, shortPatience)) === null) {
			return skippedRow(what, 'this key does nothing yet');
		}

		if ((await session.press(direction, isOther, shortPatience)) === null) {
			direction = direction === 'j' ? 'k' : 'j';
			await session.press(direction, isOther, shortPatience);
		}

		const order = chosenTitle(session.screen());
		const answer = await session.press('Enter', screen => isReordered(screen, list), shortPatience);
		if (answer === null) {
			return skippedRow(what, `${order} changes nothing`);
		}

		answers.push({...answer, order});
	}

	const slowest = answers.reduce((most, answer) => (answer.frame > most.frame ? answer : most));
	return answersRow(what, answers, 60, `the slowest: ${slowest.order.trim()}`);
}

async function pressAll(session: Session, keys: readonly string[], isMet: Expected): Promise<readonly Answered[]> {
	const answers: Answered[] = [];
	for (const key of keys) {
		const answer = await session.press(key, isMet);
		if (answer === null) {
			throw new Error(`Nothing came of ${key}:\n${session.screen().join('\n')}`);
		}

		answers.push(answer);
	}

	return answers;
}

function repeat(keys: readonly string[], times: number): readonly string[] {
	return Array.from({length: times}, () => keys).flat();
}
