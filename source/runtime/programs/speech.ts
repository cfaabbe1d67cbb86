import {findProgram} from '../../io/find-program.js';
import {type ProgramEnd, runProgram} from '../../io/run-program.js';
import type {Surroundings} from '../../io/surroundings.js';
import {type Command, type ConfiguredPrograms, fillCommand, languageTag} from './configured.js';
import {failedSentence, missingSentence, notStartedSentence} from './sentences.js';

/** What came of reading a text aloud. */
export type Spoken =
	| {readonly kind: 'spoken'}
	| {readonly kind: 'stopped'}
	| {readonly kind: 'failed'; readonly reason: string};

/** A program that reads aloud. */
type Voice = {
	readonly name: string;
	readonly args: (lang: string | null, text: string) => Command;
	/** The text stands on standard input, else among the arguments. */
	readonly readsInput: boolean;
	/** What silences it when ending it does not: another program speaks for it. */
	readonly silence: Command | null;
};

/** As much as one argument may hold on any system, in characters. */
const longestArgument = 30_000;

const espeak: Omit<Voice, 'name'> = {
	args: lang => [...(lang === null ? [] : ['-v', lang.toLowerCase()]), '-b', '1', '--stdin'],
	readsInput: true,
	silence: null,
};

const say: Voice = {name: 'say', args: () => ['-f', '-'], readsInput: true, silence: null};

const others: readonly Voice[] = [
	{name: 'espeak-ng', ...espeak},
	{name: 'espeak', ...espeak},
	say,
	{
		name: 'spd-say',
		args: (lang, text) => ['-w', ...(lang === null ? [] : ['-l', lang]), '--', text.slice(0, longestArgument)],
		readsInput: false,
		silence: ['-S'],
	},
];

export type SpeechRequest = {
	readonly text: string;
	/** BCP 47 language tag. */
	readonly lang: string | null;
	readonly surroundings: Surroundings;
	readonly configured: ConfiguredPrograms;
	/** Which of the tags of a language a voice was found for, kept from sentence to sentence. */
	readonly voices: Map<string, string | null>;
	/** Aborted, it falls silent at once. */
	readonly signal: AbortSignal;
};

/** Read a text aloud with the configured command or the first program that is here; resolves when it is read. Never rejects. */
export async function readAloud(request: SpeechRequest): Promise<Spoken> {
	const {text, surroundings, configured, signal} = request;
	if (text.trim() === '') {
		return {kind: 'spoken'};
	}

	const voice = await findVoice(request);
	if (voice === null) {
		const named = configured.speak?.[0] ?? null;
		return {kind: 'failed', reason: missingSentence('speak', named, configured.file, named !== null)};
	}

	const end = await inLanguage(voice, request);
	if (end.kind === 'cancelled' && voice.silence !== null) {
		const {environment} = surroundings;
		const command = [voice.file, ...voice.silence];
		await runProgram({command, text: '', environment, signal: AbortSignal.timeout(2000)});
	}

	switch (end.kind) {
		case 'ended': {
			const {status, errors} = end;
			return status === 0 ? {kind: 'spoken'} : {kind: 'failed', reason: failedSentence(voice.name, status, errors)};
		}

		case 'cancelled': {
			return {kind: 'stopped'};
		}

		case 'failed': {
			return signal.aborted ? {kind: 'stopped'} : {kind: 'failed', reason: notStartedSentence(voice.name, end.error)};
		}
	}
}

type FoundVoice = Voice & {readonly file: string};

async function findVoice({configured, surroundings}: SpeechRequest): Promise<FoundVoice | null> {
	const {speak} = configured;
	const usual = surroundings.platform === 'darwin' ? [say, ...others] : others;
	const voices = speak === null ? usual : [configuredVoice(speak)];
	for (const voice of voices) {
		const file = await findProgram(voice.name, surroundings);
		if (file !== null) {
			return {...voice, file};
		}
	}

	return null;
}

function configuredVoice(command: Command): Voice {
	return {
		name: command[0] ?? '',
		args: lang => fillCommand(command, {lang: lang ?? 'en'}).slice(1),
		readsInput: true,
		silence: null,
	};
}

/** A program may know the language, but not the country, or not even that: then it speaks as it is used to. */
async function inLanguage(
	voice: FoundVoice,
	{text, lang, surroundings, voices, signal}: SpeechRequest,
): Promise<ProgramEnd> {
	const tag = languageTag(lang);
	const known = voices.get(tag ?? '');
	const base = tag?.split('-')[0] ?? null;
	const tags = known === undefined ? [...new Set([tag, base, null])] : [known];
	let end: ProgramEnd = {kind: 'cancelled'};
	for (const one of tags) {
		end = await runProgram({
			command: [voice.file, ...voice.args(one, text)],
			text: voice.readsInput ? `${text}\n` : '',
			environment: surroundings.environment,
			signal,
		});
		if (end.kind === 'ended' && end.status === 0) {
			voices.set(tag ?? '', one);
			return end;
		}

		if (end.kind !== 'ended' || end.status === null) {
			return end;
		}
	}

	return end;
}
