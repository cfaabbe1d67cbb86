import type {ReadStream} from 'node:tty';
import type {Surroundings} from '../io/surroundings.js';
import type {ConfiguredPrograms} from './programs/configured.js';
import type {Copied} from './programs/copy.js';
import type {Edited} from './programs/edit.js';
import type {LookedUp} from './programs/look-up.js';
import type {Piped} from './programs/pipe.js';
import type {Spoken} from './programs/speech.js';

/** Whatever is asked of other programs. Nothing rejects: failures are sentences. */
export type Programs = {
	/** Have an address opened; resolves with why not, or `null`. */
	readonly open: (address: string) => Promise<string | null>;
	readonly copy: (text: string) => Promise<Copied>;
	/** Read a text aloud, with its language as a BCP 47 tag; resolves when it is read. What is being read is stopped. */
	readonly speak: (text: string, lang: string | null) => Promise<Spoken>;
	/** Fall silent at once. */
	readonly stop: () => void;
	readonly lookUp: (word: string, lang: string | null, signal?: AbortSignal) => Promise<LookedUp>;
	/** Pipe a text into a command that a person has typed. */
	readonly pipe: (command: string, text: string, signal?: AbortSignal) => Promise<Piped>;
	/** Have a text edited; the caller leaves the terminal to the editor meanwhile. */
	readonly edit: (text: string) => Promise<Edited>;
	/** End all that still runs: whoever leaves need not wait for it. */
	readonly close: () => void;
};

type World = {
	readonly surroundings: Surroundings;
	/** What the reader has chosen: asked for when the first program is wanted. */
	readonly configured: () => Promise<ConfiguredPrograms>;
	/** Write something between two frames that no frame shows; `null` where nothing but text may be written. */
	readonly toTerminal: ((sequence: string) => void) | null;
	/** What keys are read from: an editor has them while it runs. `null` where there are none. */
	readonly keyboard: ReadStream | null;
};

/** What each needs is loaded when it is asked for. */
export function createPrograms({surroundings, configured: readConfigured, toTerminal, keyboard}: World): Programs {
	const closing = new AbortController();
	const voices = new Map<string, string | null>();
	let reading: Promise<ConfiguredPrograms> | null = null;
	let speaking: AbortController | null = null;
	const configured = async (): Promise<ConfiguredPrograms> => {
		reading ??= readConfigured();
		return reading;
	};

	const orClosing = (signal: AbortSignal | undefined): AbortSignal =>
		signal ? AbortSignal.any([closing.signal, signal]) : closing.signal;
	return {
		async open(address) {
			const {open} = await import('./programs/open.js');
			return open(address, surroundings, await configured());
		},
		async copy(text) {
			const {copy} = await import('./programs/copy.js');
			return copy(text, surroundings, await configured(), toTerminal);
		},
		async speak(text, lang) {
			speaking?.abort();
			speaking = new AbortController();
			const signal = orClosing(speaking.signal);
			const {readAloud} = await import('./programs/speech.js');
			return readAloud({text, lang, surroundings, configured: await configured(), voices, signal});
		},
		stop() {
			speaking?.abort();
		},
		async lookUp(word, lang, signal) {
			const {lookUpWord} = await import('./programs/look-up.js');
			return lookUpWord({word, lang, surroundings, configured: await configured(), signal: orClosing(signal)});
		},
		async pipe(command, text, signal) {
			const {pipeText} = await import('./programs/pipe.js');
			return pipeText({command, text, surroundings, signal: orClosing(signal)});
		},
		async edit(text) {
			const {edit} = await import('./programs/edit.js');
			return edit(text, surroundings, await configured(), keyboard);
		},
		close() {
			closing.abort();
		},
	};
}
