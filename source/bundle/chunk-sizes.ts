import type {Metafile} from 'esbuild';

type Output = Metafile['outputs'][string];

/** What a bundle is made of, for reading: every file with its KB, the largest first, what is in it and which files it reads. */
export function chunkSizes({outputs}: Metafile): string {
	const names = Object.keys(outputs);
	const entry = names.find(name => outputs[name]?.entryPoint?.endsWith('cli.ts')) ?? names[0] ?? '';
	const lines = [...names]
		.sort((a, b) => (outputs[b]?.bytes ?? 0) - (outputs[a]?.bytes ?? 0))
		.flatMap(name => describe(name, outputs[name]));
	const total = names.reduce((sum, name) => sum + (outputs[name]?.bytes ?? 0), 0);
	return `${[...lines, `${kilobytes(total)}  in ${names.length} files; ${entry} is started`].join('\n')}\n`;
}

function describe(name: string, output: Output | undefined): string[] {
	if (!output) {
		return [];
	}

	const parts = [...sharesOf(output)]
		.sort((a, b) => b[1] - a[1])
		.slice(0, 8)
		.filter(([, bytes]) => bytes >= 512)
		.map(([part, bytes]) => `${part} ${kilobytes(bytes).trim()}`);
	const isStatic = (kind: string) => kind === 'import-statement';
	const next = output.imports.filter(({external}) => !external);
	const reads = next.filter(({kind}) => isStatic(kind)).map(({path}) => fileName(path));
	const mayRead = next.filter(({kind}) => !isStatic(kind)).map(({path}) => fileName(path));
	return [
		`${kilobytes(output.bytes)}  ${name}`,
		...(parts.length > 0 ? [`${indent}${parts.join(', ')}`] : []),
		...(reads.length > 0 ? [`${indent}reads ${reads.join(', ')}`] : []),
		...(mayRead.length > 0 ? [`${indent}may read ${mayRead.join(', ')}`] : []),
	];
}

const indent = ' '.repeat(11);
const fileName = (path: string): string => path.split('/').at(-1) ?? path;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1).padStart(6)} KB`;

/** The bytes of each package, and of each folder of ours. */
function sharesOf({inputs}: Output): Map<string, number> {
	const shares = new Map<string, number>();
	for (const [input, {bytesInOutput}] of Object.entries(inputs)) {
		const part =
			/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(input)?.[1] ??
			input.split('/').slice(0, -1).join('/');
		shares.set(part, (shares.get(part) ?? 0) + bytesInOutput);
	}

	return shares;
}
