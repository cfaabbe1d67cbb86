import {expect, test} from 'vitest';
import {colourDepth} from '../../source/ui/colour-depth.js';

const cases: ReadonlyArray<readonly [environment: Readonly<Record<string, string>>, known: number, depth: string]> = [
	[{}, 0, 'palette'],
	[{TERM: 'linux'}, 1, 'palette'],
	[{TERM: 'xterm-256color'}, 0, 'cube'],
	[{TERM: 'screen-256color'}, 1, 'cube'],
	[{TERM: 'xterm'}, 3, 'true'],
	[{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, 2, 'true'],
	[{TERM: 'xterm-256color', COLORTERM: '24bit'}, 2, 'true'],
	[{TERM: 'xterm-direct'}, 1, 'true'],
	[{TERM: 'xterm-kitty'}, 0, 'true'],
	[{TERM: 'dumb'}, 0, 'plain'],
	[{TERM: 'dumb', COLORTERM: 'truecolor'}, 3, 'plain'],
	[{TERM: 'dumb', NO_COLOR: '1'}, 0, 'plain'],
	[{TERM: 'dumb', FORCE_COLOR: '1'}, 0, 'palette'],
	[{TERM: 'xterm-256color', NO_COLOR: '1'}, 2, 'colourless'],
	[{TERM: 'xterm-256color', NO_COLOR: '0'}, 2, 'colourless'],
	[{TERM: 'xterm-256color', NO_COLOR: ''}, 2, 'cube'],
	[{TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: 'yes'}, 3, 'colourless'],
	[{TERM: 'xterm-256color', FORCE_COLOR: '0'}, 2, 'colourless'],
	[{TERM: 'xterm-256color', FORCE_COLOR: 'false'}, 2, 'colourless'],
	[{TERM: 'xterm-256color', FORCE_COLOR: '1'}, 2, 'palette'],
	[{TERM: 'xterm', FORCE_COLOR: '2'}, 1, 'cube'],
	[{TERM: 'xterm', FORCE_COLOR: '3'}, 1, 'true'],
	[{TERM: 'xterm', FORCE_COLOR: '9'}, 1, 'true'],
	[{TERM: 'xterm-256color', FORCE_COLOR: ''}, 0, 'cube'],
	[{TERM: 'xterm-256color', FORCE_COLOR: 'true', NO_COLOR: '1'}, 0, 'cube'],
	[{TERM: 'xterm-256color', FORCE_COLOR: 'nonsense', NO_COLOR: '1'}, 0, 'colourless'],
];

test.each(cases)('in %o, known for level %i, what is shown is %s', (environment, known, depth) => {
	expect(colourDepth(environment, known)).toBe(depth);
});
