import {fileURLToPath} from 'node:url';
import type {Plugin} from 'esbuild';
import {patch} from './patch.ts';

/**
Lets Ink hand out frames whose columns are straight, see `straight-columns.ts`. What it is given to draw may hold no control sequence but styles: it would take any other out.
*/
export const inkWithStraightColumns: Plugin = {
	name: 'ink-with-straight-columns',
	setup(build) {
		const columns = fileURLToPath(new URL('straight-columns.ts', import.meta.url));
		build.onResolve({filter: /^straight-columns$/}, () => ({path: columns}));
		return patchOfRenderer.setup(build);
	},
};

const patchOfRenderer = patch({
	name: 'ink-with-straight-columns',
	packageName: 'ink',
	file: 'build/renderer.js',
	replacements: [
		{
			from: 'const renderer = (',
			to: "import {straightFrame} from 'straight-columns';\nconst renderer = (",
		},
		{
			from: 'return {\n            output: generatedOutput,',
			to: 'return {\n            output: straightFrame(generatedOutput),',
		},
	],
});
