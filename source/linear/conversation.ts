import type {Action} from '../app/action.js';
import type {Intent} from '../app/intent.js';
import type {State} from '../app/state.js';
import {isSettled} from './is-settled.js';
import {whereSentence} from './place.js';
import {nothingTold, tell} from './tell.js';
import {answer, type Understood, understand} from './understand.js';

type World = {
	readonly getState: () => State;
	readonly dispatch: (action: Action) => void;
	/** Print lines, each ended. */
	readonly say: (lines: readonly string[]) => void;
	/** Do something soon, when what has happened meanwhile was heard. */
	readonly later: (task: () => void) => void;
};

/** What is typed, and what is said. */
export type Conversation = {
	/** A line was typed: it is answered when what was asked before it has come. */
	readonly hear: (line: string) => void;
	/** Nothing more will be typed: when all is answered one leaves. */
	readonly hearEnd: () => void;
	/** The state has changed. */
	readonly look: () => void;
};

/** Lines that one can type whatever is waited for. */
const urgent: ReadonlySet<string> = new Set(['cancel', 'quit']);

/** Speak of the state, line after line, and do what is typed. Nothing that was said is taken back. */
export function startConversation({getState, dispatch, say, later}: World): Conversation {
	const queue: Array<{readonly text: string; readonly isAnswer: boolean}> = [];
	let told = nothingTold(getState());
	let isBusy = false;
	let isOver = false;
	/** A line was heard, and nothing said since. */
	let owesAnswer = false;
	let isGreeted = false;

	const look = (): void => {
		if (isBusy) {
			return;
		}

		const state = getState();
		const next = tell(told, state);
		told = next.told;
		speak(next.lines);
		if (state.output) {
			// It was read out: there is nothing to leave.
			dispatch({type: 'cancel'});
			return;
		}

		if (isSettled(state)) {
			greet(state);
			settle(state);
		}
	};

	const speak = (lines: readonly string[]): void => {
		if (lines.length > 0) {
			owesAnswer = false;
			say(lines);
		}
	};

	const greet = ({reader}: State): void => {
		if (!isGreeted) {
			isGreeted = true;
			const first = reader ? 'An empty line turns the page' : 'A number opens an article';
			say([`${first}, the word help tells all others.`]);
		}
	};

	/** What was asked has come: go on with what was typed meanwhile. */
	const settle = (state: State): void => {
		if (owesAnswer) {
			speak([whereSentence(state)]);
		}

		if (queue.length > 0 || isOver) {
			later(takeNext);
		}
	};

	const takeNext = (): void => {
		const state = getState();
		if (!isSettled(state)) {
			return;
		}

		const line = queue.shift();
		if (line) {
			take(line.isAnswer ? answer(state, line.text) : understand(state, line.text));
		} else if (isOver) {
			isOver = false;
			dispatch({type: 'quit'});
		}
	};

	const take = (understood: Understood): void => {
		owesAnswer = true;
		switch (understood.kind) {
			case 'say': {
				speak(understood.lines);
				break;
			}

			case 'again': {
				told = nothingTold(getState());
				break;
			}

			case 'intents': {
				perform(understood.intents, understood.answer);
				break;
			}
		}

		look();
	};

	/** What stands between two of them is not what was asked for: nothing is said of it. */
	const perform = (intents: readonly Intent[], rest: string | null): void => {
		isBusy = true;
		for (const intent of intents) {
			dispatch(intent);
		}

		const state = getState();
		if (rest !== null && isSettled(state)) {
			const answered = answer(state, rest);
			if (answered.kind === 'intents') {
				perform(answered.intents, null);
			} else {
				isBusy = false;
				take(answered);
			}
		} else if (rest !== null) {
			queue.unshift({text: rest, isAnswer: true});
			owesAnswer = false;
		}

		isBusy = false;
	};

	return {
		hear(line) {
			const text = line.trim();
			if (urgent.has(text) && !isSettled(getState())) {
				take(understand(getState(), text));
			} else {
				queue.push({text, isAnswer: false});
				later(takeNext);
			}
		},
		hearEnd() {
			isOver = true;
			later(takeNext);
		},
		look,
	};
}
