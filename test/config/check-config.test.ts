import {describe, expect, test} from 'vitest';
import {checkConfig} from '../../source/config/check-config.js';
import {mistakeSentence, mistakesInOne} from '../../source/config/mistake.js';

/** What a file says, and the sentences about what it should not. */
function reading(text: string) {
	const {values, lines, mistakes} = checkConfig(text);
	return {values, lines: Object.fromEntries(lines), told: mistakes.map(mistakeSentence)};
}

test('settings are told by their names, and by the lines that they stand on', () => {
	const text = '# mine\nlibrary = [\n\t"~/a", # one\n\t"b",\n]\n\n[reading]\nmeasure = 72\n"columns" = 2\n';
	expect(reading(text)).toEqual({
		values: {library: ['~/a', 'b'], 'reading.measure': 72, 'reading.columns': 2},
		lines: {library: 2, 'reading.measure': 8, 'reading.columns': 9},
		told: [],
	});
	expect(reading('reading.justify = true\nreading = 3').values).toEqual({'reading.justify': true});
	expect(reading('reading = {measure = 90}')).toEqual({
		values: {'reading.measure': 90},
		lines: {'reading.measure': 1},
		told: [],
	});
});

const mistakes: ReadonlyArray<readonly [text: string, told: readonly string[]]> = [
	[
		'[reading]\n\nmeasure = 400',
		['line 3: reading.measure takes a whole number from 40 to 120, not 400; it is 68 now'],
	],
	['reading.measure = "70"', ['line 1: reading.measure takes a whole number from 40 to 120, not "70"; it is 68 now']],
	['[reading]\nmesure = 70', ['line 2: "mesure" means nothing in reading; did you mean measure?']],
	['measure = 70', ['line 1: "measure" means nothing; did you mean reading.measure?']],
	['[raeding]\nmeasure = 70', ['line 1: "raeding" means nothing; did you mean reading?']],
	[
		'[programs]\nmail = "mutt"',
		['line 2: "mail" means nothing in programs; it knows speak, look-up, open, copy, editor'],
	],
	['zzzzz = 1', ['line 1: "zzzzz" means nothing']],
	[
		'reading.paragraphs = "indentd"',
		['line 1: reading.paragraphs takes "spaced" or "indented", not "indentd"; did you mean "indented"?'],
	],
	['reading.columns = 3', ['line 1: reading.columns takes "auto", 1 or 2, not 3; it is "auto" now']],
	['reading.justify = 1', ['line 1: reading.justify takes true or false, not 1; it is false now']],
	['\nreading = 1', ['line 2: reading is a table: write [reading] on a line, and below it what belongs to it']],
	['library = ["a", 3]', ['line 1: library takes a folder or a list of folders, not ["a", 3]; it is passed over']],
	[
		'zzz = """\n[reading]\nmeasure = 1\n"""\n[reading]\nmeasure = 1',
		['line 1: "zzz" means nothing', 'line 6: reading.measure takes a whole number from 40 to 120, not 1; it is 68 now'],
	],
	['"\\u001b[2J" = 1', [String.raw`line 1: "\u001b[2J" means nothing`]],
	[
		'reading.paragraphs = "\\u202Eevil\\u0007"',
		[String.raw`line 1: reading.paragraphs takes "spaced" or "indented", not "\u202eevil\u0007"; it is "spaced" now`],
	],
	['__proto__ = 1\n[constructor]\na = 1', ['line 1: "__proto__" means nothing', 'line 2: "constructor" means nothing']],
];

test.each(mistakes)('a mistake names its line, the value and what was most likely meant: %j', (text, told) => {
	expect(reading(text).told).toEqual(told.map(sentence => `config.toml, ${sentence}`));
});

describe('what is no TOML', () => {
	test('is passed over by lines, and the rest counts', () => {
		expect(reading('[reading]\nmeasure = = 3\njustify = true\ncolumns 2\n')).toEqual({
			values: {'reading.justify': true},
			lines: {'reading.justify': 3},
			told: [
				'config.toml, line 2: this is no TOML, and is passed over',
				'config.toml, line 4: this is no TOML, and is passed over',
			],
		});
	});

	test('takes along what stands below it when it is the heading of a table', () => {
		expect(reading('[programs\nopen = "fox"\n\n[reading]\nmeasure = 80')).toEqual({
			values: {'reading.measure': 80},
			lines: {'reading.measure': 5},
			told: ['config.toml, line 1: this is no TOML, and is passed over'],
		});
	});

	test('is passed over as a whole when it is something else altogether', () => {
		const text = Array.from({length: 40}, (_, index) => `This is line ${index} of a letter.`).join('\n');
		expect(reading(text)).toEqual({
			values: {},
			lines: {},
			told: ['config.toml, line 1: this is no TOML, and all of the file is passed over'],
		});
	});
});

test('where there is room for one sentence, it tells the mistake, or where several are told', () => {
	expect(mistakesInOne(checkConfig('a = 1\nb = 2\nc = 3').mistakes)).toBe(
		'broadsheet config --check tells 3 mistakes in config.toml',
	);
	expect(mistakesInOne(checkConfig('a = 1').mistakes)).toBe('config.toml, line 1: "a" means nothing');
	expect(mistakesInOne([])).toBe(null);
});
