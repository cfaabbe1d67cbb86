import {type State, scopeOf} from '../app/state.js';
import {rowText} from '../layout/span.js';
import {sidebarRows} from '../screen/sidebar.js';
import {question} from './question.js';
import {wordsIn} from './words.js';

/** The words that may be typed where one is, and what they do. */
export function helpLines(state: State): readonly string[] {
	const asked = question(state);
	if (asked !== null) {
		return [asked, 'The word cancel leaves it as it was.'];
	}

	const words = wordsIn(state.keymap, scopeOf(state)).filter(({word}) => word !== 'quit' && word !== 'help');
	const groups = [...new Set(words.map(({group}) => group))];
	return [
		numbers(state),
		...groups.flatMap(group => [
			`${group}:`,
			...words
				.filter(word => word.group === group)
				.map(({word, short, help}) => `${short === null ? word : `${short} or ${word}`}: ${help}.`),
		]),
		...(state.reader || state.list.keys.length > 0 ? ['about: all that is known of the article.'] : []),
		'again: say once more what there is here.',
		'quit: leave Broadsheet.',
	];
}

function numbers(state: State): string {
	switch (scopeOf(state)) {
		case 'list':
		case 'highlights': {
			return 'A number opens what it stands before; behind a word, as in star 3, it says which is meant.';
		}

		case 'reader': {
			return 'An empty line goes on to the next page, and a number goes to the page of that number.';
		}

		default: {
			return 'A number chooses what it stands before, and so do its first letters.';
		}
	}
}

/** All that is known of the article where one is. */
export function aboutLines(state: State): readonly string[] {
	const lines = sidebarRows(state, Math.max(1, state.size.columns)).map(row =>
		rowText(row).trim().replace(/ {2,}/, ': '),
	);
	return lines.length === 0 ? ['There is no article here.'] : lines.filter(line => line !== '');
}
