/** What another program has written, to be read over the page. */
export type Output = {
	/** Which program, or what it was asked. */
	readonly title: string;
	readonly lines: readonly string[];
	readonly top: number;
};

/** Another program works, and is waited for. */
export type Running = {
	readonly request: number;
	/** What it does, as words before an ellipsis. */
	readonly what: string;
};
