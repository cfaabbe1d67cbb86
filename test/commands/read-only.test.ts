import {execFileSync} from 'node:child_process';
import {chmodSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, onTestFinished, test} from 'vitest';
import {program} from '../helpers/broadsheet.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';
import {type Ran, runBroadsheet} from '../helpers/run-broadsheet.js';

/** Root may write everywhere. */
const user = process.getuid?.() === 0 ? {user: 65_534} : {};

/** Another user may not even run the program where it lies in a folder of root's own. */
function mayRunAsAnother(): boolean {
	try {
		const another = user.user === undefined ? {} : {uid: user.user, gid: user.user};
		execFileSync(process.execPath, [program, '--version'], another);
		return true;
	} catch {
		return false;
	}
}

function setModes(folder: string, ofFolders: number, ofFiles: number): void {
	for (const name of readdirSync(folder)) {
		const file = path.join(folder, name);
		if (statSync(file).isDirectory()) {
			setModes(file, ofFolders, ofFiles);
		} else {
			chmodSync(file, ofFiles);
		}
	}

	chmodSync(folder, ofFolders);
}

function makeReadOnly(folder: string): void {
	setModes(folder, 0o555, 0o444);
	onTestFinished(() => setModes(folder, 0o755, 0o644));
}

function titles({stdout}: Ran): readonly string[] {
	return (JSON.parse(stdout) as ReadonlyArray<{readonly title: string}>).map(({title}) => title);
}

function libraryFolder(): string {
	const folder = folderOf({'a.md': '# First\n\nText.\n', 'b.md': '# Second\n\nText.\n'});
	chmodSync(folder, 0o755);
	return folder;
}

test.skipIf(!mayRunAsAnother())(
	'where nothing may be written the library is seen as it was, and nothing is done',
	async () => {
		const library = libraryFolder();
		const state = temporaryFolder();
		await runBroadsheet(['star', 'first'], {library, state});
		writeFileSync(path.join(library, 'c.md'), '# Third\n\nText.\n');
		makeReadOnly(state);
		const run = async (...args: readonly string[]): Promise<Ran> => runBroadsheet(args, {library, state, ...user});
		const trouble =
			/^broadsheet: The index of the library could not be .*; what changes in the library is not seen\.\n/;
		const listed = await run('list', 'sort:title', '--json');
		expect([listed.code, titles(listed), listed.stderr]).toEqual([
			0,
			['First', 'Second'],
			expect.stringMatching(trouble),
		]);
		expect(titles(await run('search', 'is:starred', '--json'))).toEqual(['First']);
		expect(JSON.parse((await run('stats', '--json')).stdout)).toMatchObject({articles: 2, starred: 1});
		const starred = await run('star', 'second');
		expect([starred.code, starred.stdout, starred.stderr.split('\n')[1]]).toEqual([
			1,
			'',
			expect.stringMatching(/^broadsheet: state\.db could not be .*: nothing is changed\.$/),
		]);
		expect(await run('index')).toMatchObject({code: 1, stdout: '', stderr: /The index is as it was\.\n$/});
		expect(await run('doctor')).toMatchObject({code: 1, stdout: /^The index is older than the files: 1 new\.\n/m});
	},
);

test.skipIf(!mayRunAsAnother())(
	'where there is nothing yet and nothing may be written the index is in memory',
	async () => {
		const state = temporaryFolder();
		makeReadOnly(state);
		const options = {library: libraryFolder(), state, ...user};
		const listed = await runBroadsheet(['list', 'text', 'sort:title', '--json'], options);
		expect([listed.code, titles(listed), listed.stderr]).toEqual([
			0,
			['First', 'Second'],
			expect.stringMatching(
				/^broadsheet: The index of the library could not be .*; this time it is made in memory\.\n$/,
			),
		]);
		expect(await runBroadsheet(['doctor'], options)).toMatchObject({code: 0, stderr: ''});
	},
);
