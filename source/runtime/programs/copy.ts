import {sanitiseLine} from '../../formats/sanitise.js';
import {clipboardSequence} from '../../io/clipboard-sequence.js';
import {copyText} from '../../io/copy-text.js';
import type {Surroundings} from '../../io/surroundings.js';
import type {ConfiguredPrograms} from './configured.js';
import {missingSentence} from './sentences.js';

/** What came of copying. */
export type Copied =
	/** A program has put it on the clipboard. */
	| {readonly kind: 'copied'}
	/** The terminal was asked to, and says nothing about it; the sentence tells what else was tried or would help. */
	| {readonly kind: 'handed'; readonly note: string | null}
	| {readonly kind: 'failed'; readonly reason: string};

/**
Put a text on the clipboard: a terminal that obeys sequences is always asked to, since over SSH that alone reaches the reader's own machine, and a program besides where there is one. Never rejects.
*/
export async function copy(
	text: string,
	surroundings: Surroundings,
	configured: ConfiguredPrograms,
	toTerminal: ((sequence: string) => void) | null,
): Promise<Copied> {
	const sequence = toTerminal && clipboardSequence(text, surroundings.environment);
	if (toTerminal && sequence !== null) {
		toTerminal(sequence);
	}

	const copied = await copyText(text, surroundings, configured.copy);
	switch (copied.kind) {
		case 'copied': {
			return copied;
		}

		case 'failed': {
			return handed(sequence, `${sanitiseLine(copied.program)} could not copy`);
		}

		case 'missing': {
			const isConfigured = configured.copy !== null;
			const sentence = missingSentence('copy', copied.program, configured.file, isConfigured);
			const tooLong = `This is more than terminals copy, about 75,000 bytes. ${sentence}`;
			const isAsked = toTerminal !== null;
			return handed(sequence, isConfigured || !isAsked ? sentence : sequence === null ? tooLong : null);
		}
	}
}

function handed(sequence: string | null, sentence: string | null): Copied {
	return sequence === null ? {kind: 'failed', reason: sentence ?? ''} : {kind: 'handed', note: sentence};
}
