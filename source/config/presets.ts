import type {Scope} from '../app/state.js';

/** Names of intents and their keys, parted by commas: everywhere, or in a scope. */
export type Preset = Partial<Readonly<Record<'everywhere' | Scope, Readonly<Record<string, string>>>>>;

/** Keys for fingers that have learnt them elsewhere. What is not named here has its usual keys. */
export const presets = {
	default: {},
	vim: {
		everywhere: {
			'go-to-start': 'g g, Home',
			'half-page-down': 'Ctrl-D',
			'half-page-up': 'Ctrl-U',
			undo: 'u, U',
			'copy-address': 'y y',
			trash: 'd d, D',
			quit: 'Z Z, Z Q',
		},
		selection: {'go-to-start': 'o'},
		reader: {
			'next-heading': '] ]',
			'previous-heading': '[ [',
			'jump-back': 'Ctrl-O, ,',
		},
	},
	less: {
		reader: {
			'line-down': 'j, Down, e, Ctrl-E, Ctrl-N',
			'line-up': 'k, Up, y, Ctrl-Y, Ctrl-K',
			'page-down': 'Space, PageDown, f, Ctrl-F, Ctrl-V',
			'go-to-start': 'g, Home, <',
			'go-to-end': 'G, End, >',
			archive: 'Ctrl-A',
			'copy-address': 'Y',
		},
		list: {'go-to-start': 'g, Home, <', 'go-to-end': 'G, End, >'},
	},
	newsboat: {
		list: {
			'mark-read': 'N',
			sorts: 'g',
			'go-to-start': 'Home',
		},
		reader: {
			'next-article': 'n, J',
			'previous-article': 'p, K',
			hints: 'u, L',
			'mark-read': 'N',
			'half-page-up': 'Ctrl-U',
			'half-page-down': 'Ctrl-D',
			'next-match': 'Ctrl-N',
			'previous-match': 'Ctrl-Y',
			typography: 'P',
		},
	},
	arrows: {
		everywhere: {
			'line-down': 'Down',
			'line-up': 'Up',
			'page-down': 'Space, PageDown',
			'page-up': 'b, PageUp',
			'half-page-down': '',
			'half-page-up': '',
			'go-to-start': 'Home',
			'go-to-end': 'End',
			'next-page': 'Right',
			'previous-page': 'Left',
		},
		selection: {'go-to-start': 'o'},
		list: {open: 'Enter, Right'},
		highlights: {open: 'Enter, Right', back: 'q, Left'},
		sidebar: {open: 'Enter, Right', back: 'q, Left'},
		menu: {open: 'Enter, Right', back: 'q, v, S, Left'},
		link: {open: 'Enter, Right', back: 'q, Left'},
		typography: {'next-page': 'Right, Enter, Space'},
	},
} as const satisfies Readonly<Record<string, Preset>>;

export type PresetName = keyof typeof presets;

export const presetNames = Object.keys(presets) as readonly PresetName[];
