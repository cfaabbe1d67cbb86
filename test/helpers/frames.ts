import {EventEmitter} from 'node:events';
import {PassThrough} from 'node:stream';
import type {WriteStream} from 'node:tty';
import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink';
import {createElement} from 'react';
import {onTestFinished} from 'vitest';
import type {Effect} from '../../source/app/effect.js';
import type {TerminalSize} from '../../source/app/frame.js';
import type {State} from '../../source/app/state.js';
import {createStore, type Store} from '../../source/runtime/store.js';
import {App} from '../../source/ui/app.js';
import type {ColourDepth} from '../../source/ui/colour-depth.js';
import {StoreProvider} from '../../source/ui/use-store.js';

export type Screen = {
	readonly store: Store;
	readonly effects: readonly Effect[];
	/** The last frame, row by row, as it was written: with the spaces at the ends of its rows. */
	readonly rows: () => readonly string[];
	/** The last frame as text, without the spaces at the ends of its rows. */
	readonly text: () => string;
	/** The last frame as it was written, its styles among its text. */
	readonly painted: () => string;
	/** Send what a terminal sends for keys, in one chunk. */
	readonly type: (chunk: string) => void;
	/** Change the size of the terminal, as a person does. */
	readonly resize: (size: TerminalSize) => void;
	/** Show another state; resolves when it is on the screen. */
	readonly show: (state: State) => Promise<void>;
	/** Resolves when the last frame fulfils a condition. */
	readonly until: (isReached: (text: string) => boolean) => Promise<void>;
	readonly close: () => void;
};

/**
The program's views on a terminal that is none: frames are captured as Ink hands them out, before it looks for differences between them. With `isReadOut` they are what Ink makes of them for a screen reader.
*/
export function openScreen(initial: State, depth: ColourDepth = 'palette', isReadOut = false): Screen {
	const terminal = fakeTerminal(initial.size);
	const keyboard = fakeKeyboard();
	const effects: Effect[] = [];
	let shown = initial;
	const inner = createStore(
		initial,
		effect => {
			effects.push(effect);
		},
		() => initial.now,
	);
	const listeners = new Set<() => void>();
	// The state that a test shows stands in for the store's own until a key or a fact changes it.
	const store: Store = {
		getState: () => shown,
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
		dispatch(action) {
			inner.dispatch(action);
			shown = inner.getState();
			tell();
		},
	};
	const tell = (): void => {
		for (const listener of listeners) {
			listener();
		}
	};

	const tree = createElement(
		StoreProvider,
		{value: store},
		createElement(App, {onLend() {}, terminal: terminal.stream, depth}),
	);
	const instance = render(tree, {
		stdout: terminal.stream,
		stdin: keyboard as unknown as NodeJS.ReadStream,
		debug: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
		isScreenReaderEnabled: isReadOut,
	});
	const rows = (): readonly string[] => stripVTControlCharacters(terminal.lastFrame()).split('\n');
	const text = (): string =>
		`${rows()
			.map(row => row.trimEnd())
			.join('\n')}\n`;
	const close = (): void => {
		instance.unmount();
	};

	onTestFinished(close);
	return {
		store,
		effects,
		rows,
		text,
		painted: () => terminal.lastFrame(),
		type(chunk) {
			keyboard.write(chunk);
		},
		resize(size) {
			terminal.resize(size);
		},
		async show(state) {
			terminal.setSize(state.size);
			shown = state;
			tell();
			await instance.waitUntilRenderFlush();
		},
		async until(isReached) {
			while (!isReached(text())) {
				await terminal.nextFrame();
			}
		},
		close,
	};
}

/** The text of a state's first frame. */
export function frameText(state: State): string {
	const screen = openScreen(state);
	const text = screen.text();
	screen.close();
	return text;
}

function fakeTerminal(size: TerminalSize) {
	const frames: string[] = [];
	const waiting: Array<() => void> = [];
	const emitter = new EventEmitter();
	const stream = Object.assign(emitter, {
		...size,
		isTTY: true,
		write(frame: string, ...rest: ReadonlyArray<unknown>): boolean {
			frames.push(frame);
			const written = rest.find(value => typeof value === 'function');
			written?.();
			for (const resolve of waiting.splice(0)) {
				resolve();
			}

			return true;
		},
	});
	const setSize = ({columns, rows}: TerminalSize): void => {
		stream.columns = columns;
		stream.rows = rows;
	};

	return {
		stream: stream as unknown as WriteStream,
		setSize,
		resize(changed: TerminalSize): void {
			setSize(changed);
			stream.emit('resize');
		},
		/** Writes without text, as those that hide the cursor, are no frames. */
		lastFrame: (): string => frames.findLast(frame => stripVTControlCharacters(frame) !== '') ?? '',
		nextFrame: (): Promise<void> =>
			new Promise(resolve => {
				waiting.push(resolve);
			}),
	};
}

function fakeKeyboard(): PassThrough {
	const stream = new PassThrough();
	return Object.assign(stream, {
		isTTY: true,
		isRaw: false,
		setRawMode: () => stream,
		ref: () => stream,
		unref: () => stream,
	});
}
