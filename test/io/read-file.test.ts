import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {errorReason} from '../../source/io/error-reason.js';
import {beginningsIn} from '../../source/io/file-beginnings.js';
import {readBytes, readWholeFile} from '../../source/io/read-file.js';
import {temporaryFolder} from '../helpers/folder.js';

/** A folder with all that may stand where a file is looked for, by what it is. */
async function oddFolder(): Promise<string> {
	const folder = temporaryFolder();
	execFileSync('mkfifo', [path.join(folder, 'pipe.md')]);
	symlinkSync('pipe.md', path.join(folder, 'link to a pipe.md'));
	symlinkSync('/dev/zero', path.join(folder, 'zeros.md'));
	symlinkSync('loop.md', path.join(folder, 'loop.md'));
	symlinkSync('nowhere', path.join(folder, 'nothing.md'));
	mkdirSync(path.join(folder, 'folder.md'));
	writeFileSync(path.join(folder, 'file.md'), 'Words');
	return folder;
}

const reasons = {
	'pipe.md': 'is a pipe, a socket or a device, and no file',
	'link to a pipe.md': 'is a pipe, a socket or a device, and no file',
	'zeros.md': 'is a pipe, a socket or a device, and no file',
	'socket.md': 'is a pipe, a socket or a device, and no file',
	'loop.md': 'is a link that leads back to itself',
	'nothing.md': 'does not exist',
	'folder.md': 'is a folder',
	'file.md': null,
};

test.skipIf(process.platform === 'win32')(
	'only files are read, nothing is waited for, and each has its reason',
	async () => {
		const folder = await oddFolder();
		const server = createServer();
		await new Promise<void>(resolve => {
			server.listen(path.join(folder, 'socket.md'), resolve);
		});
		const names = Object.keys(reasons);
		const asked = await Promise.all(
			names.map(async name => readWholeFile(path.join(folder, name)).then(() => null, errorReason)),
		);
		const atOnce = names.map(name => {
			try {
				readBytes(path.join(folder, name));
				return null;
			} catch (error) {
				return errorReason(error);
			}
		});
		server.close();
		expect(Object.fromEntries(names.map((name, index) => [name, asked[index]]))).toEqual(reasons);
		expect(Object.fromEntries(names.map((name, index) => [name, atOnce[index]]))).toEqual(reasons);
	},
);

test.skipIf(process.platform === 'win32')('the beginnings of what is no file are empty', async () => {
	const found: string[] = [];
	for await (const {name, text} of beginningsIn(await oddFolder(), '.md', 3, () => true)) {
		found.push(`${name}: ${text}`);
	}

	expect(found).toEqual([
		'file.md: Wor',
		'folder.md: ',
		'link to a pipe.md: ',
		'loop.md: ',
		'nothing.md: ',
		'pipe.md: ',
		'zeros.md: ',
	]);
});
