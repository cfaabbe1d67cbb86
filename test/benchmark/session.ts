import {setTimeout as wait} from 'node:timers/promises';
import graphemes from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';
import {killGroup} from '../helpers/process-group.ts';
import {untilGone} from './process-figures.ts';
import {frameEnd, type Request, startProgram} from './program.ts';

/** What a terminal shows when a frame is complete, and when the last byte of it came. */
export type Frame = {readonly time: number; readonly screen: readonly string[]};

/** When a key was sent, and the milliseconds from then to the last byte of the frame that was waited for. */
export type Pressed = {readonly since: number; readonly frame: number};

export type Answered = {
	/** Milliseconds from the key to the last byte of the frame that was waited for. */
	readonly frame: number;
	/** Milliseconds from the key to the last byte of all that came of it. */
	readonly settled: number;
	readonly screen: readonly string[];
};

/** Whether a frame is the one that is waited for; `before` is the screen as it was when the wait began. */
export type Expected = (screen: readonly string[], before: readonly string[]) => boolean;

export type Session = ReturnType<typeof openSession>;

const patienceMilliseconds = 30_000;
/** All that comes of a key has come after so long, or something draws without end. */
const longestSettling = 5000;

/**
Starts a program in a pseudo-terminal, for timing answers by what is seen of them: frames of which no key is the cause come in between while a library is read. Frames are drawn by an emulator when all of their bytes are there and their time is taken, so that drawing costs the answer nothing.
*/
export function openSession(request: Omit<Request, 'onOutput'>) {
	const {columns = 80, rows = 24} = request;
	const emulator = new xterm.Terminal({cols: columns, rows, scrollback: 0, allowProposedApi: true});
	emulator.loadAddon(new graphemes.UnicodeGraphemesAddon());
	emulator.unicode.activeVersion = '15-graphemes';
	let last: Frame = {time: 0, screen: []};
	let lastByte = 0;
	let pending = '';
	const watchers = new Set<(frame: Frame) => void>();
	const draw = (text: string, time: number): void => {
		emulator.write(text, () => {
			last = {time, screen: screenOf(emulator)};
			for (const watcher of watchers) {
				watcher(last);
			}
		});
	};

	const program = startProgram({
		...request,
		onOutput(text, time) {
			lastByte = time;
			pending += text;
			for (let end = pending.indexOf(frameEnd); end !== -1; end = pending.indexOf(frameEnd)) {
				draw(pending.slice(0, end + frameEnd.length), time);
				pending = pending.slice(end + frameEnd.length);
			}
		},
	});

	/** The first frame that came at a time or later and is as expected; `null` when none came in time. */
	const frameSince = async (since: number, isMet: (screen: readonly string[]) => boolean, patience: number) =>
		new Promise<Frame | null>(resolve => {
			const settle = (frame: Frame | null): void => {
				clearTimeout(timer);
				watchers.delete(look);
				resolve(frame);
			};

			const look = (frame: Frame): void => {
				if (frame.time >= since && isMet(frame.screen)) {
					settle(frame);
				}
			};

			const timer = setTimeout(settle, patience, null);
			watchers.add(look);
			look(last);
			void program.ended.then(() => settle(null));
		});

	/** All that has come is drawn. */
	const drawn = async (): Promise<void> =>
		new Promise(resolve => {
			emulator.write('', resolve);
		});

	const tryKey = async (key: string, isMet: Expected, patience: number): Promise<(Frame & {since: number}) | null> => {
		await drawn();
		const before = last.screen;
		const since = performance.now();
		program.send(key);
		const frame = await frameSince(since, screen => isMet(screen, before), patience);
		return frame && {...frame, since};
	};

	const settled = async (): Promise<void> => {
		await Promise.race([program.quiet(), wait(longestSettling)]);
		await drawn();
	};

	return {
		pid: program.pid,
		started: program.started,
		settled,
		screen: (): readonly string[] => last.screen,

		/** Calls `watcher` with each frame, until the function that is returned is called. */
		watch(watcher: (frame: Frame) => void): () => void {
			watchers.add(watcher);
			return () => {
				watchers.delete(watcher);
			};
		},

		/** Waits for what is to be seen, now or later. Throws when it does not come in time. */
		async until(isMet: (screen: readonly string[]) => boolean, what: string, patience = patienceMilliseconds) {
			const frame = await frameSince(0, isMet, patience);
			if (frame === null) {
				throw new Error(`There was ${what} to be seen, and this was:\n${last.screen.join('\n')}`);
			}

			return frame;
		},

		/** Milliseconds from a time to the last byte of the first frame that came afterwards and is as expected; `null` when none came in time. */
		async timeOf(
			since: number,
			isMet: (screen: readonly string[]) => boolean,
			patience = patienceMilliseconds,
		): Promise<number | null> {
			const frame = await frameSince(since, isMet, patience);
			return frame && frame.time - since;
		},

		/** Sends a key, and waits only for the frame that it is the cause of; `null` when none came in time. */
		async pressNow(key: string, isMet: Expected, patience = patienceMilliseconds): Promise<Pressed | null> {
			const frame = await tryKey(key, isMet, patience);
			return frame && {since: frame.since, frame: frame.time - frame.since};
		},

		/** Sends a key, and waits for the frame that it is the cause of and for all that comes after; `null` when none came in time. */
		async press(key: string, isMet: Expected, patience = patienceMilliseconds): Promise<Answered | null> {
			const frame = await tryKey(key, isMet, patience);
			if (frame === null) {
				return null;
			}

			await settled();
			return {frame: frame.time - frame.since, settled: lastByte - frame.since, screen: last.screen};
		},

		/** Ends the program as a user ends it, from wherever it is; by force when it does not follow. */
		async close(): Promise<void> {
			program.send('Ctrl-C');
			await Promise.race([program.ended, wait(10_000, undefined, {ref: false})]);
			// What it has started would take the processor from the next one.
			if (!(await untilGone(program.pid))) {
				killGroup(program.pid);
			}

			await program.ended;
			emulator.dispose();
		},
	};
}

function screenOf(emulator: InstanceType<typeof xterm.Terminal>): readonly string[] {
	const {active} = emulator.buffer;
	return Array.from(
		{length: emulator.rows},
		(_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
	);
}
