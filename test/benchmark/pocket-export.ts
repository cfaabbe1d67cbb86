import {randomFrom} from '../helpers/random-numbers.ts';

const words =
	'harbour tide table salt keeper lamp ink pilot ship weather moon chart glaze kiln ash river bridge market letter winter garden clock paper press'.split(
		' ',
	);
const tags = ['sea', 'long reads', 'craft', 'history', 'work', 'to cook'];

/** A table such as Pocket exported, of so many rows; the same for the same number. */
export function pocketExport(rows: number): string {
	const random = randomFrom(rows);
	const title = (): string => Array.from({length: 3 + random.below(7)}, () => random.pick(words)).join(' ');
	const lines = Array.from({length: rows}, (_, row) => {
		const written = random.below(5) === 0 ? `"${title()}, and ""${title()}"""` : title();
		const url = `https://${random.pick(words)}${random.below(900)}.example/${random.pick(words)}/${row}`;
		const given = Array.from({length: random.below(4)}, () => random.pick(tags)).join('|');
		const tracked = random.below(3) === 0 ? '?utm_source=pocket' : '';
		return `${written},${url}${tracked},${1_200_000_000 + row * 9000},${given},${random.pick(['unread', 'archive'])}`;
	});
	return `title,url,time_added,tags,status\n${lines.join('\n')}\n`;
}
