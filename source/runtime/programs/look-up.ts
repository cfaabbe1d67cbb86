import {sanitiseLine} from '../../formats/sanitise.js';
import {findProgram} from '../../io/find-program.js';
import {type ProgramEnd, runProgram} from '../../io/run-program.js';
import type {Surroundings} from '../../io/surroundings.js';
import {type Command, type ConfiguredPrograms, fillCommand, languageTag} from './configured.js';
import {outputLines} from './output-lines.js';
import {failedSentence, missingSentence, notStartedSentence} from './sentences.js';

/** What is known of a word, as lines that may be shown. */
export type LookedUp =
	| {readonly kind: 'found'; readonly word: string; readonly lines: readonly string[]}
	| {readonly kind: 'cancelled'}
	| {readonly kind: 'failed'; readonly reason: string};

/** Some ask a server, which may never answer; in milliseconds. */
const patience = 15_000;

/** No word is longer, in characters. */
const longestWord = 100;

type Request = {
	readonly word: string;
	/** BCP 47 language tag. */
	readonly lang: string | null;
	readonly surroundings: Surroundings;
	readonly configured: ConfiguredPrograms;
	readonly signal: AbortSignal;
};

/** Look a word up with the configured command, or with those that are here until one knows something. Never rejects. */
export async function lookUpWord({word: given, lang, surroundings, configured, signal}: Request): Promise<LookedUp> {
	// A word that begins with a dash would be an option.
	const word = sanitiseLine(given)
		.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
		.slice(0, longestWord)
		.toWellFormed();
	if (word === '') {
		return failed('There is no word to look up here');
	}

	const {lookUp} = configured;
	const commands: readonly Command[] =
		lookUp === null
			? [
					['dict', '--', word],
					['wn', word, '-over'],
				]
			: [fillCommand(lookUp, {word, lang: languageTag(lang) ?? 'en'}, 'word')];
	let reason: string | null = null;
	for (const [name = '', ...args] of commands) {
		const file = await findProgram(name, surroundings);
		if (file !== null) {
			const end = await runProgram({
				command: [file, ...args],
				text: '',
				environment: {...surroundings.environment, ...plainOutput},
				signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
			});
			if (signal.aborted) {
				return {kind: 'cancelled'};
			}

			const lines = end.kind === 'ended' ? outputLines(end.output) : [];
			if (lines.length > 0) {
				return {kind: 'found', word, lines};
			}

			reason ??= reasonOf(end, name, word);
		}
	}

	return failed(reason ?? missingSentence('lookUp', lookUp?.[0] ?? null, configured.file, lookUp !== null));
}

/** What programs whose output is taken are told: no colours, and nobody who turns pages. */
export const plainOutput = {TERM: 'dumb', NO_COLOR: '1', PAGER: 'cat'} as const;

function reasonOf(end: ProgramEnd, name: string, word: string): string {
	switch (end.kind) {
		case 'ended': {
			// The status tells nothing: wn counts the senses of a word by it, and dict has one for each kind of answer.
			return end.errors.trim() === ''
				? `${name} knows nothing of “${word}”`
				: failedSentence(name, end.status, end.errors);
		}

		case 'cancelled': {
			return `${name} has not answered within ${patience / 1000} seconds`;
		}

		case 'failed': {
			return notStartedSentence(name, end.error);
		}
	}
}

function failed(reason: string): LookedUp {
	return {kind: 'failed', reason};
}
