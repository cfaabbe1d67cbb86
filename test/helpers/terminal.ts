import {constants} from 'node:os';
import path from 'node:path';
import {type IPty, spawn} from '@lydell/node-pty';
import graphemes from '@xterm/addon-unicode-graphemes';
import xterm, {type Terminal as Emulator, type IBufferCell} from '@xterm/headless';
import {eastAsianWidth} from 'get-east-asian-width';

export type Start = {
	/** The program; a JavaScript file is to be given as an argument of `process.execPath`. */
	readonly file: string;
	readonly args?: readonly string[];
	readonly columns?: number;
	readonly rows?: number;
	/** Added to this process's environment; `undefined` takes a variable away. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly cwd?: string;
	/** How the emulator counts the cells of characters: as graphemes unless said otherwise. */
	readonly cells?: keyof typeof cellCounts;
	/** A folder that stands for the home folder and for every XDG base folder, so that nothing of the machine is read or written. */
	readonly stateFolder?: string;
};

/** Terminals by how they count cells: each grapheme; each character, with the widths of Unicode 5; the same, East Asian ambiguous ones wide. */
const cellCounts = {graphemes: '15-graphemes', characters: '6', 'wide characters': 'wide'} as const;

export type Cell = {
	/** The characters in the cell; empty for the second cell of a wide character, a blank for one never written. */
	readonly char: string;
	/** 1, 2, or 0 for the second cell of a wide character. */
	readonly width: number;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	readonly strikethrough: boolean;
	readonly inverse: boolean;
	/** A palette index, `#rrggbb`, or `undefined` for the terminal's own colour. */
	readonly foreground: number | string | undefined;
	readonly background: number | string | undefined;
};

export type Expected = string | RegExp | ((screen: readonly string[]) => boolean);
export type Exit = {readonly code: number; readonly signal: string | undefined};
export type Terminal = ReturnType<typeof openTerminal>;

/**
Starts a program in a real pseudo-terminal, whose screen is read back through a real terminal emulator.

Nothing in it sleeps: wait for what is to be seen.
*/
export function openTerminal({
	file,
	args = [],
	columns = 80,
	rows = 24,
	env = {},
	cwd = process.cwd(),
	stateFolder,
	cells = 'graphemes',
}: Start) {
	const emulator = new xterm.Terminal({cols: columns, rows, scrollback: 0, allowProposedApi: true});
	emulator.loadAddon(new graphemes.UnicodeGraphemesAddon());
	emulator.unicode.register(wideAmbiguous);
	emulator.unicode.activeVersion = cellCounts[cells];
	// Without an encoding the data comes as bytes, cut anywhere. They are decoded here: the emulator loses characters as '–' that are cut behind their second byte.
	const decoder = new TextDecoder();
	const pty = spawn(file, [...args], {
		cols: columns,
		rows,
		cwd,
		env: childEnvironment(env, stateFolder),
		// It sets TERM, too.
		name: env['TERM'] ?? 'xterm-256color',
		encoding: null,
	});
	const chunks: Uint8Array[] = [];
	const watchers = new Set<() => void>();
	let byteCount = 0;
	let isCursorHidden = false;
	let exit: Exit | undefined;

	const notify = () => {
		// Within a synchronized update the screen is half drawn, and no terminal shows it.
		if (!emulator.modes.synchronizedOutputMode || exit) {
			for (const watcher of watchers) {
				watcher();
			}
		}
	};

	onCursorVisibility(emulator, isHidden => {
		isCursorHidden = isHidden;
	});
	emulator.onData(answer => {
		pty.write(answer);
	});
	pty.onData(data => {
		const chunk = data as unknown as Uint8Array;
		chunks.push(chunk);
		byteCount += chunk.length;
		emulator.write(decoder.decode(chunk, {stream: true}), notify);
	});

	const exited = new Promise<Exit>(resolve => {
		pty.onExit(({exitCode, signal}) => {
			// An empty write comes back when everything before it is on the screen.
			emulator.write('', () => {
				exit = {code: exitCode, signal: signalName(signal)};
				notify();
				resolve(exit);
			});
		});
	});

	const screen = (): string[] =>
		Array.from(
			{length: emulator.rows},
			(_, row) => emulator.buffer.active.getLine(emulator.buffer.active.baseY + row)?.translateToString(true) ?? '',
		);
	const output = (): string => Buffer.concat(chunks).toString('utf8');

	/** Ends the program, if it still runs, and gives everything back. */
	const close = async (): Promise<void> => {
		if (!exit) {
			stop(pty);
			await exited;
		}

		emulator.dispose();
	};

	return {
		pid: pty.pid,
		exited,
		screen,

		/** Everything the program wrote, as it wrote it. */
		output,

		/** How many bytes the program wrote so far; a mark for `bytesSince`. */
		mark: (): number => byteCount,
		bytesSince: (mark: number): number => byteCount - mark,

		/** Sends keys, each by its name ('Enter', 'Shift-Down', 'Ctrl-C', 'x'). A longer string that is no name goes out as one chunk, like typed-ahead keys. */
		press(...keys: readonly string[]): void {
			for (const key of keys) {
				pty.write(keySequence(key, emulator.modes.applicationCursorKeysMode));
			}
		},

		/** Sends text as it is. */
		write(text: string): void {
			pty.write(text);
		},

		/** Sends text as a terminal pastes it. */
		paste(text: string): void {
			pty.write(emulator.modes.bracketedPasteMode ? `\u001B[200~${text}\u001B[201~` : text);
		},

		/** The cell at a row and a column, both from 0. */
		cellAt(row: number, column: number): Cell {
			const cell = emulator.buffer.active.getLine(emulator.buffer.active.baseY + row)?.getCell(column);
			if (!cell) {
				throw new RangeError(`There is no cell in row ${row}, column ${column} of ${emulator.cols}×${emulator.rows}`);
			}

			return describeCell(cell);
		},

		/** The rows that go on from the one above them, because that one was too long. */
		wrappedRows: (): readonly number[] =>
			Array.from({length: emulator.rows}, (_, row) => row).filter(
				row => emulator.buffer.active.getLine(emulator.buffer.active.baseY + row)?.isWrapped,
			),

		/** The columns and rows now. */
		size: () => ({columns: emulator.cols, rows: emulator.rows}),

		modes: () => ({
			alternateBuffer: emulator.buffer.active.type === 'alternate',
			cursorHidden: isCursorHidden,
			bracketedPaste: emulator.modes.bracketedPasteMode,
			mouse: emulator.modes.mouseTrackingMode,
			/** The screen is held back until more is written. */
			synchronized: emulator.modes.synchronizedOutputMode,
		}),

		/**
		Waits until the screen shows something, looking again after every write.

		@returns the screen that showed it.
		@throws after `timeout` milliseconds, or when the program ends without showing it; the message holds the screen.
		*/
		async waitFor(expected: Expected, {timeout = 10_000}: {readonly timeout?: number} = {}): Promise<string[]> {
			return new Promise((resolve, reject) => {
				const fail = (reason: string) => {
					settle();
					reject(
						new Error(
							`${reason}: ${describe(expected)}\n${screen()
								.map(row => `│${row}`)
								.join('\n')}`,
						),
					);
				};

				const look = () => {
					const rowsNow = screen();
					if (isMet(expected, rowsNow)) {
						settle();
						resolve(rowsNow);
					} else if (exit) {
						fail(`The program ended with code ${exit.code} before the screen showed`);
					}
				};

				const timer = setTimeout(() => {
					fail(`The screen did not show within ${timeout} ms`);
				}, timeout);
				const settle = () => {
					clearTimeout(timer);
					watchers.delete(look);
				};

				watchers.add(look);
				notify();
			});
		},

		resize(newColumns: number, newRows: number): void {
			emulator.resize(newColumns, newRows);
			pty.resize(newColumns, newRows);
		},

		/** Closes the terminal while the program runs, as a window that is closed does. */
		hangUp(): void {
			(pty as unknown as {readonly destroy: () => void}).destroy();
		},

		kill(signal?: NodeJS.Signals): void {
			pty.kill(signal);
		},

		close,
		[Symbol.asyncDispose]: close,
	};
}

/** What xterm.js wants to know of a character: its cells, and whether it goes into the cell before it. */
const wideAmbiguous = {
	version: 'wide',
	wcwidth(code: number): 0 | 1 | 2 {
		if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(String.fromCodePoint(code))) {
			return 0;
		}

		return eastAsianWidth(code, {ambiguousAsWide: true});
	},
	charProperties(code: number, before: number): number {
		const width = wideAmbiguous.wcwidth(code);
		const widthBefore = (before >> 1) & 3;
		const isJoined = width === 0 && widthBefore > 0;
		return ((isJoined ? widthBefore : width) << 1) | (isJoined ? 1 : 0);
	},
};

function childEnvironment(extra: Start['env'], stateFolder: string | undefined): Record<string, string> {
	const folders =
		stateFolder === undefined
			? {}
			: {
					HOME: stateFolder,
					XDG_CACHE_HOME: path.join(stateFolder, 'cache'),
					XDG_CONFIG_HOME: path.join(stateFolder, 'config'),
					XDG_DATA_HOME: path.join(stateFolder, 'data'),
					XDG_STATE_HOME: path.join(stateFolder, 'state'),
				};
	// `CI` makes Ink draw only the last frame; NO_COLOR and FORCE_COLOR would change what is drawn.
	const {CI, CONTINUOUS_INTEGRATION, NO_COLOR, FORCE_COLOR, ...inherited} = process.env;
	const merged = {...inherited, TERM: 'xterm-256color', COLORTERM: undefined, ...folders, ...extra};
	return Object.fromEntries(
		Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}

function onCursorVisibility(emulator: Emulator, listener: (isHidden: boolean) => void): void {
	for (const [final, isHidden] of [
		['l', true],
		['h', false],
	] as const) {
		emulator.parser.registerCsiHandler({prefix: '?', final}, parameters => {
			if (parameters.includes(25)) {
				listener(isHidden);
			}

			return false;
		});
	}
}

function describeCell(cell: IBufferCell): Cell {
	const colour = (isRgb: boolean, isPalette: boolean, value: number) =>
		isRgb ? `#${value.toString(16).padStart(6, '0')}` : isPalette ? value : undefined;
	return {
		char: cell.getWidth() === 0 ? '' : cell.getChars() || ' ',
		width: cell.getWidth(),
		bold: Boolean(cell.isBold()),
		dim: Boolean(cell.isDim()),
		italic: Boolean(cell.isItalic()),
		underline: Boolean(cell.isUnderline()),
		strikethrough: Boolean(cell.isStrikethrough()),
		inverse: Boolean(cell.isInverse()),
		foreground: colour(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor()),
		background: colour(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor()),
	};
}

function isMet(expected: Expected, screen: readonly string[]): boolean {
	if (typeof expected === 'function') {
		return expected(screen);
	}

	const text = screen.join('\n');
	return typeof expected === 'string' ? text.includes(expected) : text.search(expected) !== -1;
}

const describe = (expected: Expected): string =>
	typeof expected === 'string' ? JSON.stringify(expected) : String(expected);

const signalName = (number: number | undefined): string | undefined =>
	Object.entries(constants.signals).find(([, value]) => value === number)?.[0];

function stop(pty: IPty): void {
	try {
		pty.kill('SIGKILL');
	} catch {
		// It ended by itself meanwhile.
	}
}

const controlStart = '\u001B';
const plainKeys: Readonly<Record<string, string>> = {
	Enter: '\r',
	Escape: controlStart,
	Tab: '\t',
	Space: ' ',
	Backspace: '\u007F',
};
const letterKeys: Readonly<Record<string, string>> = {
	Up: 'A',
	Down: 'B',
	Right: 'C',
	Left: 'D',
	End: 'F',
	Home: 'H',
	F1: 'P',
	F2: 'Q',
	F3: 'R',
	F4: 'S',
};
const numberKeys: Readonly<Record<string, number>> = {
	Insert: 2,
	Delete: 3,
	PageUp: 5,
	PageDown: 6,
	F5: 15,
	F6: 17,
	F7: 18,
	F8: 19,
	F9: 20,
	F10: 21,
	F11: 23,
	F12: 24,
};
const modifiers: Readonly<Record<string, number>> = {Shift: 1, Alt: 2, Ctrl: 4};

/**
What an xterm sends for a key with its modifiers, as in 'Ctrl-Shift-Right'.

A string that names no key is sent as it stands.
*/
export function keySequence(key: string, applicationCursorKeys = false): string {
	const parts = key.split('-');
	const name = parts.at(-1) ?? '';
	const held = parts.slice(0, -1);
	if (name === '' || held.some(modifier => !Object.hasOwn(modifiers, modifier))) {
		return key;
	}

	const sum = held.reduce((total, modifier) => total + (modifiers[modifier] ?? 0), 0);
	if (Object.hasOwn(letterKeys, name)) {
		const isSingleShift = sum === 0 && (/^F\d$/.test(name) || applicationCursorKeys);
		return `${controlStart}${isSingleShift ? 'O' : '['}${sum === 0 ? '' : `1;${sum + 1}`}${letterKeys[name]}`;
	}

	if (Object.hasOwn(numberKeys, name)) {
		return `${controlStart}[${numberKeys[name]}${sum === 0 ? '' : `;${sum + 1}`}~`;
	}

	if (held.length === 0) {
		return Object.hasOwn(plainKeys, name) ? (plainKeys[name] ?? key) : key;
	}

	if (name === 'Tab' && sum === modifiers['Shift']) {
		return `${controlStart}[Z`;
	}

	const base = Object.hasOwn(plainKeys, name) ? (plainKeys[name] ?? name) : (sum & 1) === 0 ? name : name.toUpperCase();
	const character = (sum & 4) === 0 ? base : String.fromCodePoint((base.toUpperCase().codePointAt(0) ?? 0) & 0x1f);
	return (sum & 2) === 0 ? character : controlStart + character;
}
