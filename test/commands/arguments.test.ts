import {describe, expect, test} from 'vitest';
import manifest from '../../package.json' with {type: 'json'};
import {parseArguments} from '../../source/commands/arguments.js';
import type {Command} from '../../source/commands/command.js';
import {helpText} from '../../source/commands/help-text.js';

type Kind<Name extends Command['kind']> = Extract<Command, {kind: Name}>;

const read = (path: string | null, state?: string): Kind<'read'> => ({
	kind: 'read',
	isLinear: false,
	path,
	library: [],
	state,
	bidiOrder: 'layout',
	isAmbiguousWide: false,
	isAscii: null,
});
const list = (words: readonly string[], given: Partial<Kind<'list'>> = {}): Kind<'list'> => ({
	kind: 'list',
	words,
	limit: null,
	isJson: false,
	isAmbiguousWide: false,
	library: [],
	state: undefined,
	...given,
});
const search = (query: string, given: Partial<Kind<'search'>> = {}): Kind<'search'> => ({
	kind: 'search',
	query,
	limit: 20,
	isJson: false,
	isAmbiguousWide: false,
	library: [],
	state: undefined,
	...given,
});
const change = (
	deed: Kind<'change'>['deed'],
	words: readonly string[],
	given: Partial<Kind<'change'>> = {},
): Kind<'change'> => ({
	kind: 'change',
	deed,
	words,
	isDryRun: false,
	isSure: false,
	library: [],
	state: undefined,
	...given,
});
const config = (action: Kind<'config'>['action'], given: Partial<Kind<'config'>> = {}): Kind<'config'> => ({
	kind: 'config',
	action,
	library: [],
	state: undefined,
	bidi: undefined,
	ambiguous: undefined,
	ascii: undefined,
	...given,
});
const highlights = (query: string, given: Partial<Kind<'highlights'>> = {}): Kind<'highlights'> => ({
	kind: 'highlights',
	query,
	since: null,
	limit: null,
	isJson: false,
	library: [],
	state: undefined,
	...given,
});
const exported = (words: readonly string[], given: Partial<Kind<'export'>> = {}): Kind<'export'> => ({
	kind: 'export',
	words,
	format: 'markdown',
	output: null,
	limit: null,
	library: [],
	state: undefined,
	...given,
});
const mistake = (reason: string): Command => ({kind: 'mistake', reason});

const lines: ReadonlyArray<readonly [line: string, command: Command]> = [
	['', read(null)],
	['folder', read('folder')],
	['-', read('-')],
	['a/b.md', read('a/b.md')],
	['--library a --library=b', {...read(null), library: ['a', 'b']}],
	['--library a b', mistake('Give a path or --library, not both: a path is read instead of the library.')],
	['--library', mistake('--library takes a value.')],
	['--state s folder', read('folder', 's')],
	['folder --state=s', read('folder', 's')],
	['list', list([])],
	['list folder', list(['folder'])],
	['list folder tide tab', list(['folder', 'tide', 'tab'])],
	['list folder --json', list(['folder'], {isJson: true})],
	['--json list', list([], {isJson: true})],
	['list --no-json', list([])],
	['list --state s', list([], {state: 's'})],
	['list --library a --library b sea', list(['sea'], {library: ['a', 'b']})],
	['list --limit 5 sea', list(['sea'], {limit: 5})],
	['list sea -tag:work --json', list(['sea', '-tag:work'], {isJson: true})],
	['list -tag:work', list(['-tag:work'])],
	['list -x -h', {kind: 'print', text: helpText}],
	['list -json', mistake('There is no flag "-json"; did you mean --json?')],
	['list --limit 0', mistake('--limit takes a whole number from 1 on.')],
	['list --limit -5', mistake('--limit takes a whole number from 1 on.')],
	['list --limit few', mistake('--limit takes a whole number from 1 on.')],
	['list --limit', mistake('--limit takes a value.')],
	['show a --limit 5', mistake('--limit has no meaning for show.')],
	['search tide -salt', search('tide -salt')],
	['search --limit 3 tide --json', search('tide', {limit: 3, isJson: true})],
	['search', mistake('What is to be looked for? Give a query, such as: broadsheet search tide table')],
	['search tide --width 4', mistake('--width has no meaning for search.')],
	['star is:done -tag:work', change({kind: 'star'}, ['is:done', '-tag:work'])],
	['unarchive --dry-run --yes a.md', change({kind: 'unarchive'}, ['a.md'], {isDryRun: true, isSure: true})],
	['archive', mistake('Which articles? Give a query, ids or paths, such as: broadsheet archive is:done older:1m')],
	['star a --json', mistake('--json has no meaning for star.')],
	['list --dry-run', mistake('--dry-run has no meaning for list.')],
	['star a --dryrun', mistake('There is no flag "--dryrun"; did you mean --dry-run?')],
	['tag -x sea +salt -work', change({kind: 'tag', add: ['salt'], remove: ['work']}, ['-x', 'sea'])],
	['tag sea +salt --library l', change({kind: 'tag', add: ['salt'], remove: []}, ['sea'], {library: ['l']})],
	[
		'tag sea',
		mistake(
			'Which tags? Write +tag for one to give and -tag for one to take away, such as: broadsheet tag source:harbour +sea -work',
		),
	],
	['index', {kind: 'index', isJson: false, library: [], state: undefined}],
	['index --json --library a', {kind: 'index', isJson: true, library: ['a'], state: undefined}],
	['index a', mistake('index takes no words, and "a" is one; --library names the folder of the library.')],
	['doctor', {kind: 'doctor', isFix: false, isJson: false, library: [], state: undefined}],
	['doctor --fix --json', {kind: 'doctor', isFix: true, isJson: true, library: [], state: undefined}],
	['stats --fix', mistake('--fix has no meaning for stats.')],
	['keys', {kind: 'keys', format: 'text', preset: null}],
	['keys --json --preset vim', {kind: 'keys', format: 'json', preset: 'vim'}],
	['keys --markdown', {kind: 'keys', format: 'markdown', preset: null}],
	['config', config('edit')],
	['config --check --state s', config('check', {state: 's'})],
	['config --print --library a --bidi terminal', config('print', {library: ['a'], bidi: 'terminal'})],
	['stats --json', {kind: 'stats', isJson: true, isAmbiguousWide: false, library: [], state: undefined}],
	['stats a', mistake('stats takes no words, and "a" is one; --library names the folder of the library.')],
	['index --limit 3', mistake('--limit has no meaning for index.')],
	['show a.md', {kind: 'show', path: 'a.md', format: 'text', width: null, bidiOrder: 'layout', isAmbiguousWide: false}],
	['show -', {kind: 'show', path: '-', format: 'text', width: null, bidiOrder: 'layout', isAmbiguousWide: false}],
	[
		'show a.md --width 40',
		{kind: 'show', path: 'a.md', format: 'text', width: 40, bidiOrder: 'layout', isAmbiguousWide: false},
	],
	[
		'show a.md --width=1',
		{kind: 'show', path: 'a.md', format: 'text', width: 1, bidiOrder: 'layout', isAmbiguousWide: false},
	],
	[
		'show --format markdown a.md',
		{kind: 'show', path: 'a.md', format: 'markdown', width: null, bidiOrder: 'layout', isAmbiguousWide: false},
	],
	[
		'show a.md --format json',
		{kind: 'show', path: 'a.md', format: 'json', width: null, bidiOrder: 'layout', isAmbiguousWide: false},
	],
	['highlights', highlights('')],
	[
		'highlights tag:sea -old --since 2w --limit 3 --json',
		highlights('tag:sea -old', {since: '2w', limit: 3, isJson: true}),
	],
	['highlights --since yesterday', highlights('', {since: 'yesterday'})],
	[
		'highlights --since soon',
		mistake('--since takes a day, month or year, such as 2026-11-01 or yesterday, or an age, such as 2w.'),
	],
	['highlights --import a.json --state s', {kind: 'import-highlights', path: 'a.json', state: 's'}],
	['highlights --import -', {kind: 'import-highlights', path: '-', state: undefined}],
	['highlights --import a.json --json', mistake('--json has no meaning for highlights --import.')],
	[
		'highlights b --import a.json',
		mistake('highlights --import takes no query, and "b" is one: all that the file holds is imported.'),
	],
	['list --import a', mistake('--import has no meaning for list.')],
	['export tide -tag:old', exported(['tide', '-tag:old'])],
	['export a --format html --output b --limit 2', exported(['a'], {format: 'html', output: 'b', limit: 2})],
	['export', mistake('Which articles? Give a query, ids or paths, such as: broadsheet export tag:sea')],
	['export a --format text', mistake('For export, --format takes markdown, html.')],
	['export-state', {kind: 'export-state', state: undefined}],
	['export-state --state s', {kind: 'export-state', state: 's'}],
	['import-state a.jsonl', {kind: 'import-state', path: 'a.jsonl', state: undefined}],
	['import-state - --state s', {kind: 'import-state', path: '-', state: 's'}],
	['-h', {kind: 'print', text: helpText}],
	['--help', {kind: 'print', text: helpText}],
	['list --help', {kind: 'print', text: helpText}],
	['-v', {kind: 'print', text: manifest.version}],
	['--version', {kind: 'print', text: manifest.version}],
	['folder --bidi terminal', {...read('folder'), bidiOrder: 'terminal'}],
	['folder --ambiguous wide', {...read('folder'), isAmbiguousWide: true}],
	['folder --ascii', {...read('folder'), isAscii: true}],
	['--ascii', {...read(null), isAscii: true}],
	['config --print --ascii', config('print', {ascii: true})],
	['list --ascii', mistake('--ascii has no meaning for list.')],
	['list --ambiguous=wide', list([], {isAmbiguousWide: true})],
	['list --ambiguous narrow', list([])],
	['folder --bidi rtl', mistake('--bidi takes layout or terminal: who puts right-to-left text in order.')],
	[
		'show a --ambiguous 2',
		mistake('--ambiguous takes narrow or wide: the cells of characters that are wide in East Asia alone.'),
	],
	['a b', mistake('One path at a time: "b" is one too many.')],
	['show a b', mistake('One path at a time: "b" is one too many.')],
	['show', mistake('Which article is to be shown? Give its path, or - for standard input.')],
	['export-state a', mistake('One path at a time: "a" is one too many.')],
	['export-state --json', mistake('--json has no meaning for export-state.')],
	['import-state a b', mistake('One path at a time: "b" is one too many.')],
	['import-state a --width 4', mistake('--width has no meaning for import-state.')],
	[
		'import-state',
		mistake('What is to be imported? Give the path of what export-state printed, or - for standard input.'),
	],
	['show a --width 0', mistake('--width takes a number of cells from 1 to 10000.')],
	['show a --width wide', mistake('--width takes a number of cells from 1 to 10000.')],
	['show a --width 3.5', mistake('--width takes a number of cells from 1 to 10000.')],
	['show a --width 10001', mistake('--width takes a number of cells from 1 to 10000.')],
	['show a --format html', mistake('--format takes text, markdown, json.')],
	['show a --json', mistake('--json has no meaning for show.')],
	['list --width 40', mistake('--width has no meaning for list.')],
	['list --format json', mistake('--format has no meaning for list.')],
	['folder --json', mistake('--json has no meaning for reading.')],
	['folder --width 40', mistake('--width has no meaning for reading.')],
	['--jsn list', mistake('There is no flag "--jsn"; did you mean --json?')],
	['--widh 40 show a', mistake('There is no flag "--widh"; did you mean --width?')],
	['--color list', mistake('There is no flag "--color"')],
	['-x', mistake('There is no flag "-x"')],
];

describe('a command line', () => {
	test.each(lines)('broadsheet %s', async (line, command) => {
		expect(await parseArguments(line.split(' ').filter(word => word !== ''))).toEqual(command);
	});

	test('may hold paths with spaces and signs', async () => {
		expect(await parseArguments(['list', 'a folder/ü'])).toEqual(list(['a folder/ü']));
	});

	test('may hold a query as it is, with its quotes, minuses and what is a flag elsewhere', async () => {
		expect(await parseArguments(['list', '"tide table"', '-(rain or snow)', '--json', '--', '--json', '-h'])).toEqual(
			list(['"tide table"', '-(rain or snow)', '--json', '-h'], {isJson: true}),
		);
	});

	test('may name a file that looks like a flag after --', async () => {
		expect(await parseArguments(['show', '--', '-odd.md'])).toEqual({
			kind: 'show',
			path: '-odd.md',
			format: 'text',
			width: null,
			bidiOrder: 'layout',
			isAmbiguousWide: false,
		});
	});

	test.each([
		'show a --width',
		'show a --format',
		'list --state',
		'show --width --format json a',
		'a --bidi',
		'a --ambiguous',
	])('%s lacks a value', async line => {
		expect(await parseArguments(line.split(' '))).toMatchObject({kind: 'mistake'});
	});
});

test('the help names every command, flag and variable within 80 cells', () => {
	for (const name of [
		'list [folder] [query …]',
		'search <query …>',
		'broadsheet index',
		'broadsheet stats',
		'broadsheet doctor [--fix]',
		'--fix',
		'star <query …>',
		'tag <query …> <+tag -tag …>',
		'--dry-run',
		'--yes',
		'show <path or ->',
		'export-state',
		'import-state <path or ->',
		'--state',
		'--library',
		'BROADSHEET_LIBRARY',
		'--json',
		'--limit',
		'--width',
		'--format',
		'--ambiguous',
		'--ascii',
		'-h, --help',
		'-v, --version',
		'BROADSHEET_STATE',
	]) {
		expect(helpText).toContain(name);
	}

	expect(helpText.split('\n').filter(line => line.length > 80)).toEqual([]);
});
