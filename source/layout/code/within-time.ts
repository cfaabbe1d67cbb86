import vm from 'node:vm';

// Only code that Node compiles for a context can be stopped; what that code calls is stopped with it.
const call = new vm.Script('task()');
const context = vm.createContext({});

/** The answer of a pure function, or `null` when it has none after so many milliseconds or throws. It is stopped within a regular expression too. */
export function withinTime<Answer>(milliseconds: number, task: () => Answer): Answer | null {
	let answer: Answer | null = null;
	context['task'] = () => {
		answer = task();
	};

	try {
		call.runInContext(context, {timeout: milliseconds});
		return answer;
	} catch {
		return null;
	}
}
