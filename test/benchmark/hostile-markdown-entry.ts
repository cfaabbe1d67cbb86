import process from 'node:process';
import {writeManuscript} from '../../source/article/write-manuscript.ts';
import {parseSource} from '../../source/formats/parse.ts';

/* Bundled and run by `hostile-markdown.ts`: prints what hostile texts of 1 MB and of 2 MB cost, in milliseconds, as JSON. */

const runs = 2;
const million = 1_000_000;

type Make = (length: number) => string;

const repeated =
	(piece: string): Make =>
	length =>
		piece.repeat(length / piece.length);

/** Pieces that grow, one after the other. */
function growing(piece: (count: number) => string): Make {
	return length => {
		const parts: string[] = [];
		for (let count = 1, written = 0; written < length; count++) {
			parts.push(piece(count));
			written += parts.at(-1)?.length ?? 0;
		}

		return parts.join('');
	};
}

const texts: Readonly<Record<string, Make>> = {
	'runs of backticks, each longer': growing(count => `${'`'.repeat(count)}a`),
	'pairs of backticks that do not fit': repeated('`a`` '),
	'[[[[ …': repeated('['),
	'[[[[ … ]]]]': length => `${'['.repeat(length / 2)}${']'.repeat(length / 2)}`,
	'![![ …': repeated('!['),
	'[a]([a]( …': repeated('[a]('),
	'[a][[a][ …': repeated('[a]['),
	'[^[^ …': repeated('[^'),
	'^[^[ …': repeated('^['),
	'5,000 > in a line, many lines': repeated(`${'>'.repeat(5000)}a\n`),
	'lists in lists': growing(count => `${'  '.repeat(count - 1)}- a\n`),
	'- - - - … in one line': repeated('- '),
	'*a **a …': repeated('*a **a '),
	'~~a ~~a …': repeated('~~a '),
	'_____ …': repeated('_'),
	'<<<< …': repeated('<'),
	'<!--<!-- …': length => `a ${'<!--'.repeat(length / 4)}`,
	'&&&& …': repeated('&'),
	'&#x27; …': repeated('&#x27;'),
	'http://a.http://a. …': repeated('http://a.'),
	'a definition with a long address, referred to often': length =>
		`[r]: /${'u'.repeat(length / 2)}\n\n${'[r] '.repeat(length / 8)}`,
	'a table of short rows': length => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(length / 6)}`,
	'a list of short items': repeated('- a\n'),
	'many notes': growing(count => `Word[^${count}]\n\n[^${count}]: note\n\n`),
};

async function leastOf(text: string): Promise<number> {
	const bytes = new TextEncoder().encode(text);
	const durations: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		const parsed = await parseSource({bytes, name: 'a.md'});
		if (parsed.kind === 'article') {
			writeManuscript(parsed.article.body, parsed.article.metadata);
		}

		durations.push(performance.now() - start);
	}

	return Math.min(...durations);
}

const measured: Array<readonly [what: string, one: number, two: number]> = [];
for (const [what, make] of Object.entries(texts)) {
	measured.push([what, await leastOf(make(million)), await leastOf(make(2 * million))]);
}

process.stdout.write(JSON.stringify(measured));
