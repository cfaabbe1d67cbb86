import type {WriteStream} from 'node:tty';
import {Box, useApp, useInput} from 'ink';
import {useLayoutEffect} from 'react';
import {keyIntent} from '../app/key-dispatch.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import {shownTheme} from '../app/theme-names.js';
import type {ColourDepth} from './colour-depth.js';
import {Help} from './help.js';
import {Highlights} from './highlights.js';
import {keyNames} from './keys.js';
import {List} from './list.js';
import {Output} from './output.js';
import {Reader} from './reader.js';
import {Sidebar} from './sidebar.js';
import {painterOf} from './theme.js';
import {themeNamed} from './themes/themes.js';
import {PainterContext} from './use-painter.js';
import {useState, useStore} from './use-store.js';

/** Leaves the terminal to another program until a task is done, and draws the screen again. */
export type LendTerminal = (task: () => Promise<void>) => Promise<void>;

type Props = {
	readonly terminal: WriteStream;
	/** What it can show. */
	readonly depth: ColourDepth;
	/** Is given what leaves the terminal to another program for as long as a task takes. */
	readonly onLend: (lend: LendTerminal) => void;
};

/** The screen. The only place where keys and the terminal's size come in. */
export function App({terminal, depth, onLend}: Props) {
	const store = useStore();
	const {suspendTerminal} = useApp();
	const state = useState();

	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			// The state is asked anew for each: the first key may have changed the scope.
			const intent = keyIntent(store.getState(), name);
			if (intent) {
				store.dispatch(intent);
			}
		}
	});

	useLayoutEffect(() => {
		const onResize = () => {
			store.dispatch({type: 'resized', size: {columns: terminal.columns, rows: terminal.rows}});
		};

		// Before Ink's own listener, which draws what the state says at once: the old frame might not fit any more.
		terminal.prependListener('resize', onResize);
		return () => {
			terminal.off('resize', onResize);
		};
	}, [store, terminal]);

	useLayoutEffect(() => {
		onLend(task => suspendTerminal(task));
	}, [onLend, suspendTerminal]);

	const painter = painterOf(themeNamed(shownTheme(state), state.ownThemes), depth);
	return (
		<PainterContext value={painter}>
			<Surface state={state} />
		</PainterContext>
	);
}

type SurfaceProps = {
	readonly state: State;
};

/** What the state shows, over all of the terminal. */
function Surface({state}: SurfaceProps) {
	const frame = frameOfState(state);
	if (state.output && !state.help) {
		return <Output output={state.output} />;
	}

	if (state.help) {
		return <Help />;
	}

	if (frame.sidebar.kind === 'over') {
		return <Sidebar />;
	}

	return (
		<Box width={frame.columns} height={frame.rows}>
			{state.reader ? (
				<Reader reader={state.reader} />
			) : state.highlights ? (
				<Highlights view={state.highlights} />
			) : (
				<List />
			)}
			{frame.sidebar.kind === 'beside' && <Sidebar />}
		</Box>
	);
}
