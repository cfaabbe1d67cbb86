import vm from 'node:vm';

type Caller = {readonly call: vm.Script; readonly context: vm.Context};

let caller: Caller | null = null;

/** The answer of a pure function, or `null` when it has none after so many milliseconds or throws. It is stopped within a regular expression too. */
export function withinTime<Answer>(milliseconds: number, task: () => Answer): Answer | null {
	caller ??= makeCaller();
	const {call, context} = caller;
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

/** Only code that Node compiles for a context can be stopped; what that code calls is stopped with it. A context takes a millisecond to make, which a start without one saves. */
function makeCaller(): Caller {
	return {call: new vm.Script('task()'), context: vm.createContext({})};
}
