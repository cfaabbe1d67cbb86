import {expect, test} from 'vitest';
import {rowText} from '../../source/layout/span.js';
import {listHeader, listRow} from '../../source/screen/list.js';
import {startJourney} from '../helpers/journey.js';
import {now, numbered, piece} from '../helpers/pieces.js';

const long = piece('long.md', numbered(30, 100));
const short = piece('short.md', numbered(10, 100));

test('an article that is read page by page is kept with its time and its words, also when it is opened again', () => {
	const story = startJourney([long, short]);
	story.press('Enter');
	story.wait(40);
	story.press('Space');
	const [first] = story.sessions().get(long.entry.id) ?? [];
	expect([first?.start, first?.seconds]).toEqual([now, 40]);
	expect(first?.words).toBeGreaterThan(100);
	story.wait(40);
	story.press('Space');
	story.wait(7200);
	story.press('q');
	const [second] = story.sessions().get(long.entry.id) ?? [];
	expect(second?.seconds).toBeGreaterThan(80);
	expect(second?.seconds).toBeLessThan(200);
	story.wait(600);
	story.press('Enter');
	expect(story.reader().annotations.sessions).toEqual([second]);
	story.wait(40);
	story.press('Space');
	expect(story.reader().annotations.sessions.map(({start}) => start)).toEqual([now, now + 7_880_000]);
});

test('whoever leafs through an article has not read it', () => {
	const story = startJourney([long]);
	story.press('Enter');
	for (let index = 0; index < 20; index++) {
		story.wait(1);
		story.press('Space');
	}

	story.press('q');
	expect(story.sessions().get(long.entry.id)).toEqual([]);
});

test('time that passes in the list is no reading', () => {
	const story = startJourney([long]);
	story.press('Enter', 'q');
	story.wait(60);
	story.press('j', 'k');
	expect([...story.sessions().values()].flat()).toEqual([]);
});

test('the program that ends keeps what was read until then', () => {
	const story = startJourney([long]);
	story.press('Enter');
	story.wait(30);
	story.press('Ctrl-C');
	expect(story.isQuit).toBe(true);
	expect(story.sessions().get(long.entry.id)).toEqual([{start: now, seconds: 30, words: expect.any(Number)}]);
});

test('to go on to the next article ends the session of this one', () => {
	const story = startJourney([long, short]);
	story.press('Enter');
	story.wait(30);
	story.press('J');
	story.wait(20);
	story.press('q');
	expect([...story.sessions()].map(([id, [session]]) => [id, session?.start, session?.seconds])).toEqual([
		[long.entry.id, now, 30],
		[short.entry.id, now + 30_000, 20],
	]);
});

test('minutes are those of the reader: in the list, in its header, on the page and in what is asked for', () => {
	const shown = (pace: number) => {
		const story = startJourney([long, short], {pace});
		const row = rowText(listRow(story.state, 0, 80)).trim();
		const header = rowText(listHeader(story.state, 80)).split('· ').at(-1);
		story.press('Enter', 'Space');
		const folio = story.folio().split('· ').at(-1)?.trim();
		const ending = story.view().layout.lines.flatMap(line => (line.kind === 'matter' ? [rowText(line.row)] : []));
		story.press('q', '/', ...'time:<15');
		const titles = story.titles();
		return [row.split(/\s{2,}/).at(-1), header, folio, ending.at(-1), titles];
	};

	expect([long.entry.readingMinutes, short.entry.readingMinutes]).toEqual([13, 4]);
	expect(shown(1)).toEqual(['13 min', '17 min', '13 min left', 'Next: short.md, 4 min', ['long.md', 'short.md']]);
	expect(shown(2)).toEqual(['26 min', '34 min', '26 min left', 'Next: short.md, 8 min', ['short.md']]);
});
