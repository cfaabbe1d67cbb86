import type {ReadStream} from 'node:tty';
import {sanitise} from '../../formats/sanitise.js';
import {editText} from '../../io/edit-text.js';
import {errorReason} from '../../io/error-reason.js';
import type {Surroundings} from '../../io/surroundings.js';
import type {ConfiguredPrograms} from './configured.js';
import {failedSentence, missingSentence} from './sentences.js';

/** What came of editing a text. */
export type Edited =
	| {readonly kind: 'edited'; readonly text: string}
	| {readonly kind: 'unchanged'}
	| {readonly kind: 'failed'; readonly reason: string};

/** Have a text edited in the reader's editor, which has the terminal meanwhile. Never rejects. */
export async function edit(
	text: string,
	surroundings: Surroundings,
	configured: ConfiguredPrograms,
	keyboard: ReadStream | null,
): Promise<Edited> {
	const edited = await editText(text, surroundings, configured.editor, keyboard);
	switch (edited.kind) {
		case 'edited': {
			const clean = sanitise(edited.text);
			return clean === sanitise(text) ? {kind: 'unchanged'} : {kind: 'edited', text: clean};
		}

		case 'unchanged': {
			return edited;
		}

		case 'missing': {
			const reason = missingSentence('editor', edited.program, configured.file, configured.editor !== null);
			return {kind: 'failed', reason};
		}

		case 'refused': {
			return {kind: 'failed', reason: `${failedSentence(edited.program, edited.status)}. The text is as it was`};
		}

		case 'too-long': {
			return {kind: 'failed', reason: 'What was written is no text of at most a megabyte. The text is as it was'};
		}

		case 'failed': {
			return {
				kind: 'failed',
				reason: `The file that was to be edited ${errorReason(edited.error)}. The text is as it was`,
			};
		}
	}
}
