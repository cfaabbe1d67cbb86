import {execFile} from 'node:child_process';
import process from 'node:process';
import {program} from './broadsheet.js';
import {temporaryFolder} from './folder.js';

export type Ran = {readonly code: number; readonly stdout: string; readonly stderr: string};

export type RunOptions = {
	/** The state folder, by default one that nothing is in. */
	readonly state?: string;
	readonly library?: string;
	readonly cwd?: string;
	readonly input?: string;
	/** Whom it runs as; this user unless said otherwise. */
	readonly user?: number;
	/** More of the environment. */
	readonly env?: Readonly<Record<string, string>>;
};

/** Run the built program to its end, its output being no terminal. */
export async function runBroadsheet(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
	const {state = temporaryFolder(), library, cwd, input = '', user, env: more} = options;
	const env = {
		...process.env,
		BROADSHEET_STATE: state,
		BROADSHEET_LIBRARY: library,
		COLUMNS: undefined,
		TZ: 'UTC',
		...more,
	};
	return new Promise(resolve => {
		const another = user === undefined ? {} : {uid: user, gid: user};
		const child = execFile(process.execPath, [program, ...args], {env, cwd, ...another}, (error, stdout, stderr) => {
			resolve({code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr});
		});
		// One that reads nothing may have ended.
		child.stdin?.on('error', () => {});
		child.stdin?.end(input);
	});
}
