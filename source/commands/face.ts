import type {ReadStream} from 'node:tty';
import type {TerminalSize} from '../app/frame.js';
import type {State} from '../app/state.js';
import type {Store} from '../runtime/store.js';
import type {LendTerminal} from '../ui/app.js';

/** Where the state is shown and where one asks for something: all of the screen, or lines one after the other. */
export type Face = {
	/** In cells and rows. */
	readonly size: TerminalSize;
	/** What keys are heard from one by one; `null` where whole lines are typed. */
	readonly keys: ReadStream | null;
	/** The terminal that is left to an editor; `null` where nothing is read from one. */
	readonly keyboard: ReadStream | null;
	/** Text that runs from right to left is shown in the order in which it is written. */
	readonly isLogicalOrder: boolean;
	/** What is true of a state that is shown so. */
	readonly begin: (state: State) => State;
	/** Write what no frame shows; `null` where nothing but text may be written. */
	readonly toTerminal: ((sequence: string) => void) | null;
	/** Show the state, now and after each change. `onLend` is given what leaves the terminal to another program. */
	readonly open: (store: Store, onLend: (lend: LendTerminal) => void) => Shown;
	/** Give the terminal back as it was, when nothing is shown any more. */
	readonly restore: () => void;
	/** Wait for nothing any more. */
	readonly release: () => void;
};

/** A face that shows something. */
export type Shown = {
	/** Resolves when it has ended by itself, and rejects with why it could not go on. */
	readonly waitUntilExit: () => Promise<unknown>;
	readonly unmount: () => void;
	readonly redraw: () => void;
};
