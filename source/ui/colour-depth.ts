/** What a terminal can show: no styles at all, styles without colours, its own 16 colours, 256, or all of them. */
export type ColourDepth = 'plain' | 'colourless' | 'palette' | 'cube' | 'true';

type Environment = Readonly<Record<string, string | undefined>>;

/** By the levels of chalk and of `FORCE_COLOR`. */
const byLevel = ['colourless', 'palette', 'cube', 'true'] as const;

/** Terminals that show all colours and say so in `TERM` alone. */
const trueTerminals = /^(?:xterm-kitty|xterm-ghostty|wezterm|alacritty|foot)|-direct\d*$/;

/**
What is shown in this environment; `known` is the level (0 to 3) that is found otherwise.

`FORCE_COLOR` (force-color.org) is asked before `NO_COLOR` (no-color.org), as Node does: who forces colours upon one program means it. Styles that are no colours stay under both of them; a dumb terminal has none.
*/
export function colourDepth(environment: Environment, known: number): ColourDepth {
	const {TERM: term = '', COLORTERM: colours = '', NO_COLOR: none = ''} = environment;
	const forced = forcedLevel(environment['FORCE_COLOR']);
	if (typeof forced === 'number') {
		return byLevel[forced] ?? 'true';
	}

	if (forced === null && term === 'dumb') {
		return 'plain';
	}

	if (forced === null && none !== '') {
		return 'colourless';
	}

	if (/^(?:truecolor|24bit)$/i.test(colours) || trueTerminals.test(term)) {
		return 'true';
	}

	const named = /-256(?:color)?$/i.test(term) ? 2 : 1;
	return byLevel[Math.max(named, known)] ?? 'true';
}

/** Whether any colour is shown. */
export function showsColours(depth: ColourDepth): boolean {
	return depth !== 'plain' && depth !== 'colourless';
}

/** The level that is asked for, `any` for colours of whatever depth; `null` for nothing that makes sense. */
function forcedLevel(value: string | undefined): number | 'any' | null {
	return value === undefined
		? null
		: value === '' || value === 'true'
			? 'any'
			: value === 'false'
				? 0
				: /^\d$/.test(value)
					? Math.min(3, Number(value))
					: null;
}
