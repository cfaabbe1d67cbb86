import {execFileSync} from 'node:child_process';
import {constants} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';
import type {Fault} from './faults.js';
import type {Terminal} from './terminal.js';

/** What may end the program, or stop it for a while. */
export type Ending = {
	readonly name: string;
	/** The status with which the program ends; `null` when it goes on. */
	readonly status: number | null;
	/** What fails in the program when `happen` is called. */
	readonly fault?: Fault;
	/** `program` is the process of the program. */
	readonly happen: (terminal: Terminal, program: number) => void;
};

const faultsFile = pathToFileURL(path.resolve(import.meta.dirname, 'faults.ts')).href;

function bySignal(name: NodeJS.Signals): Ending {
	return {
		name,
		status: 128 + constants.signals[name],
		happen(_, program) {
			process.kill(program, name);
		},
	};
}

function byFault(fault: Fault): Ending {
	return {
		name: fault,
		status: 1,
		fault,
		happen(_, program) {
			process.kill(program, 'SIGUSR2');
		},
	};
}

export const endings: readonly Ending[] = [
	{
		name: 'Ctrl-C',
		status: 0,
		happen(terminal) {
			terminal.press('Ctrl-C');
		},
	},
	...(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const).map(bySignal),
	...(['exception', 'rejection', 'EIO', 'EPIPE'] as const).map(byFault),
	{
		name: 'Ctrl-Z',
		status: null,
		happen(terminal) {
			terminal.press('Ctrl-Z');
		},
	},
	{...bySignal('SIGTSTP'), status: null},
];

/** What the shell of a test does: it runs the program as a job, brings it back to the front when Enter is pressed, and says whether the terminal is as it was. */
export const jobScript = `
before=$(stty -g)
compare() { [ "$(stty -g)" = "$before" ] && echo "settings as before" || stty -a; }
# A loop would be left as soon as the job in it stops again.
go_on() {
	case $1 in ${128 + constants.signals.SIGSTOP}|${128 + constants.signals.SIGTSTP})
		compare
		echo "stopped"
		read -r line
		fg > /dev/null
		go_on $? ;;
	*)
		echo "ended with $1"
		compare ;;
	esac
}
# A shell ends as its program does that an interrupt has ended.
trap : INT
set -m
echo "the shell"
$BROADSHEET --state "$STATE" "$LIBRARY"
go_on $?
`;

/** The environment by which the program fails when it is told to. */
export function environmentOf({fault}: Ending): Readonly<Record<string, string>> {
	return fault === undefined ? {} : {FAULT: fault, NODE_OPTIONS: `--import=${faultsFile}`};
}

/** The process of the program that a shell runs; `null` while there is none. */
export function programOf(shell: number): number | null {
	const all = execFileSync('ps', ['-axo', 'pid=,ppid=,args='], {encoding: 'utf8'});
	// It goes by its own name as soon as it runs.
	const line = all.split('\n').find(one => new RegExp(`^\\s*\\d+\\s+${shell}\\s+(?:.*cli\\.js|broadsheet)`).test(one));
	return line === undefined ? null : Number.parseInt(line, 10);
}
