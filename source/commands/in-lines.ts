import process from 'node:process';
import {createInterface} from 'node:readline';
import {sanitiseLine} from '../formats/sanitise.js';
import {openKeyboard} from '../io/open-keyboard.js';
import {startConversation} from '../linear/conversation.js';
import {wordmap} from '../linear/words.js';
import type {Face} from './face.js';
import {columnsOf} from './output.js';
import {type ReadRequest, read} from './read.js';

/** Rows of a page where there is no terminal to tell. */
const usualRows = 24;

/** However seldom, in milliseconds. */
const wakeEvery = 60_000;

/** Read line by line: nothing is drawn, and what is wanted is typed as words. Resolves when the user has left. */
export async function readInLines(request: ReadRequest): Promise<void> {
	const isInputRead = request.from.kind === 'piece' && request.from.path === '-';
	await read(request, () => inLines(isInputRead));
}

/** Lines on standard output, and words from standard input, or from the terminal where the article came from there; `null` where there is none. */
function inLines(isInputRead: boolean): Face | null {
	const input = isInputRead ? terminalOrNull() : process.stdin;
	if (input === null) {
		return null;
	}

	const {stdout} = process;
	const size = () => ({columns: columnsOf(stdout), rows: stdout.rows || usualRows});
	// Without being told so it would move the cursor about the line.
	const lines = createInterface({input, terminal: false});
	lines.pause();
	return {
		size: size(),
		keys: null,
		keyboard: input.isTTY ? input : null,
		isLogicalOrder: true,
		begin: state => ({...state, isLinear: true, hasColours: false, keymap: wordmap(state.keymap)}),
		toTerminal: null,
		open(store, onLend) {
			const conversation = startConversation({
				getState: store.getState,
				dispatch: store.dispatch,
				say(said) {
					stdout.write(said.map(line => `${withoutControls(line)}\n`).join(''));
				},
				later: setImmediate,
			});
			const leave = (): void => {
				store.dispatch({type: 'quit'});
			};

			const resize = (): void => {
				store.dispatch({type: 'resized', size: size()});
			};

			stdout.on('error', leave);
			stdout.on('resize', resize);
			const unsubscribe = store.subscribe(conversation.look);
			lines.on('line', line => {
				conversation.hear(sanitiseLine(line));
			});
			lines.on('close', conversation.hearEnd);
			onLend(async task => {
				lines.pause();
				await task();
				lines.resume();
			});
			lines.resume();
			// When all lines of a script were read nothing else may keep the process alive, and answers are still to come.
			const life = setInterval(() => {}, wakeEvery);
			conversation.look();
			return {
				waitUntilExit: async () => Promise.withResolvers<void>().promise,
				unmount() {
					clearInterval(life);
					unsubscribe();
					stdout.off('resize', resize);
					lines.off('close', conversation.hearEnd);
					lines.close();
				},
				redraw: conversation.look,
			};
		},
		restore() {},
		release() {
			input.pause();
			if (input !== process.stdin) {
				input.destroy();
			}
		},
	};
}

function terminalOrNull() {
	try {
		return openKeyboard();
	} catch {
		return null;
	}
}

/** Everything was made harmless where it came from; a terminal that can do little is given nothing else than text even so. */
function withoutControls(line: string): string {
	return line.replaceAll(/\p{Cc}/gu, ' ');
}
