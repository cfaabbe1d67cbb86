import {readFileSync} from 'node:fs';
import process from 'node:process';
import wrapAnsi from 'wrap-ansi';
import {breakLines} from '../../source/layout/break-lines.ts';
import {loadHyphenate} from '../../source/layout/breaking/hyphenation.ts';
import {createSegments, fillSegments} from '../../source/layout/breaking/segments.ts';
import {breakKinds, costs, totalFit} from '../../source/layout/breaking/total-fit.ts';
import {linesOf} from '../helpers/lines.ts';

/* Bundled and run by `typesetting.ts`: prints what setting some texts costs, in milliseconds, as JSON. */

const measure = 72;
const runs = 7;
const [englishFile = '', chineseFile = '', mixedFile = '', longFile = '', sampleFile = ''] = process.argv.slice(2);
const hyphenate = await loadHyphenate('en');
const style = {isJustified: false, paragraphs: 'spaced' as const, hyphenation: () => hyphenate};

/** A text of one paragraph a line as the manuscript that it becomes. */
function manuscriptOf(text: string) {
	let from = 0;
	const blocks = text.split('\n').map(line => {
		const block = {kind: 'paragraph' as const, from, to: from + line.length, lang: null, containers: []};
		from = block.to + 1;
		return block;
	});
	return {text, blocks, marks: []};
}

function medianOf(work: () => void, times = runs): number {
	const durations = Array.from({length: times}, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	return durations.sort((a, b) => a - b)[times >> 1] ?? 0;
}

const read = (file: string): string => readFileSync(file, 'utf8').trim();
const english = read(englishFile);
const chinese = read(chineseFile);
const mixed = read(mixedFile);
const long = read(longFile);
const oneLine = chinese.replaceAll('\n', '').slice(0, 333_333);
const set = (text: string): number => {
	const manuscript = manuscriptOf(text);
	return medianOf(() => {
		linesOf(manuscript, measure, style);
	});
};

/** The sum of what lines cost in each way of breaking, over the same segments without hyphens. */
function quality(text: string) {
	const segments = createSegments();
	let best = 0;
	let greedy = 0;
	let hyphens = 0;
	let from = 0;
	for (const line of text.split('\n')) {
		fillSegments(segments, text, from, from + line.length, measure, null);
		best += totalFit(segments, {measure, indent: 0, isJustified: false}).cost;
		greedy += greedyCost(segments);
		hyphens += breakLines(text, {from, to: from + line.length}, measure, {hyphenate}).filter(
			({isHyphenated}) => isHyphenated,
		).length;
		from += line.length + 1;
	}

	return {best, greedy, hyphens};
}

function greedyCost({count, left, right, kind}: ReturnType<typeof createSegments>): number {
	let cost = 0;
	let start = 0;
	for (let end = 0; end < count; end++) {
		const isLast = end === count - 1;
		const isFull = !isLast && (right[end + 1] as number) - (left[start] as number) > measure;
		if (isFull) {
			const slack = measure - ((right[end] as number) - (left[start] as number));
			cost += slack * slack + (kind[end] === breakKinds.dash ? costs.dash : 0);
			start = end + 1;
		} else if (
			isLast &&
			start === end &&
			start > 0 &&
			(right[end] as number) - (left[end] as number) <= costs.shortWord
		) {
			cost += costs.lonelyWord;
		}
	}

	return cost;
}

set(english);
const longManuscript = manuscriptOf(long);
const result = {
	english: set(english),
	chinese: set(chinese),
	mixed: set(mixed),
	long: medianOf(() => {
		linesOf(longManuscript, measure, style);
	}, 3),
	characters: {english: english.length, chinese: chinese.length, mixed: mixed.length, long: long.length},
	wrapEnglish: medianOf(() => {
		wrapAnsi(english, measure);
	}, 3),
	// Its time grows with the square of a line: one line of 1 MB (of UTF-8), as pages from the web have them.
	oneLine: set(oneLine),
	wrapOneLine: medianOf(() => {
		wrapAnsi(oneLine, measure, {hard: true});
	}, 1),
	quality: quality(read(sampleFile)),
	layoutBytes: layoutBytes(english),
};
process.stdout.write(JSON.stringify(result));

/** What the lines of a layout hold on the heap, in bytes. */
function layoutBytes(text: string): number {
	const manuscript = manuscriptOf(text);
	global.gc?.();
	const before = process.memoryUsage().heapUsed;
	const lines = linesOf(manuscript, measure, style);
	global.gc?.();
	const bytes = process.memoryUsage().heapUsed - before;
	return lines.length > 0 ? bytes : 0;
}
