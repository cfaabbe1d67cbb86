import type {Effective, Source} from './effective.js';
import {placeOf, settingNames, settingOf} from './settings-table.js';
import {tomlText} from './toml-text.js';

const opening = [
	'# Settings of Broadsheet, in TOML. Each is as it is anyway: take the # away and',
	'# write another value. broadsheet config --check tells mistakes, and',
	'# broadsheet config --print what is in force, and why.',
	'#',
	'# Flags count before the environment, and that before this file. What you change',
	'# in the program stays until you change its line here, too.',
];

/** Stands in the table of keys. */
const keysText = [
	'# Anything that keys do, by its name in broadsheet keys; false for no key.',
	'# archive = "e"',
	'# go-to-start = ["g g", "Home"]',
	'',
	'[keys.reader]',
	'# In one place only.',
	'# next-page = ["Right", "l"]',
];

/** The configuration file as it is where there is none yet: every setting, explained and commented out. */
export function configText(): string {
	const sections = [...new Set(settingNames.map(name => placeOf(name).section))];
	const parts = sections.map(section => [
		'',
		...(section === null ? [] : [`[${section}]`]),
		...settingNames
			.filter(name => placeOf(name).section === section)
			.flatMap(name => {
				const {help, takes, normal, example} = settingOf(name);
				return [...comment(`${help}: ${takes}.`), `# ${placeOf(name).key} = ${tomlText(normal ?? example)}`];
			}),
		...(section === 'keys' ? keysText : []),
	]);
	return `${[...opening, ...parts.flat()].join('\n')}\n`;
}

/** The widest line of a comment, in characters. */
const widest = 78;

/** A sentence as lines of comment, broken at spaces. */
function comment(sentence: string): readonly string[] {
	const lines: string[] = [];
	for (const word of sentence.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= widest) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else {
			lines.push(`# ${word}`);
		}
	}

	return lines;
}

/** What is in force, as TOML, one setting a line, each with where it comes from. */
export function effectiveText(settings: readonly Effective[]): string {
	const rows = settings.map(({name, value, source}) => ({
		set: value === null ? `# ${name}` : `${name} = ${tomlText(value)}`,
		why: value === null ? 'nothing' : whence(source),
	}));
	const width = Math.min(50, Math.max(...rows.map(({set}) => set.length)));
	return rows.map(({set, why}) => `${set.padEnd(width)}  # ${why}\n`).join('');
}

/** Where a value comes from, in words. */
function whence(source: Source): string {
	switch (source.kind) {
		case 'default': {
			return 'default';
		}

		case 'file': {
			return source.line === null ? 'config.toml' : `config.toml, line ${source.line}`;
		}

		case 'program': {
			return 'changed in the program';
		}

		case 'environment': {
			return source.name;
		}

		case 'flag': {
			return `--${source.name}`;
		}
	}
}

/** The table of settings as Markdown. The readme holds it between its markers. */
export function settingsMarkdown(): string {
	const rows = settingNames.map(name => {
		const {help, takes, normal, example, environment, flag} = settingOf(name);
		const ways = [flag === null ? '' : `\`--${flag}\``, environment === null ? '' : `\`${environment}\``];
		return `| \`${name}\` | ${help} | ${takes} | ${normal === null ? `such as \`${tomlText(example)}\`` : `\`${tomlText(normal)}\``} | ${ways.filter(way => way !== '').join(' ')} |`;
	});
	return ['| setting | | takes | usually | or by |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
