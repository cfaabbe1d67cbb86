import {readdirSync, readFileSync} from 'node:fs';
import process from 'node:process';
import {expect, test} from 'vitest';
import {findQuote} from '../../source/article/find-quote.js';
import {foldTypography} from '../../source/article/fold-typography.js';
import {type Quote, quoteOf} from '../../source/article/quote.js';
import {closing, type EditedFile, edits, opening, textOf, withPassages} from '../helpers/article-edits.js';
import {type Random, randomFrom} from '../helpers/random-numbers.js';

const folder = new URL('../../articles/', import.meta.url);
const files: readonly EditedFile[] = readdirSync(folder).map(name => ({
	name,
	source: readFileSync(new URL(name, folder), 'utf8'),
}));

/** How many edits are tried: EDITS=1000 takes some seconds. */
const rounds = Number(process.env['EDITS'] ?? 250);
/** Passages that are followed in each edit. */
const passages = 12;

type Followed = {
	readonly quote: Quote;
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly edit: string;
};

/** Some edits of an article, and what became of passages in it. */
async function* follow(random: Random): AsyncGenerator<Followed> {
	const plain = random.pick(files);
	let file = withPassages(plain, passages, random);
	const before = await textOf(file);
	const names = Array.from({length: 1 + random.below(3)}, () => random.pick(Object.keys(edits)));
	for (const name of names) {
		file = (await edits[name]?.(file, random)) ?? file;
	}

	const after = await textOf(file);
	for (let index = 0; index < passages; index++) {
		const [from, to] = [before.places.get(opening(index)), before.places.get(closing(index))];
		const [nowFrom, nowTo] = [after.places.get(opening(index)), after.places.get(closing(index))];
		if (from !== undefined && to !== undefined && nowFrom !== undefined && nowTo !== undefined && nowFrom <= nowTo) {
			const quote = quoteOf(before.text, {from, to});
			yield {quote, text: after.text, from: nowFrom, to: nowTo, edit: `${plain.name}: ${names.join(', ')}`};
		}
	}
}

/** Few letters, and other words on both sides of them than there were: they might be any. */
function saysNothing({exact, prefix, suffix}: Quote, text: string, from: number, to: number): boolean {
	const isGone =
		!folded(text.slice(Math.max(0, from - 80), from)).endsWith(folded(prefix).slice(-12)) &&
		!folded(text.slice(to, to + 80)).startsWith(folded(suffix).slice(0, 12));
	return folded(exact).length < 12 && isGone;
}

const folded = (text: string): string => foldTypography(text).text;

test(`through ${rounds} edits of articles each passage that was not touched is found, and none among other words`, {
	timeout: 120_000,
}, async () => {
	const random = randomFrom(5);
	const counts = {exact: 0, moved: 0, similar: 0, lost: 0, untouched: 0, touched: 0, gone: 0, excused: 0};
	const wrong: unknown[] = [];
	for (let round = 0; round < rounds; round++) {
		for await (const {quote, text, from, to, edit} of follow(random)) {
			const found = findQuote(text, quote);
			const words = text.slice(from, to);
			const fate = folded(words) === folded(quote.exact) ? 'untouched' : folded(words) === '' ? 'gone' : 'touched';
			counts[fate]++;
			counts[found.kind]++;
			if (found.kind === 'lost') {
				if (fate === 'untouched' && saysNothing(quote, text, from, to)) {
					counts.excused++;
				} else if (fate === 'untouched') {
					wrong.push({edit, fate, quote, now: text.slice(from - 40, to + 40)});
				}
			} else {
				const overlap = folded(text.slice(Math.max(from, found.from), Math.min(to, found.to))).length;
				const length = folded(text.slice(found.from, found.to)).length;
				const isRight =
					fate === 'untouched' ? overlap === length && length === folded(words).length : overlap > length / 2;
				if (!isRight) {
					wrong.push({
						edit,
						fate,
						quote,
						now: text.slice(from - 40, to + 40),
						found: {...found, text: text.slice(found.from, found.to)},
					});
				}
			}
		}
	}
	expect(wrong).toEqual([]);
	expect(counts.untouched).toBeGreaterThan(6 * rounds);
	expect(counts.excused).toBeLessThan(Math.max(3, rounds / 100));
});
