import {spawn} from 'node:child_process';
import path from 'node:path';
import {findProgram} from './find-program.js';
import {splitCommand} from './split-command.js';
import type {Surroundings} from './surroundings.js';

/** What came of opening an address; `missing` names the one program that was asked for, or `null` when none of the usual ones is here. */
export type Opened =
	| {readonly kind: 'opened'}
	| {readonly kind: 'missing'; readonly program: string | null}
	| {readonly kind: 'failed'; readonly program: string; readonly status: number | null};

/** What still runs after this long is taken to have opened it, in milliseconds: some are the browser itself. */
const patience = 1500;

/**
Have an address opened by the configured command, whose words are given with the address among them, else by `BROWSER` (commands parted by colons, `%s` for the address), else by what the platform has. The program gets the address as one argument, no shell sees it, and it neither reads from the terminal nor writes to it. Throws when the address has not the form that `checkAddress` gives it.
*/
export async function openAddress(
	address: string,
	surroundings: Surroundings,
	configured: readonly string[] | null,
): Promise<Opened> {
	if (!/^(?:https?:\/\/|mailto:)[\u0021-\u007e]+$/.test(address)) {
		throw new Error('This address was not checked');
	}

	const commands =
		configured === null ? [...browsers(address, surroundings), ...usual(address, surroundings)] : [configured];
	let failure: Opened = {kind: 'missing', program: configured?.[0] ?? null};
	for (const [name = '', ...args] of commands) {
		const file = await findProgram(name, surroundings);
		if (file !== null) {
			const status = await startAndLeave(file, args, surroundings);
			if (status === 0) {
				return {kind: 'opened'};
			}

			failure = {kind: 'failed', program: name, status};
		}
	}

	return failure;
}

function browsers(address: string, {environment}: Surroundings): ReadonlyArray<readonly string[]> {
	return (environment['BROWSER'] ?? '').split(path.delimiter).flatMap(line => {
		const words = splitCommand(line);
		const isPlaced = words?.some(word => word.includes('%s')) === true;
		const filled = words?.map(word => word.replaceAll('%s', () => address)) ?? null;
		return filled === null ? [] : [isPlaced ? filled : [...filled, address]];
	});
}

function usual(address: string, {platform}: Surroundings): ReadonlyArray<readonly string[]> {
	switch (platform) {
		case 'darwin': {
			return [['open', address]];
		}

		case 'win32': {
			// `start` belongs to a shell, for which an address is full of meaning.
			return [['rundll32', 'url.dll,FileProtocolHandler', address]];
		}

		default: {
			return [
				['xdg-open', address],
				['wslview', address],
				['gio', 'open', address],
				['termux-open-url', address],
			];
		}
	}
}

/** The status with which a program ends, soon; 0 when it goes on, `null` when it did not start or was ended. */
async function startAndLeave(
	file: string,
	args: readonly string[],
	{environment}: Surroundings,
): Promise<number | null> {
	const {promise, resolve} = Promise.withResolvers<number | null>();
	const child = spawn(file, args, {detached: true, stdio: 'ignore', env: {...environment}, windowsHide: true});
	const timer = setTimeout(() => {
		resolve(0);
	}, patience);
	child.on('error', () => {
		resolve(null);
	});
	child.on('exit', resolve);
	child.unref();
	const status = await promise;
	clearTimeout(timer);
	return status;
}
