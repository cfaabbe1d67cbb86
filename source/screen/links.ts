import {addressOf} from '../app/link-address.js';
import {hintsOn, linksOn} from '../app/link-hints.js';
import type {Reader, State} from '../app/state.js';
import type {Line} from '../layout/line.js';
import type {Decoration} from '../layout/text-runs.js';
import {cellWidth, graphemesOf} from '../layout/width.js';

/** Where the links of the page lead, for terminals that follow links: only addresses that may be opened. */
export function linkDecorations(reader: Reader, lines: readonly Line[]): readonly Decoration[] {
	return linksOn(reader, lines).flatMap(({link}): readonly Decoration[] => {
		const address = link.kind === 'link' ? addressOf(link, reader) : null;
		return address === null || address.kind === 'refused'
			? []
			: // One link is one, also where it goes on in the next line.
				[{from: link.from, to: link.to, role: 'link', link: {id: String(link.from), href: address.href}}];
	});
}

/** The letters of the links, each over the beginning of its link, while one is asked for. */
export function hintDecorations(state: State, reader: Reader): readonly Decoration[] {
	const {prompt} = state;
	if (prompt?.kind !== 'hints') {
		return [];
	}

	const {text} = reader.manuscript;
	return hintsOn(state, reader)
		.filter(({label}) => label.startsWith(prompt.typed))
		.map(({label, shown}) => ({
			from: shown.from,
			to: shown.from + lengthOfCells(text.slice(shown.from), label.length),
			role: 'hint',
			label,
		}));
}

/** The characters, in whole graphemes, that take so many cells at least. */
function lengthOfCells(text: string, cells: number): number {
	let length = 0;
	let width = 0;
	for (const grapheme of graphemesOf(text.slice(0, 100))) {
		if (width >= cells) {
			break;
		}

		length += grapheme.length;
		width += cellWidth(grapheme);
	}

	return length;
}
