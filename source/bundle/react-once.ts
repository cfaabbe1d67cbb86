import {createRequire} from 'node:module';
import path from 'node:path';
import type {Plugin} from 'esbuild';

const namespace = 'react-once';

/**
Wraps React, which is CommonJS, for ES modules once instead of once in every file that imports it.

Why: esbuild gives each importing file its own copy of React's exports, forty getters each, in some thirty files.

Saves 4 ms of 177 where `node -e 0` takes 81 (least of 40 interleaved runs), and 4 KB.
*/
export const reactOnce: Plugin = {
	name: 'react-once',
	setup(build) {
		build.onResolve({filter: /^react(\/jsx-runtime)?$/}, async ({kind, path: name, resolveDir, pluginData}) => {
			if (kind !== 'import-statement' || pluginData === namespace) {
				return undefined;
			}

			const {path: file, errors} = await build.resolve(name, {resolveDir, kind: 'require-call', pluginData: namespace});
			return errors.length > 0 ? {errors} : {path: file, namespace, sideEffects: false};
		});

		build.onLoad({filter: /.*/, namespace}, ({path: file}) => {
			const names = Object.keys(createRequire(file)(file) as object);
			return {
				contents: [
					`const commonJs = require(${JSON.stringify(file)});`,
					'export default commonJs;',
					...names.map(
						(name, index) =>
							`const export${index} = /* @__PURE__ */ (() => commonJs.${name})();\nexport {export${index} as ${name}};`,
					),
				].join('\n'),
				loader: 'js',
				resolveDir: path.dirname(file),
			};
		});
	},
};
