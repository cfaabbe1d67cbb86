import {describe, expect, test} from 'vitest';
import {frameOfState} from '../../source/app/reading-view.js';
import {rowText} from '../../source/layout/span.js';
import {statusRow} from '../../source/screen/status.js';
import {startJourney} from '../helpers/journey.js';
import {library, pieceNamed} from '../helpers/pieces.js';

const keepers = pieceNamed('keepers.md');

function statusOf({state}: ReturnType<typeof startJourney>): string {
	return rowText(statusRow(state, frameOfState(state))).trim();
}

describe('z shows only the text', () => {
	test('without a sidebar, a progress line and a folio; the place and the first row stay', () => {
		const story = startJourney([keepers]);
		story.press('Enter', 'Space');
		const before = frameOfState(story.state);
		const {position} = story.reader();
		story.press('z');
		const frame = frameOfState(story.state);
		expect([frame.sidebar.kind, frame.progress, frame.text.top, frame.text.height]).toEqual([
			'none',
			null,
			before.text.top,
			before.text.height + 2,
		]);
		const {left, span} = frame.text;
		expect(Math.abs(frame.columns - 2 * left - span)).toBeLessThanOrEqual(1);
		expect([story.reader().position, statusOf(story)]).toEqual([position, '']);
	});

	test.each(['z', 'Escape'])('and all again after %s; nothing of it is kept', key => {
		const story = startJourney([keepers]);
		story.press('Enter');
		const {state} = story;
		story.press('z', key);
		expect(story.state).toEqual(state);
		expect(story.effects.filter(({type}) => type === 'save-settings')).toEqual([]);
	});

	test('Esc first lets go of what is found, and goes back only at last', () => {
		const story = startJourney([keepers]);
		story.press('Enter', 'z', '/', 't', 'h', 'e', 'Enter', 'Escape');
		expect([story.state.isZen, story.reader().find]).toEqual([true, null]);
		story.press('Escape');
		expect([story.state.isZen, story.state.reader === null]).toEqual([false, false]);
		story.press('Escape');
		expect(story.state.reader).toBe(null);
	});

	test('what has to be said is said, and keys are offered where they are asked for', () => {
		const story = startJourney([keepers]);
		story.press('Enter', 'z', '+');
		expect(statusOf(story)).toBe('Lines of 72 cells');
		story.press('c');
		expect(statusOf(story)).toContain('keep');
	});

	test('the sidebar brings the rest back', () => {
		const story = startJourney([keepers]);
		story.press('Enter', 'z', 'i');
		expect([story.state.isZen, frameOfState(story.state).sidebar.kind]).toEqual([false, 'beside']);
		story.press('z', 'Tab');
		expect([story.state.isZen, story.state.isSidebarFocused]).toEqual([false, true]);
		const narrow = startJourney([keepers], {size: {columns: 50, rows: 20}});
		narrow.press('Enter', 'z', 'i');
		expect([narrow.state.isZen, frameOfState(narrow.state).sidebar.kind]).toEqual([false, 'over']);
	});

	test('in the list too, where rows stay in their places', () => {
		const story = startJourney(library);
		const {list} = frameOfState(story.state);
		story.press('z', 'j');
		expect([frameOfState(story.state).list.top, frameOfState(story.state).list.height]).toEqual([
			list.top,
			list.height,
		]);
		expect([story.state.list.selected, statusOf(story)]).toEqual([1, '']);
		story.press('Escape');
		expect(story.state.isZen).toBe(false);
	});
});
