type Flag = {
	readonly type: 'string' | 'number' | 'boolean';
	/** It may be given more than once. */
	readonly isMultiple?: true;
	/** Its value may be `-`, for standard input or output. */
	readonly takesDash?: true;
	readonly shortFlag?: string;
};

/** Every flag that there is, by the name that it has in the program: `--dry-run` is `dryRun`. */
export const flagTable = {
	state: {type: 'string'},
	library: {type: 'string', isMultiple: true},
	tag: {type: 'string', isMultiple: true},
	url: {type: 'string'},
	folder: {type: 'string'},
	title: {type: 'string'},
	opml: {type: 'string', takesDash: true},
	linear: {type: 'boolean'},
	json: {type: 'boolean'},
	limit: {type: 'number'},
	since: {type: 'string'},
	import: {type: 'string', takesDash: true},
	output: {type: 'string'},
	dryRun: {type: 'boolean'},
	yes: {type: 'boolean'},
	fix: {type: 'boolean'},
	fetch: {type: 'boolean'},
	print: {type: 'boolean'},
	check: {type: 'boolean'},
	preset: {type: 'string'},
	markdown: {type: 'boolean'},
	width: {type: 'number'},
	format: {type: 'string'},
	bidi: {type: 'string'},
	ambiguous: {type: 'string'},
	ascii: {type: 'boolean'},
	help: {type: 'boolean', shortFlag: 'h'},
	version: {type: 'boolean', shortFlag: 'v'},
} as const satisfies Readonly<Record<string, Flag>>;

type FlagName = keyof typeof flagTable;

type Values = {readonly string: string; readonly number: number; readonly boolean: boolean};

type ValueOf<Name extends FlagName> = (typeof flagTable)[Name] extends {readonly isMultiple: true}
	? ReadonlyArray<Values[(typeof flagTable)[Name]['type']]>
	: Values[(typeof flagTable)[Name]['type']];

/** What the flags said; `undefined` for those that were not given. */
export type Flags = {readonly [Name in FlagName]?: ValueOf<Name> | undefined};

const rows = Object.entries<Flag>(flagTable);

/** The names of the flags as they are typed, without the `--`. */
export const flagNames: readonly string[] = rows.map(([name]) => typedName(name));

/** The flags that take a value, by the names that are typed; whether they may be given more than once. */
export const valuedFlags: ReadonlyMap<string, {readonly isMultiple: boolean}> = new Map(
	rows.flatMap(([name, {type, isMultiple = false}]) =>
		type === 'boolean' ? [] : [[typedName(name), {isMultiple}] as const],
	),
);

/** The flags that may stand before a `-`, as they are typed. */
export const flagsBeforeDash: readonly string[] = rows.flatMap(([name, {takesDash}]) =>
	takesDash ? [`--${typedName(name)}`] : [],
);

/** `dry-run` for `dryRun`. */
export function typedName(name: string): string {
	return name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
