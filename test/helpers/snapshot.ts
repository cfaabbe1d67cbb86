import {hash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';

/** All that stands in a folder: names, contents and times. */
export function snapshotOf(folder: string): ReadonlyMap<string, string> {
	const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort();
	return new Map(
		names.map(name => {
			const file = path.join(folder, name);
			const found = statSync(file);
			const content = found.isFile() ? hash('sha256', readFileSync(file)) : 'folder';
			return [name, `${content} ${found.mtimeMs}`];
		}),
	);
}
