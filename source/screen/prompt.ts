import {type CommandPrompt, type Extent, type NotePrompt, type Prompt, tagCandidates} from '../app/prompt.js';
import type {State} from '../app/state.js';
import {groupDigits} from '../article/dates.js';
import {visualText} from '../layout/bidi.js';
import {plain} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {cellWidth, truncate} from '../layout/width.js';
import {typedFrom} from './typed.js';

/** The question in the status line, in `width` cells. */
export function promptRow({prompt, reader}: State, width: number): Row {
	if (!prompt) {
		return [];
	}

	const letters = reader?.annotations.bookmarks.map(({letter}) => letter) ?? [];
	switch (prompt.kind) {
		case 'tags': {
			return tagsRow(prompt, width);
		}

		case 'letter': {
			return [
				span(
					truncate(prompt.purpose === 'set' ? 'Which letter is this place?' : letterQuestion(letters), width),
					'note',
				),
			];
		}

		case 'note': {
			return noteRow(prompt, width);
		}

		case 'hints': {
			return [span(truncate('Which link? Its letters are on the page', width), 'note')];
		}

		case 'command': {
			return commandRow(prompt, width);
		}

		case 'trash': {
			const [first] = prompt.targets;
			const what =
				prompt.targets.length === 1 ? plain(`“${first?.title ?? ''}”`) : `${groupDigits(prompt.targets.length)} files`;
			const answers = '? y moves, n keeps';
			// The title gives way, never the question.
			const named = `Move ${what}`;
			const room = Math.max(8, width - cellWidth(answers) - cellWidth(' to the trash'));
			return [span(truncate(`${visualText(truncate(named, room))} to the trash${answers}`, width), 'note')];
		}
	}
}

function letterQuestion(letters: readonly string[]): string {
	return letters.length === 0 ? "Go to which letter? ' goes back" : `Go to ${letters.join(' ')}, or ' back`;
}

const extentNames: Readonly<Record<Extent, string>> = {
	selection: 'the selection',
	focus: 'the passage',
	page: 'the page',
	article: 'the article',
};

/** What another program is asked, and of what. */
function commandRow({purpose, text, extent}: CommandPrompt, width: number): Row {
	const labels = {'look-up': 'look up  ', add: 'address  ', pipe: `${extentNames[extent]} | `} as const;
	const label = labels[purpose];
	return typedRow(width >= 30 ? label : '', text, width);
}

/** The end of the note, as much of it as there is room for; lines that an editor wrote stand one behind the other. */
function noteRow({text}: NotePrompt, width: number): Row {
	return typedRow(width >= 24 ? 'note  ' : '', text.replaceAll('\n', ' '), width);
}

function typedRow(label: string, text: string, width: number): Row {
	const from = typedFrom(text, Math.max(0, width - cellWidth(label) - 1));
	return [span(label, 'accent'), span(text.slice(from)), span(' ', 'cursor')].filter(part => part.text !== '');
}

/** The end of what is typed, as much of it as there is room for, and dim what Tab would make of it. */
function tagsRow(prompt: Extract<Prompt, {kind: 'tags'}>, width: number): Row {
	const label = width >= 24 ? 'tags  ' : '';
	const room = Math.max(0, width - cellWidth(label) - 1);
	const {text} = prompt;
	const from = typedFrom(text, room);
	const [candidate] = prompt.offered === null ? tagCandidates(prompt) : [];
	const left = room - cellWidth(text, from);
	const offered = candidate !== undefined && left >= 8 ? truncate(`  Tab ${candidate}`, left) : '';
	return [span(label, 'accent'), span(text.slice(from)), span(' ', 'cursor'), span(offered, 'dim')].filter(
		part => part.text !== '',
	);
}
