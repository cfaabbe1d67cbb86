import {describe, expect, test} from 'vitest';
import {checkSettings} from '../../source/app/check-settings.js';
import {paletteItems} from '../../source/app/palette.js';
import {keyOf} from '../helpers/commands.js';
import {type Journey, startJourney} from '../helpers/journey.js';
import {library, pieceNamed} from '../helpers/pieces.js';

/** The names that the palette shows, from top to bottom. */
function names({state}: Journey): readonly string[] {
	return state.menu?.kind === 'palette' ? paletteItems(state, state.menu).map(({name}) => name) : [];
}

function type(program: Journey, text: string): void {
	program.press(...[...text].map(character => (character === ' ' ? 'Space' : character)));
}

const open = keyOf('list', 'do something by name');

test('what is chosen by its name is done, as if its key had been pressed', () => {
	const program = startJourney(library);
	program.press(open);
	expect(program.scope).toBe('palette');
	type(program, 'go end');
	expect(names(program)[0]).toBe('go-to-end');
	program.press('Enter');
	expect([program.scope, program.row]).toEqual(['list', library.length - 1]);
});

test('what needs words asks for them', () => {
	const program = startJourney(library);
	program.press('Ctrl-P');
	type(program, 'tag');
	program.press('Enter');
	expect(program.scope).toBe('tags');
	program.press('Escape', open);
	type(program, 'search');
	program.press('Enter');
	expect(program.scope).toBe('search');
});

test('what was done last stands first, and is kept', () => {
	const program = startJourney(library);
	for (const wanted of ['star', 'sorts']) {
		program.press(open);
		type(program, wanted);
		program.press('Enter', 'Escape');
	}

	program.press(open);
	expect(names(program).slice(0, 2)).toEqual(['sorts', 'star']);
	const kept = program.effects.flatMap(effect => (effect.type === 'save-settings' ? [effect.settings.commands] : []));
	expect(kept).toEqual([['star'], ['sorts', 'star']]);
});

test('settings that a command changes are written once, with the command among them', () => {
	const program = startJourney(library);
	program.press('Enter', open);
	type(program, 'longer');
	program.press('Enter');
	const kept = program.effects.flatMap(effect => (effect.type === 'save-settings' ? [effect.settings] : []));
	expect(kept.map(({measure, commands}) => [measure, commands])).toEqual([[72, ['longer-lines']]]);
});

test('only what works here and now is offered', () => {
	const program = startJourney(library);
	program.press(open);
	expect(names(program)).toContain('views');
	expect(names(program)).not.toContain('undo');
	expect(names(program)).not.toContain('next-heading');
	program.press('Escape', keyOf('list', 'star'), open);
	expect(names(program)).toContain('undo');
	const empty = startJourney([]);
	empty.press(open);
	expect(names(empty)).not.toContain('archive');
	const single = startJourney([], {single: pieceNamed('setting.md')});
	single.press(open);
	expect(names(single)).not.toContain('next-article');
	expect(names(single)).toContain('next-heading');
});

test('every name stands there once, with none that only other keys or typing can mean', () => {
	const program = startJourney(library);
	for (const key of [null, 'Enter', 'Tab']) {
		program.press(...(key === null ? [] : [key]), open);
		const shown = names(program);
		expect(new Set(shown).size).toBe(shown.length);
		expect(shown.length).toBeGreaterThan(10);
		expect(shown.filter(name => /^(?:count-\d|type|erase|cancel|palette)$/.test(name))).toEqual([]);
		program.press('Escape');
	}
});

describe('the sidebar', () => {
	test('has a palette of its own, and the keys again afterwards', () => {
		const program = startJourney(library);
		program.press('Enter', 'Tab', open);
		expect(names(program)).toContain('show-tab-2');
		expect(names(program)).not.toContain('highlight');
		type(program, 'show tab 2');
		program.press('Enter');
		expect([program.scope, program.state.sidebar.tab]).toEqual(['sidebar', 'outline']);
	});

	test('that lies over the screen gives way to the palette, and lies there again afterwards', () => {
		const program = startJourney(library, {size: {columns: 50, rows: 20}});
		program.press('Tab');
		expect(program.state.isSidebarOver).toBe(true);
		program.press(open);
		expect([program.scope, program.state.isSidebarOver]).toEqual(['palette', false]);
		program.press('Escape');
		expect([program.scope, program.state.isSidebarOver]).toEqual(['sidebar', true]);
	});
});

test('Esc drops what was typed first, then the palette', () => {
	const program = startJourney(library);
	program.press(open);
	type(program, 'zzz');
	program.press('Enter', 'Backspace', 'Escape');
	expect([program.scope, names(program).length > 10]).toEqual(['palette', true]);
	program.press('Escape');
	expect(program.scope).toBe('list');
});

test('what was kept by hand or by another version is taken as far as it makes sense', () => {
	expect(checkSettings({commands: ['star', 3, 'a\u001Bb', null]}).commands).toEqual(['star']);
	expect(checkSettings({commands: 'star'}).commands).toEqual([]);
	const program = startJourney(library);
	program.press(open, 'Escape');
	expect(program.effects.filter(({type: kind}) => kind === 'save-settings')).toEqual([]);
});
