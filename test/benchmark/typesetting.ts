import {execFile, execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {makeBundle} from '../../source/bundle/make-bundle.ts';
import {type Measurement, milliseconds, type Row, times} from './measurement.ts';
import {randomNumbers} from './news-text.ts';
import {median} from './statistics.ts';

const run = promisify(execFile);
const million = 1_000_000;
const rounds = 9;

type Result = {
	readonly english: number;
	readonly chinese: number;
	readonly mixed: number;
	readonly long: number;
	readonly characters: Readonly<Record<'english' | 'chinese' | 'mixed' | 'long', number>>;
	readonly wrapEnglish: number;
	/** 1 MB of Chinese in one line. */
	readonly oneLine: number;
	readonly wrapOneLine: number;
	readonly quality: {readonly best: number; readonly greedy: number; readonly hyphens: number};
	readonly layoutBytes: number;
};

/** Lines by total fit, with hyphens and widths, warm in one process; beside GNU fmt (its whole process less an empty run) and wrap-ansi. */
export const typesetting: Measurement = {
	name: 'typesetting',
	async measure({folder, sampleLibrary}) {
		const files = await writeTexts(folder, sampleLibrary);
		const bundle = path.join(folder, 'typesetting');
		await makeBundle({
			entryPoints: [path.join(import.meta.dirname, 'typesetting-entry.ts')],
			folder: bundle,
			plugins: [],
		});
		const entry = path.join(bundle, 'typesetting-entry.js');
		const {stdout} = await run(process.execPath, ['--expose-gc', entry, ...files], {maxBuffer: 1e8});
		const result = JSON.parse(stdout) as Result;
		return rowsOf(result, fmtMilliseconds(files[0] ?? '', folder));
	},
};

function rowsOf(result: Result, fmt: number | null): readonly Row[] {
	const {english, chinese, mixed, long, characters, wrapEnglish, oneLine, wrapOneLine, quality, layoutBytes} = result;
	const each = (duration: number, count: number): number => (duration * million) / count;
	const perCharacter = (duration: number, count: number) => `${each(duration, count).toFixed(0)} ns`;
	const base = each(english, characters.english);
	const row = (what: string, duration: number, count: number, beside: string): Row => ({
		what,
		values: {time: milliseconds(duration), 'a character': perCharacter(duration, count), beside},
	});
	return [
		row(
			'1 MB of English',
			english,
			characters.english,
			fmt === null ? 'no fmt here' : `${times(english, fmt)} fmt (${milliseconds(fmt)})`,
		),
		row('the same by wrap-ansi', wrapEnglish, characters.english, `${times(wrapEnglish, english)} ours`),
		row(
			'1 M characters of Chinese',
			chinese,
			characters.chinese,
			`${times(each(chinese, characters.chinese), base)} English, a character`,
		),
		row('1 MB of Chinese in one line', oneLine, million / 3, ''),
		row('the same by wrap-ansi', wrapOneLine, million / 3, `${times(wrapOneLine, oneLine)} ours`),
		row(
			'1 M characters with emoji',
			mixed,
			characters.mixed,
			`${times(each(mixed, characters.mixed), base)} English, a character`,
		),
		row('10 MB of English', long, characters.long, `${times(long, english)} 1 MB`),
		{
			what: 'memory of the lines of 1 MB',
			values: {time: '', 'a character': '', beside: `${times(layoutBytes, characters.english)} the text`},
		},
		{
			what: 'cost of the samples’ lines',
			values: {
				time: '',
				'a character': '',
				beside: `${quality.best} by total fit, ${quality.greedy} greedily; ${quality.hyphens} hyphens`,
			},
		},
	];
}

async function writeTexts(folder: string, sampleLibrary: string): Promise<readonly string[]> {
	const sample = readdirSync(sampleLibrary)
		.filter(name => ['tide-tables.md', 'salt-and-herring.txt', 'last-keepers.txt', 'thames-barrier.txt'].includes(name))
		.flatMap(name => readFileSync(path.join(sampleLibrary, name), 'utf8').split('\n'))
		.filter(line => line.length > 80);
	const random = randomNumbers(7);
	const han = (): string => String.fromCodePoint(0x4e_00 + Math.floor(random() * 3000));
	const chinese = repeat(() => {
		const sentence = Array.from({length: 12 + Math.floor(random() * 20)}, han).join('');
		return `${sentence}，${Array.from({length: 9}, han).join('')}。`;
	}, 8);
	const emoji = ['👩‍👩‍👧‍👦', '🇩🇪', '👍🏽', '❤️', '1️⃣', '雨', 'é', 'ß'];
	const mixed = repeat(
		() =>
			`${sample[Math.floor(random() * sample.length)]?.slice(0, 60) ?? ''} ${emoji[Math.floor(random() * emoji.length)] ?? ''} `,
		6,
	);
	const texts = {
		english: cycle(sample, million),
		chinese: cycle(Array.from({length: 400}, chinese), million),
		mixed: cycle(Array.from({length: 400}, mixed), million),
		long: cycle(sample, 10 * million),
		sample: sample.join('\n'),
	};
	return Promise.all(
		Object.entries(texts).map(async ([name, text]) => {
			const file = path.join(folder, `${name}.txt`);
			await writeFile(file, text);
			return file;
		}),
	);
}

function repeat(part: () => string, count: number): () => string {
	return () => Array.from({length: count}, part).join('');
}

/** Lines one after the other, again and again, up to so many characters. */
function cycle(lines: readonly string[], length: number): string {
	const all: string[] = [];
	let written = 0;
	for (let index = 0; written < length; index++) {
		const line = lines[index % lines.length] ?? '';
		all.push(line);
		written += line.length + 1;
	}

	return all.join('\n');
}

/** GNU fmt on the same text, its paragraphs parted by blank lines as it wants them; `null` where there is none. */
function fmtMilliseconds(file: string, folder: string): number | null {
	const parted = path.join(folder, 'parted.txt');
	const empty = path.join(folder, 'empty.txt');
	try {
		execFileSync('sh', ['-c', `sed G '${file}' > '${parted}'; : > '${empty}'`]);
		const time = (input: string): number => {
			const start = performance.now();
			execFileSync('fmt', ['-w', '72', input], {stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8});
			return performance.now() - start;
		};
		const pairs = Array.from({length: rounds}, () => ({full: time(parted), none: time(empty)}));
		return median(pairs.map(({full}) => full)) - median(pairs.map(({none}) => none));
	} catch {
		return null;
	}
}
