import {expect, test} from 'vitest';
import {closeState, openState} from '../../source/library/state/reader-state.js';
import {write} from '../../source/library/state/write-state.js';
import {openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';
import {keyOf} from '../helpers/commands.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';
import {serve} from '../helpers/web-server.js';

const rss = (...titles: readonly string[]): string =>
	`<rss version="2.0"><channel><title>The Lamp</title>${titles
		.map(
			(title, index) =>
				`<item><guid>${title}</guid><title>${title}</title><pubDate>${index + 1} Jun 2025 10:00 GMT</pubDate><description>Some words about ${title}.</description></item>`,
		)
		.join('')}</channel></rss>`;

/** A library that follows a feed, which a test may change. */
async function following(...titles: readonly string[]) {
	let text = rss(...titles);
	const {url} = await serve((_, response) => {
		response.writeHead(200, {'Content-Type': 'application/rss+xml'}).end(text);
	});
	const library = await temporaryLibrary({});
	const state = temporaryFolder();
	const run = async (...args: readonly string[]) => runBroadsheet(args, {library, state});
	return {
		library,
		state,
		run,
		subscribed: await run('subscribe', url, '--tag', 'sea'),
		publish(...next: readonly string[]) {
			text = rss(...next);
		},
	};
}

test('a feed that is followed brings its pieces, and an update those that are new', async () => {
	const {run, subscribed, publish} = await following('First light');
	expect(subscribed).toEqual({code: 0, stdout: 'Following The Lamp, 1 piece.\n', stderr: ''});
	expect((await run('list', 'tag:sea source:lamp is:unread')).stdout).toMatch(
		/^2025-06-01\s+The Lamp\s+First light\s+1 min\n$/,
	);
	publish('First light', 'Second tide');
	expect(await run('update')).toEqual({code: 0, stdout: '1 new piece in 1 feed.\n', stderr: ''});
	expect((await run('list')).stdout.match(/First light|Second tide/g)).toEqual(['Second tide', 'First light']);
});

test('what is read and listed no longer goes after its time; what is unread or starred stays', async () => {
	const {run, state, publish} = await following('First light', 'Second tide', 'Third bell');
	const listed: ReadonlyArray<{id: string; title: string}> = JSON.parse((await run('list', '--json')).stdout);
	const idOf = (title: string): string => listed.find(one => one.title === title)?.id ?? '';
	const reader = openState(state, Date.now());
	write(
		reader,
		[
			{id: idOf('First light'), done: true},
			{id: idOf('Second tide'), done: true, starred: true},
		],
		Date.now(),
	);
	closeState(reader);
	expect((await run('list', 'is:done')).stdout).toContain('First light');
	publish('Fourth rope');
	// The others are of a June that was over 90 days ago: the clock of the machine only goes forward.
	expect(await run('update')).toEqual({code: 0, stdout: '1 new piece in 1 feed.\n', stderr: ''});
	expect((await run('list')).stdout.match(/First light|Second tide|Third bell|Fourth rope/g)?.toSorted()).toEqual([
		'Fourth rope',
		'Second tide',
		'Third bell',
	]);
});

test('R updates the feeds while one reads on, and says what came of it', async () => {
	const {library, state, publish} = await following('First light');
	const terminal = openBroadsheet(['--library', library, '--state', state], {columns: 100});
	await terminal.waitFor('First light');
	publish('First light', 'Second tide');
	terminal.press(keyOf('list', 'update the feeds'));
	await terminal.waitFor('1 new piece in 1 feed');
	await terminal.waitFor('Second tide');
	terminal.press(keyOf('list', 'update the feeds'));
	await terminal.waitFor('Nothing new');
	terminal.press('q');
	expect(await terminal.exited).toEqual({code: 0, signal: undefined});
});

test('R without any feeds says what to do', async () => {
	const library = await temporaryLibrary({'a.md': '# One\n\nWords.\n'});
	const terminal = openBroadsheet(['--library', library], {columns: 100});
	await terminal.waitFor('One');
	terminal.press(keyOf('list', 'update the feeds'));
	await terminal.waitFor('You follow no feeds yet: see broadsheet subscribe');
});
