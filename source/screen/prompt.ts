import {type Prompt, tagCandidates} from '../app/prompt.js';
import {groupDigits} from '../article/dates.js';
import {visualText} from '../layout/bidi.js';
import {type Row, span} from '../layout/span.js';
import {cellWidth, takeCells, truncate} from '../layout/width.js';

/** The question in the status line, in `width` cells. */
export function promptRow(prompt: Prompt, width: number): Row {
	switch (prompt.kind) {
		case 'tags': {
			return tagsRow(prompt, width);
		}

		case 'trash': {
			const [first] = prompt.targets;
			const what =
				prompt.targets.length === 1 ? `“${first?.title ?? ''}”` : `${groupDigits(prompt.targets.length)} files`;
			const answers = '? y moves, n keeps';
			// The title gives way, never the question.
			const named = `Move ${what}`;
			const room = Math.max(8, width - cellWidth(answers) - cellWidth(' to the trash'));
			return [span(truncate(`${visualText(truncate(named, room))} to the trash${answers}`, width), 'note')];
		}
	}
}

/** The end of what is typed, as much of it as there is room for, and dim what Tab would make of it. */
function tagsRow(prompt: Extract<Prompt, {kind: 'tags'}>, width: number): Row {
	const label = width >= 24 ? 'tags  ' : '';
	const room = Math.max(0, width - cellWidth(label) - 1);
	const {text} = prompt;
	let from = 0;
	while (cellWidth(text, from) > room) {
		from += Math.max(1, takeCells(text.slice(from), 2).length);
	}

	const [candidate] = prompt.offered === null ? tagCandidates(prompt) : [];
	const left = room - cellWidth(text, from);
	const offered = candidate !== undefined && left >= 8 ? truncate(`  Tab ${candidate}`, left) : '';
	return [span(label, 'accent'), span(text.slice(from)), span(' ', 'cursor'), span(offered, 'dim')].filter(
		part => part.text !== '',
	);
}
