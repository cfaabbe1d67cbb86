import type {ReadStream} from 'node:tty';

/** What a stream of keys reads from, in Node: the stream itself can only be paused for those who read it. */
type Handle = {
	/** The stream has asked for what comes next. */
	readonly reading?: boolean;
	readonly readStart?: () => unknown;
	readonly readStop?: () => unknown;
};

/**
Leave the keys to a program that has the terminal; returns the function that takes them back. A stream that was read goes on waiting for one more chunk, also when nobody listens to it any more: without this, what is typed first into the other program would now and then be lost to it, and arrive here afterwards.
*/
export function holdKeyboard(keyboard: ReadStream): () => void {
	const {_handle: handle} = keyboard as unknown as {readonly _handle?: Handle | null};
	if (!handle?.reading) {
		return () => {};
	}

	handle.readStop?.();
	return () => {
		handle.readStart?.();
	};
}
