import {mkdtemp, rm} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {makeBundle} from '../../source/bundle/make-bundle.ts';
import {addPages} from './add-pages.ts';
import {find} from './find.ts';
import {hostileMarkdown} from './hostile-markdown.ts';
import {importPocket} from './import-pocket.ts';
import {keys} from './keys.ts';
import {library} from './library.ts';
import {libraryIndex} from './library-index.ts';
import type {Measurement} from './measurement.ts';
import {memory} from './memory.ts';
import {openBook} from './open-book.ts';
import {openLongText} from './open-long-text.ts';
import {readingDay} from './reading-day.ts';
import {resize} from './resize.ts';
import {startUp} from './start-up.ts';
import {table} from './table.ts';
import {typesetting} from './typesetting.ts';
import {updateFeeds} from './update-feeds.ts';

// node test/benchmark/benchmark.ts [name …]: measures the program as it is built, everything or what is named.
const measurements: readonly Measurement[] = [
	startUp,
	keys,
	openLongText,
	openBook,
	resize,
	find,
	typesetting,
	hostileMarkdown,
	memory,
	libraryIndex,
	library,
	addPages,
	importPocket,
	updateFeeds,
	readingDay,
];
const asked = process.argv.slice(2);
const unknown = asked.filter(name => !measurements.some(measurement => measurement.name === name));
if (unknown.length > 0) {
	process.stderr.write(
		`There is no ${unknown.join(', ')}; there is ${measurements.map(({name}) => name).join(', ')}.\n`,
	);
	process.exit(2);
}

const root = path.resolve(import.meta.dirname, '../..');
const folder = await mkdtemp(path.join(os.tmpdir(), 'broadsheet-benchmark-'));
try {
	const surroundings = {folder, program: path.join(root, 'build/cli.js'), sampleLibrary: path.join(root, 'articles')};
	await makeBundle({
		entryPoints: ['cli.ts', 'background.ts'].map(name => path.join(root, 'source', name)),
		folder: path.join(root, 'build'),
	});
	process.stdout.write(
		`Node ${process.version}, ${os.availableParallelism()} × ${os.cpus()[0]?.model ?? 'processor'}\n`,
	);
	for (const {name, measure} of measurements) {
		if (asked.length === 0 || asked.includes(name)) {
			process.stdout.write(`\n${table(name, await measure(surroundings))}\n`);
		}
	}
} finally {
	await rm(folder, {recursive: true, force: true});
}
