/** One line of the usage, of the flags or of the environment: what is written, and what it does. */
export type HelpEntry = {readonly written: string; readonly help: string};

/** What `--help` prints, in its parts. */
export type HelpTable = {
	/** What the program is for. */
	readonly purpose: string;
	readonly usage: readonly HelpEntry[];
	/** Sentences between the usage and the flags. */
	readonly remarks: readonly string[];
	readonly flags: readonly HelpEntry[];
	readonly environment: readonly HelpEntry[];
	readonly configuration: readonly HelpEntry[];
	readonly exitCodes: string;
};

const entry = /^ {4}(?<written>\S.*?)(?: {2,}(?<help>\S.*))?$/;
/** Where it stands what each does, in cells. */
const helpColumn = 36;
const goesOn = /^ {30,}(?<help>\S.*)$/;

/** The parts of the help. It is written as it is printed, and whatever else is made of its words (the man page, the completions) is made from there. */
export function helpTable(text: string): HelpTable {
	const lines = text.split('\n');
	const headings = ['Usage', 'Flags', 'Environment', 'Configuration'].map(name =>
		lines.findIndex(line => line.startsWith(`  ${name}`)),
	);
	const [usage = 0, flags = 0, environment = 0, configuration = 0] = headings;
	const sentences = (from: number, to: number): readonly string[] =>
		lines
			.slice(from, to)
			.filter(line => /^ {2}\S/.test(line))
			.map(line => line.trim());
	return {
		purpose: sentences(0, usage).join(' '),
		usage: entriesIn(lines.slice(usage, flags)),
		remarks: sentences(usage + 1, flags),
		flags: entriesIn(lines.slice(flags, environment)),
		environment: entriesIn(lines.slice(environment, configuration)),
		configuration: entriesIn(lines.slice(configuration)),
		exitCodes: sentences(configuration + 1, lines.length).join(' '),
	};
}

function entriesIn(lines: readonly string[]): readonly HelpEntry[] {
	const entries: Array<{written: string; help: string}> = [];
	for (const line of lines) {
		const more = goesOn.exec(line)?.groups?.['help'];
		const last = entries.at(-1);
		if (more !== undefined && last) {
			last.help = last.help === '' ? more : `${last.help} ${more}`;
		} else {
			const found = entryIn(line);
			if (found) {
				entries.push(found);
			}
		}
	}

	return entries;
}

/** What is written ends where there are two spaces; in a line that has no room for them, at the column of what it does. */
function entryIn(line: string): {written: string; help: string} | null {
	const {written, help = ''} = entry.exec(line)?.groups ?? {};
	if (written === undefined) {
		return null;
	}

	const short = line.slice(4, helpColumn - 1);
	return help === '' && line[helpColumn - 1] === ' ' && isClosed(short)
		? {written: short, help: line.slice(helpColumn)}
		: {written, help};
}

/** Whether no bracket is open at the end. */
function isClosed(text: string): boolean {
	return [...text].reduce((open, sign) => open + ('[<'.includes(sign) ? 1 : ']>'.includes(sign) ? -1 : 0), 0) === 0;
}

/** A flag, as far as its line in the help tells. */
export type KnownFlag = {
	readonly name: string;
	/** `<folder>`, `text|markdown|json`; empty for a flag without a value. */
	readonly argument: string;
	readonly help: string;
	/** The commands that know it; empty for all, or for reading. */
	readonly commands: readonly string[];
};

/** The flags of a table, each for the commands before the colon of its help. */
export function flagsIn({flags}: HelpTable): readonly KnownFlag[] {
	return flags.flatMap(({written, help}) => {
		const {name, argument = ''} = /(?<name>--[a-z-]+)(?: (?<argument>.+))?$/.exec(written)?.groups ?? {};
		const {commands} = /^(?<commands>[a-z -]+(?:, [a-z -]+)*): /.exec(help)?.groups ?? {};
		return name === undefined
			? []
			: [{name, argument, help, commands: commands?.split(', ').map(command => command.replace(/ -$/, '')) ?? []}];
	});
}

/** "star what it finds; unstar, archive and unarchive do the like", "fetch again; reextract makes them anew". */
const alikeIn = /^(?<first>[^;]+); (?<alike>[a-z-]+(?:, [a-z-]+)*(?: and [a-z-]+)?) (?:do|makes) /;

/** The commands of a table, each once, with what it does; what is done like another one is told with that. */
export function commandsIn({usage}: HelpTable): ReadonlyMap<string, string> {
	const commands = new Map<string, string>();
	for (const {written, help} of usage) {
		const [, name = ''] = /^broadsheet (?<name>[a-z][a-z-]*)/.exec(written) ?? [];
		const {first = help, alike = ''} = alikeIn.exec(help)?.groups ?? {};
		for (const command of [name, ...alike.split(/, | and /)]) {
			if (command !== '' && !commands.has(command)) {
				commands.set(command, command === name ? first : `the like of ${name}`);
			}
		}
	}

	return commands;
}
