import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {chunkSizes} from './chunk-sizes.ts';
import {makeBundle} from './make-bundle.ts';

// node source/bundle/bundle.ts [--sizes]: bundles the program into build/, with its man page beside it.
const root = path.resolve(import.meta.dirname, '../..');
const {values} = parseArgs({options: {sizes: {type: 'boolean', default: false}}});
const metafile = await makeBundle({
	entryPoints: ['cli.ts', 'background.ts'].map(name => path.join(root, 'source', name)),
	folder: path.join(root, 'build'),
});
const manual = execFileSync(process.execPath, [path.join(root, 'build/cli.js'), 'man']);
writeFileSync(path.join(root, 'build/broadsheet.1'), manual);
if (values.sizes) {
	process.stdout.write(chunkSizes(metafile));
}
