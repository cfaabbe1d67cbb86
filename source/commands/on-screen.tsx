import process from 'node:process';
import {supportsColor} from 'chalk';
import {render} from 'ink';
import {openKeyboard} from '../io/open-keyboard.js';
import {App} from '../ui/app.js';
import {colourDepth, showsColours} from '../ui/colour-depth.js';
import {StoreProvider} from '../ui/use-store.js';
import type {Face} from './face.js';
import {type ReadRequest, read} from './read.js';

/** Read on the whole screen of the terminal; resolves when the user has left. */
export async function readOnScreen(request: ReadRequest): Promise<void> {
	await read(request, onScreen);
}

/** The whole screen of a terminal; `null` where there is none that keys could come from. */
function onScreen(): Face | null {
	const keyboard = keyboardOrNull();
	if (keyboard === null) {
		return null;
	}

	const {stdout} = process;
	const depth = colourDepth(process.env, supportsColor === false ? 0 : supportsColor.level);
	return {
		size: stdout,
		keys: keyboard,
		keyboard,
		isLogicalOrder: false,
		begin: state => ({...state, hasColours: showsColours(depth)}),
		toTerminal(sequence) {
			stdout.write(sequence);
		},
		open(store, onLend) {
			const tree = (
				<StoreProvider value={store}>
					<App terminal={stdout} depth={depth} onLend={onLend} />
				</StoreProvider>
			);
			const instance = render(tree, {
				stdin: keyboard,
				stdout,
				alternateScreen: true,
				incrementalRendering: true,
				interactive: true,
				exitOnCtrlC: false,
				patchConsole: false,
				maxFps: 1000,
			});
			return {
				waitUntilExit: async () => instance.waitUntilExit(),
				unmount: () => instance.unmount(),
				redraw() {
					instance.clear();
					stdout.write('\u001B[2J\u001B[H');
					instance.rerender(tree);
				},
			};
		},
		restore() {
			keyboard.setRawMode(false);
		},
		release() {
			if (keyboard !== process.stdin) {
				keyboard.destroy();
			}
		},
	};
}

function keyboardOrNull() {
	try {
		return openKeyboard();
	} catch {
		return null;
	}
}
