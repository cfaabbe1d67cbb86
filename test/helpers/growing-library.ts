import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {articleId} from '../../source/runtime/read-article.js';

/** An article of a library that grows: `a17p3w5` is the fifth word of its third paragraph when its number is 17. */
export type GrownArticle = {readonly number: number; readonly id: string};

export type GrowingLibrary = ReturnType<typeof growingLibrary>;

const paragraphs = 8;
const wordsEach = 40;

/** A library in a folder; each file that is added is an article of a few pages, unlike all others. */
export function growingLibrary(folder: string) {
	const articles: GrownArticle[] = [];
	return {
		folder,
		articles,
		/** Write so many files more. */
		grow(count: number): void {
			for (let added = 0; added < count; added++) {
				const number = articles.length + 1;
				const content = contentOf(number);
				const file = path.join(folder, `${Math.floor(number / 50)}`, `piece-${number}.txt`);
				mkdirSync(path.dirname(file), {recursive: true});
				writeFileSync(file, content);
				articles.push({number, id: articleId(Buffer.from(content))});
			}
		},
	};
}

/** A library of so many articles for all tests of a file, which make and remove it. */
export function lastingLibrary(count: number) {
	let folder = '';
	return {
		make() {
			folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-test-'));
			growingLibrary(folder).grow(count);
		},
		remove() {
			rmSync(folder, {recursive: true, force: true});
		},
		get folder() {
			return folder;
		},
	};
}

function contentOf(number: number): string {
	const prose = Array.from({length: paragraphs}, (_, paragraph) =>
		Array.from({length: wordsEach}, (_, word) => `a${number}p${paragraph + 1}w${word + 1}`).join(' '),
	);
	return `Piece ${number}\n\n${prose.map(text => `${text}.`).join('\n\n')}\n`;
}
