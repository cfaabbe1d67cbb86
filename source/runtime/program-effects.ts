import type {Effect} from '../app/effect.js';
import {sanitiseLine} from '../formats/sanitise.js';
import type {Programs} from './programs.js';
import type {Store} from './store.js';

type EffectOf<Type extends Effect['type']> = Extract<Effect, {readonly type: Type}>;

/** What these effects need of the world. */
export type ProgramServices = {
	readonly programs: Programs;
	/** The text of the article in a file; `null` when it cannot be read. */
	readonly textOf: (path: string) => Promise<string | null>;
	/** Leaves the terminal to another program until a task is done. */
	readonly lendTerminal: <Answer>(task: () => Promise<Answer>) => Promise<Answer>;
};

/** Performs the effects that ask other programs; what comes of them is dispatched as facts. */
export type ProgramEffects = {
	readonly open: (effect: EffectOf<'open-address'>) => void;
	readonly copy: (effect: EffectOf<'copy'>) => void;
	readonly speak: (effect: EffectOf<'speak'>) => void;
	readonly stopSpeaking: () => void;
	readonly lookUp: (effect: EffectOf<'look-up'>) => void;
	readonly pipe: (effect: EffectOf<'pipe'>) => void;
	/** Stop the look-up or the pipe that is waited for. */
	readonly stop: () => void;
	readonly editNote: (effect: EffectOf<'edit-note'>) => void;
};

export function createProgramEffects(services: ProgramServices, dispatch: Store['dispatch']): ProgramEffects {
	const {programs, textOf, lendTerminal} = services;
	let waiting = new AbortController();
	/** One program is waited for: a new one takes its place. */
	const nextSignal = (): AbortSignal => {
		waiting.abort();
		waiting = new AbortController();
		return waiting.signal;
	};

	const fail = (reason: string | null): void => {
		if (reason !== null) {
			dispatch({type: 'trouble', reason});
		}
	};

	const lookUp = async ({request, word, lang}: EffectOf<'look-up'>): Promise<void> => {
		const found = await programs.lookUp(word, lang, nextSignal());
		switch (found.kind) {
			case 'found': {
				dispatch({type: 'program-ended', request, title: found.word, lines: found.lines, reason: null});
				break;
			}

			case 'failed': {
				dispatch({type: 'program-ended', request, title: word, lines: [], reason: found.reason});
				break;
			}

			case 'cancelled': {
				break;
			}
		}
	};

	const pipe = async ({request, command, source}: EffectOf<'pipe'>): Promise<void> => {
		const signal = nextSignal();
		const title = sanitiseLine(command);
		const text = 'text' in source ? source.text : await textOf(source.path);
		if (text === null) {
			dispatch({type: 'program-ended', request, title, lines: [], reason: 'This article cannot be read'});
			return;
		}

		const piped = await programs.pipe(command, text, signal);
		switch (piped.kind) {
			case 'ended': {
				const lines = piped.isCut ? [...piped.lines, '… and more than a megabyte of it'] : piped.lines;
				dispatch({type: 'program-ended', request, title, lines, reason: piped.trouble});
				break;
			}

			case 'failed': {
				dispatch({type: 'program-ended', request, title, lines: [], reason: piped.reason});
				break;
			}

			case 'cancelled': {
				break;
			}
		}
	};

	const editNote = async ({text}: EffectOf<'edit-note'>): Promise<void> => {
		const edited = await lendTerminal(async () => programs.edit(text));
		dispatch(
			edited.kind === 'failed'
				? {type: 'note-edited', text: null, reason: edited.reason}
				: {type: 'note-edited', text: edited.kind === 'edited' ? edited.text : null, reason: null},
		);
	};

	return {
		open({href}) {
			void programs.open(href).then(fail);
		},
		copy({text, what}) {
			void programs.copy(text).then(copied => {
				if (copied.kind === 'failed') {
					fail(copied.reason);
				} else {
					const note = copied.kind === 'handed' && copied.note !== null ? ` · ${copied.note}` : '';
					dispatch({type: 'told', text: `${what} is on the clipboard${note}`});
				}
			});
		},
		speak({request, text, lang}) {
			void programs.speak(text, lang).then(spoken => {
				dispatch(
					spoken.kind === 'failed'
						? {type: 'spoken', request, outcome: 'stopped', reason: spoken.reason}
						: {type: 'spoken', request, outcome: spoken.kind, reason: null},
				);
			});
		},
		stopSpeaking: programs.stop,
		lookUp(effect) {
			void lookUp(effect);
		},
		pipe(effect) {
			void pipe(effect);
		},
		stop() {
			waiting.abort();
		},
		editNote(effect) {
			void editNote(effect);
		},
	};
}
