import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {chunkSizes} from './chunk-sizes.ts';
import {makeBundle} from './make-bundle.ts';

// node source/bundle/bundle.ts [--sizes]: bundles the program into build/.
const root = path.resolve(import.meta.dirname, '../..');
const {values} = parseArgs({options: {sizes: {type: 'boolean', default: false}}});
const metafile = await makeBundle({
	entryPoints: ['cli.ts', 'thread.ts'].map(name => path.join(root, 'source', name)),
	folder: path.join(root, 'build'),
});
if (values.sizes) {
	process.stdout.write(chunkSizes(metafile));
}
