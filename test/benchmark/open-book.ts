import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {book} from '../helpers/book.ts';
import {type Measurement, megabytes, milliseconds} from './measurement.ts';
import {newsText} from './news-text.ts';
import {peakMemory} from './process-figures.ts';
import {startProgram} from './program.ts';
import {median} from './statistics.ts';

const runs = 5;
const characters = 7_000_000;
const chapterLength = 50_000;

/** A book of 7 M characters: from the start of the program to its first page, to its last one, and the most memory that took. */
export const openBook: Measurement = {
	name: 'open-book',
	async measure({folder, program}) {
		const file = path.join(folder, 'long.epub');
		await writeFile(file, longBook());
		const opened: number[] = [];
		const ended: number[] = [];
		const peaks: number[] = [];
		for (let run = 0; run < runs; run++) {
			const started = startProgram({args: [program, file], folder: path.join(folder, `book-${run}`)});
			await started.firstFrame(['─']);
			opened.push(performance.now() - started.started);
			await started.quiet();
			ended.push((await started.press('G')).settled);
			peaks.push((await peakMemory(started.pid)) ?? 0);
			await started.quit();
		}

		return [
			{
				what: '7 M characters of EPUB: start to its first page',
				values: {median: milliseconds(median(opened)), most: milliseconds(Math.max(...opened))},
			},
			{
				what: 'then to its last page',
				values: {median: milliseconds(median(ended)), most: milliseconds(Math.max(...ended))},
			},
			{what: 'peak memory', values: {median: megabytes(median(peaks)), most: megabytes(Math.max(...peaks))}},
		];
	},
};

function longBook(): Uint8Array {
	const lines = newsText(characters).split('\n');
	const chapters: Record<string, string> = {};
	let paragraphs: string[] = [];
	let length = 0;
	const endChapter = (): void => {
		const number = Object.keys(chapters).length + 1;
		chapters[`${number}.xhtml`] = `<h2>Chapter ${number}</h2>${paragraphs.join('\n')}`;
		paragraphs = [];
		length = 0;
	};

	for (const line of lines) {
		paragraphs.push(
			`<p>${line
				.replaceAll('&', '&amp;')
				.replaceAll('<', '&lt;')
				.replace(/\w+ \w+/, '<i>$&</i>')}</p>`,
		);
		length += line.length;
		if (length > chapterLength) {
			endChapter();
		}
	}

	endChapter();
	const contents = Object.keys(chapters).map((name, index) => `<li><a href="${name}">Chapter ${index + 1}</a></li>`);
	return book({metadata: '<dc:title>A long book</dc:title>', chapters, nav: `<ol>${contents.join('')}</ol>`});
}
