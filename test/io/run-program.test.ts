import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {mostOutput, runProgram} from '../../source/io/run-program.js';
import {livingIn} from '../helpers/process-group.js';
import {programFolder} from '../helpers/programs.js';

const never = new AbortController().signal;

async function run(script: string, text = '', signal = never) {
	const programs = programFolder({program: script});
	return {
		programs,
		end: await runProgram({command: [path.join(programs.folder, 'program')], text, environment: process.env, signal}),
	};
}

const ended = {kind: 'ended', status: 0, signal: null, output: '', errors: '', isCut: false};

test('a program gets the text and gives back what it wrote, and how it ended', async () => {
	expect((await run('tr a-z A-Z; echo wrong >&2; exit 3', 'tides é')).end).toEqual({
		...ended,
		status: 3,
		output: 'TIDES é',
		errors: 'wrong\n',
	});
});

test('one that never reads is no error, however long the text is', async () => {
	expect((await run('echo done', 'x'.repeat(5_000_000))).end).toEqual({...ended, output: 'done\n'});
});

test('of more than a megabyte the beginning is kept, and the program comes to its end', async () => {
	const {end} = await run('head -c 3000000 /dev/zero | tr "\\0" x; echo end >&2');
	expect(end).toEqual({...ended, output: 'x'.repeat(mostOutput), errors: 'end\n', isCut: true});
});

test('one that kills itself says by what', async () => {
	expect((await run('kill -9 $$')).end).toEqual({...ended, status: null, signal: 'SIGKILL'});
});

test('what it leaves behind, holding its output, is not waited for', async () => {
	expect((await run('echo done; sleep 100 & echo $! >&2')).end).toMatchObject({status: 0, output: 'done\n'});
});

test('cancelled, it is ended with all that it started, also what is deaf to being asked', async () => {
	const controller = new AbortController();
	const running = programFolder({
		program: `trap '' TERM; sh -c "trap '' TERM; sleep 100" & echo $$ > "$HERE/pid"; echo end >> "$HERE/pid"; wait; sleep 100`,
	});
	const outcome = runProgram({
		command: [path.join(running.folder, 'program')],
		text: '',
		environment: process.env,
		signal: controller.signal,
	});
	const group = Number(await running.written('pid'));
	expect(livingIn(group).length).toBeGreaterThan(1);
	controller.abort();
	expect(await outcome).toEqual({kind: 'cancelled'});
	while (livingIn(group).length > 0) {
		// Whoever is killed is gone a moment later.
	}
});

test('cancelled before it begins, it does not begin', async () => {
	expect((await run('echo done', '', AbortSignal.abort())).end).toEqual({kind: 'cancelled'});
});

test('what cannot be started fails, by its name or by what it was given', async () => {
	const failing = async (...command: string[]) =>
		runProgram({command, text: 'x', environment: process.env, signal: never});
	expect(await failing('/no/such/program')).toMatchObject({kind: 'failed', error: {code: 'ENOENT'}});
	expect(await failing('/bin/sh', 'a\0b')).toMatchObject({kind: 'failed'});
	expect(await failing('/bin/echo', 'x'.repeat(10_000_000))).toMatchObject({kind: 'failed'});
});
