import {type HelpEntry, helpTable} from './help-table.js';
import {helpText} from './help-text.js';
import {version} from './version.js';

/** The man page, in the man macros that groff and mandoc know: what `--help` prints, set for `man`. */
export function manual(): string {
	const {purpose, usage, remarks, flags, environment, configuration, exitCodes} = helpTable(helpText);
	const [name = ''] = purpose.split(': ');
	return [
		`.TH BROADSHEET 1 "" "Broadsheet ${roff(version)}" "User Commands"`,
		section('NAME'),
		`broadsheet \\- ${roff(lowered(name))}`,
		section('SYNOPSIS'),
		'.B broadsheet\n[\\fIcommand\\fR] [\\fIwords\\fR] [\\fIflags\\fR]',
		section('DESCRIPTION'),
		paragraph(purpose),
		...remarks.map(paragraph),
		section('COMMANDS'),
		...usage.map(tagged),
		section('OPTIONS'),
		...flags.map(tagged),
		section('ENVIRONMENT'),
		...environment.map(tagged),
		section('FILES'),
		'.TP\n.I ~/.config/broadsheet/config.toml',
		...configuration.map(({written, help}) => `${text(`${written}: ${help}.`)}`),
		section('EXIT STATUS'),
		paragraph(exitCodes),
		'',
	].join('\n');
}

function section(title: string): string {
	return `.SH ${title}`;
}

function paragraph(words: string): string {
	return `.PP\n${text(words)}`;
}

function tagged({written, help}: HelpEntry): string {
	return `.TP\n.B "${roff(written)}"\n${text(help)}`;
}

/** A line of text: none is taken for a request because of what it begins with. */
function text(words: string): string {
	const escaped = roff(words);
	return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

/** Words as roff reads them: hyphens stay what is typed, and what is not ASCII is named by its number (groff_char(7)). */
function roff(words: string): string {
	return (
		words
			.replaceAll('\\', '\\e')
			.replaceAll('-', '\\-')
			.replaceAll('"', '\\(dq')
			.replaceAll("'", '\\(aq')
			.replaceAll('~', '\\(ti')
			// No font of a printer has the line of a box.
			.replaceAll('─', '\\(em')
			.replaceAll(/[^\0-\u007E]/gu, character => {
				const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
				return `\\[u${code}]`;
			})
	);
}

function lowered(words: string): string {
	return words.charAt(0).toLowerCase() + words.slice(1);
}
