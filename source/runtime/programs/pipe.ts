import path from 'node:path';
import {findProgram} from '../../io/find-program.js';
import {runProgram} from '../../io/run-program.js';
import type {Surroundings} from '../../io/surroundings.js';
import {plainOutput} from './look-up.js';
import {outputLines} from './output-lines.js';
import {notStartedSentence} from './sentences.js';

/** What came of a text that went through a command, as lines that may be shown. */
export type Piped =
	| {
			readonly kind: 'ended';
			/** What it wrote, then what it wrote to standard error. */
			readonly lines: readonly string[];
			/** There was more than a megabyte of it. */
			readonly isCut: boolean;
			/** How it ended, when that was not well. */
			readonly trouble: string | null;
	  }
	| {readonly kind: 'cancelled'}
	| {readonly kind: 'failed'; readonly reason: string};

type Request = {
	/** As a person types it: the shell reads it. */
	readonly command: string;
	readonly text: string;
	readonly surroundings: Surroundings;
	readonly signal: AbortSignal;
};

/** Pipe a text into a command of the user's own shell, which runs as long as it likes. Never rejects. */
export async function pipeText({command, text, surroundings, signal}: Request): Promise<Piped> {
	if (command.trim() === '') {
		return {kind: 'failed', reason: 'There is no command to pipe this into'};
	}

	const shell = await shellOf(surroundings);
	const end = await runProgram({
		command: [...shell, command],
		text,
		environment: {...surroundings.environment, ...plainOutput},
		signal,
	});
	switch (end.kind) {
		case 'ended': {
			const {status, output, errors, isCut} = end;
			const trouble =
				status === null
					? `The command was ended by ${end.signal}`
					: status === 0
						? null
						: `The command ended with status ${status}`;
			return {kind: 'ended', lines: [...outputLines(output), ...outputLines(errors)], isCut, trouble};
		}

		case 'cancelled': {
			return {kind: 'cancelled'};
		}

		case 'failed': {
			return {kind: 'failed', reason: notStartedSentence(shell[0] ?? '', end.error)};
		}
	}
}

async function shellOf(surroundings: Surroundings): Promise<readonly string[]> {
	if (surroundings.platform === 'win32') {
		return [surroundings.environment['ComSpec'] ?? 'cmd.exe', '/d', '/c'];
	}

	const named = surroundings.environment['SHELL'] ?? '';
	const own = path.isAbsolute(named) ? await findProgram(named, surroundings) : null;
	return [own ?? '/bin/sh', '-c'];
}
