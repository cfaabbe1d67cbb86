/** Returns what does tasks one after the other, in their order. Rejects as the task does. */
export function oneAtATime(): <Result>(task: () => Promise<Result>) => Promise<Result> {
	let last: Promise<unknown> = Promise.resolve();
	return task => {
		const mine = last.then(task);
		last = mine.catch(() => {});
		return mine;
	};
}
