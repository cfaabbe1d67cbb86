import {describe, expect, test} from 'vitest';
import type {Intent} from '../../source/app/intent.js';
import {intentFor, keyHelp, keyHints} from '../../source/app/key-dispatch.js';
import {keymap} from '../../source/app/keymap.js';
import {keyLabel, neverBound} from '../../source/app/keys/key-names.js';
import type {Scope} from '../../source/app/state.js';

const scopes: readonly Scope[] = [
	'list',
	'reader',
	'sidebar',
	'menu',
	'typography',
	'confirm',
	'tags',
	'help',
	'search',
	'highlights',
	'highlights-search',
	'find',
	'filter',
	'selection',
	'letter',
	'note',
	'hints',
	'outline',
	'link',
	'command',
	'output',
];

describe('the keymap', () => {
	test('gives a key one meaning in a scope', () => {
		const seen = keymap.flatMap(({keys, scopes: within}) =>
			within.flatMap(scope => keys.map(key => `${scope}: ${key}`)),
		);
		expect(seen.filter((name, index) => seen.indexOf(name) !== index)).toEqual([]);
	});

	test('binds no key that the terminal needs for itself', () => {
		expect(keymap.flatMap(({keys}) => keys).filter(key => neverBound.includes(key))).toEqual([]);
		expect(neverBound).toEqual(['Ctrl-I', 'Ctrl-M', 'Ctrl-J', 'Ctrl-H', 'Ctrl-S', 'Ctrl-Q']);
	});

	test('names keys as they are printed', () => {
		const named =
			/^(?:[!-~]|Space|Enter|Escape|Backspace|Tab|Home|End|PageUp|PageDown|(?:Shift-)?(?:Up|Down|Left|Right)|Shift-Tab|Ctrl-[A-Z])$/;
		expect(keymap.flatMap(({keys}) => keys).filter(key => !named.test(key))).toEqual([]);
	});

	test('reaches every intent', () => {
		// A new intent must be named here, or this does not compile.
		const all: Readonly<Record<Intent['type'], true>> = {
			move: true,
			add: true,
			turn: true,
			go: true,
			count: true,
			open: true,
			'open-neighbour': true,
			back: true,
			cancel: true,
			'focus-next': true,
			'toggle-sidebar': true,
			'scroll-sidebar': true,
			'show-tab': true,
			filter: true,
			'change-measure': true,
			'change-columns': true,
			typography: true,
			themes: true,
			palette: true,
			zen: true,
			search: true,
			'show-highlights': true,
			views: true,
			'show-view': true,
			'forget-view': true,
			sorts: true,
			archive: true,
			'mark-read': true,
			star: true,
			tag: true,
			trash: true,
			undo: true,
			redo: true,
			select: true,
			'select-all': true,
			confirm: true,
			find: true,
			'next-match': true,
			'toggle-pattern': true,
			'go-to-heading': true,
			focus: true,
			jump: true,
			outline: true,
			hints: true,
			'go-back': true,
			'toggle-whole-page': true,
			'fetch-full-text': true,
			'read-aloud': true,
			'edit-note': true,
			'open-address': true,
			'copy-address': true,
			'look-up': true,
			pipe: true,
			'change-extent': true,
			highlight: true,
			note: true,
			'select-text': true,
			'select-by': true,
			'set-bookmark': true,
			'go-to-bookmark': true,
			complete: true,
			help: true,
			type: true,
			'begin-keys': true,
			erase: true,
			'update-feeds': true,
			redraw: true,
			suspend: true,
			quit: true,
		};
		const bound = new Set(keymap.map(({intent}) => intent.type));
		const typed = intentFor(keymap, 'help', 'x')?.type;
		expect(
			Object.keys(all).filter(type => type !== typed && type !== 'begin-keys' && !bound.has(type as Intent['type'])),
		).toEqual([]);
	});

	test('has a way out of every scope, by Esc and at once by Ctrl-C', () => {
		for (const scope of scopes) {
			expect(intentFor(keymap, scope, 'Escape')).toEqual({type: 'cancel'});
			expect(intentFor(keymap, scope, 'Ctrl-C')).toEqual({type: 'quit'});
		}

		const typed = scopes.filter(scope => intentFor(keymap, scope, 'q')?.type === 'type');
		expect(typed).toEqual([
			'tags',
			'help',
			'search',
			'highlights-search',
			'find',
			'filter',
			'letter',
			'note',
			'hints',
			'outline',
			'command',
		]);
		const left = scopes.filter(scope => !typed.includes(scope));
		expect(left.filter(scope => !['back', 'cancel'].includes(intentFor(keymap, scope, 'q')?.type ?? ''))).toEqual([]);
	});

	test('keeps the keys that fingers know', () => {
		const reading = ['j', 'Down', 'Space', 'f', 'Ctrl-F', 'b', 'l', 'h', 'd', 'u', 'g', 'G', 'J', 'K', '+', '-', '='];
		expect(reading.map(key => intentFor(keymap, 'reader', key))).toEqual<Array<Intent | null>>([
			{type: 'move', by: 'line', direction: 1},
			{type: 'move', by: 'line', direction: 1},
			{type: 'move', by: 'page', direction: 1},
			{type: 'move', by: 'page', direction: 1},
			{type: 'move', by: 'page', direction: 1},
			{type: 'move', by: 'page', direction: -1},
			{type: 'turn', direction: 1},
			{type: 'turn', direction: -1},
			{type: 'move', by: 'half-page', direction: 1},
			{type: 'move', by: 'half-page', direction: -1},
			{type: 'go', to: 'start'},
			{type: 'go', to: 'end'},
			{type: 'open-neighbour', direction: 1},
			{type: 'open-neighbour', direction: -1},
			{type: 'change-measure', change: 1},
			{type: 'change-measure', change: -1},
			{type: 'change-measure', change: 0},
		]);
	});

	test('does nothing irreversible outside of its list of quiet intents', () => {
		const quits = keymap.filter(({intent}) => intent.type === 'quit').flatMap(({keys}) => keys);
		expect(quits).toEqual(['Ctrl-C']);
	});
});

describe('what is typed', () => {
	test('goes into the help and nowhere else', () => {
		expect(intentFor(keymap, 'help', 'j')).toEqual({type: 'type', text: 'j'});
		expect(intentFor(keymap, 'help', 'Space')).toEqual({type: 'type', text: ' '});
		expect(intentFor(keymap, 'help', '雨')).toEqual({type: 'type', text: '雨'});
		expect(intentFor(keymap, 'help', '👍')).toEqual({type: 'type', text: '👍'});
		for (const scope of ['list', 'reader', 'sidebar'] as const) {
			expect(intentFor(keymap, scope, 'é')).toBe(null);
		}
	});

	test('is no named key', () => {
		for (const key of ['Enter', 'Tab', 'Ctrl-A', 'Home', 'Shift-Up', '']) {
			expect(intentFor(keymap, 'help', key)).toBe(null);
		}
	});
});

describe('the keys for people', () => {
	test('every binding is in the help of its scopes, once', () => {
		for (const scope of scopes) {
			const shown = keyHelp(keymap, scope).flatMap(({keys}) => keys);
			const bound = keymap.filter(binding => binding.scopes.includes(scope)).flatMap(({keys}) => keys);
			expect(shown.toSorted()).toEqual(bound.toSorted());
		}
	});

	test('no key is explained twice or in more than a few words', () => {
		for (const scope of scopes) {
			const lines = keyHelp(keymap, scope);
			expect(new Set(lines.map(({group, help}) => `${group} ${help}`)).size).toBe(lines.length);
			expect(lines.filter(({help, shown}) => help.length > 20 || shown.length === 0)).toEqual([]);
		}
	});

	test('bindings that say the same are one line, their keys in turn', () => {
		expect(
			keyHelp(keymap, 'list')
				.filter(({group}) => group === 'Move')
				.map(({help, shown}) => [help, shown.join(' ')]),
		).toEqual([
			['one row', 'j k Down Up'],
			['a page', 'Space b PageDown PageUp'],
			['half a page', 'd u'],
			['first, last', 'g G Home End'],
		]);
	});

	test('the hints of a scope are few', () => {
		const hints = (scope: Scope): string =>
			keyHints(keymap, scope)
				.map(({word, keys}) => `${keys.map(keyLabel).join(' ')} ${word}`)
				.join(' · ');
		expect(Object.fromEntries(scopes.map(scope => [scope, hints(scope)]))).toEqual({
			list: '↵ read · / search · i sidebar · ? keys · q quit',
			reader: '',
			sidebar: '↵ go there · / filter · Tab back · ? keys',
			menu: '↵ choose · Esc back',
			typography: '↓ ↑ choose · ← → change · Esc back',
			confirm: '',
			tags: '↵ done · Tab complete · Esc back',
			help: '↑ ↓ scroll · Esc back',
			search: '↵ best first · Tab complete · Esc back',
			highlights: '↵ read · / search · i sidebar · ? keys · q back',
			'highlights-search': '↵ stay · Tab complete · Esc back',
			find: '↵ stay · Tab pattern · Esc back',
			filter: '↵ go there · Tab keep · Esc back',
			selection: 'H highlight · a note · Space begin here · Esc back',
			letter: 'Esc back',
			note: '↵ keep · Ctrl-E editor · Esc back',
			hints: 'Esc back',
			outline: '↵ go there · Esc back',
			link: '↵ choose · Esc back',
			command: '↵ do it · Tab which part · Esc back',
			output: 'Esc back',
		});
	});

	test('a key without a sign of its own is shown by its name', () => {
		expect(['Down', 'Enter', 'Escape', 'Shift-Up', 'j', 'Space', 'Ctrl-F'].map(keyLabel)).toEqual([
			'↓',
			'↵',
			'Esc',
			'Shift-↑',
			'j',
			'Space',
			'Ctrl-F',
		]);
	});
});
