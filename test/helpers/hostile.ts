const esc = '\u001B';

/** Sequences that would set the title, copy to the clipboard, clear the screen, ask questions, hide text, reorder a line. */
export const attacks: readonly string[] = [
	`${esc}]0;owned\u0007`,
	`${esc}]52;c;b3duZWQ=${esc}\\`,
	`${esc}]8;;http://x.example\u0007`,
	`${esc}[2J${esc}[H`,
	`${esc}[?1049l`,
	`${esc}[8m`,
	`${esc}[6n`,
	`${esc}P+q544e${esc}\\`,
	`${esc}_Gf=100${esc}\\`,
	`${esc}X${esc}^`,
	`${esc}c`,
	`${esc}${esc}[[2J`,
	`${esc}[${esc}[2J`,
	'\u009B2J',
	'\u009D0;owned\u009C',
	'\u0090q\u009C',
	'\u0007\u0008\u000B\u000C\u007F\u0000',
	'\u000E\u000F\u001A',
	'\u0085\u2028\u2029',
	'\u202Eelddir\u202C',
	'\u2066\u2067\u2068\u2069',
	'\uFFF9a\uFFFAb\uFFFB',
	'\uD800',
	'\uDC1B[2J',
	'\u{E0041}\u{E007F}',
	'\r\nX-Header: 1\r',
	// The same in the escapes of formats.
	'&#27;]0;owned&#7;',
	'&#x9b;2J',
	'&#155;2J&NewLine;&Tab;',
	'\\u001b[2J',
	'\\x1b[2J\\e[2J',
	'%1B%5B2J%9B',
	'=1B[2J',
	'\\033[2J',
	'](http://x.example/\u001B[2J "\u001B]0;t\u0007")',
	'"><b>\u009B2J</b><!--',
	"']]>\u001B[2J<![CDATA[",
];

const plain = [
	'word',
	' ',
	'Ünï',
	'雨',
	'سلام',
	'a\u0301',
	'👩‍🚀',
	'- ',
	'# ',
	'> ',
	'`',
	'*',
	'|',
	'---',
	': ',
	'"',
	"'",
	'/',
	'.example',
];

/** A text that tries to drive a terminal, the same one for the same numbers. */
export function hostileText(random: () => number): string {
	const pick = (all: readonly string[]): string => all[Math.floor(random() * all.length)] ?? '';
	return Array.from({length: 2 + Math.floor(random() * 6)}, () => {
		const kind = random();
		return kind < 0.45 ? pick(attacks) : kind < 0.6 ? String.fromCharCode(Math.floor(random() * 0xa0)) : pick(plain);
	}).join('');
}

/** What no line of the screen or of the output may hold: controls, what reorders a line, half characters. */
const alive = /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB\p{Cs}]/u;

/** What is live in some lines, each of which may hold no end of a line. */
export function liveIn(lines: readonly string[]): readonly string[] {
	return lines.filter(line => alive.test(line)).map(line => JSON.stringify(line));
}
