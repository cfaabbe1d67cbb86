import {expect, test} from 'vitest';
import {commandOf} from '../../source/commands/arguments.js';
import {flagNames} from '../../source/commands/flag-table.js';
import {commandsIn, flagsIn, helpTable} from '../../source/commands/help-table.js';
import {helpText} from '../../source/commands/help-text.js';

const table = helpTable(helpText);

test('every flag that there is stands in the help, but for the one that takes highlights in', () => {
	const told = new Set(flagsIn(table).map(({name}) => name.slice(2)));
	expect(flagNames.filter(name => !told.has(name))).toEqual(['import']);
	expect([...told].filter(name => !flagNames.includes(name))).toEqual([]);
});

test('every command that is told is one', () => {
	const commands = [...commandsIn(table).keys()];
	expect(commands).toContain('unarchive');
	expect(commands.filter(name => commandOf([name], {}).kind === 'read')).toEqual([]);
});

test('the commands of a flag are those before its colon, and all of them are told', () => {
	const commands = commandsIn(table);
	const flags = flagsIn(table);
	expect(flags.find(({name}) => name === '--dry-run')).toEqual({
		name: '--dry-run',
		argument: '',
		help: expect.stringMatching(/^star, archive, tag, import: only say what would be$/),
		commands: ['star', 'archive', 'tag', 'import'],
	});
	expect(flags.flatMap(flag => flag.commands).filter(name => !commands.has(name))).toEqual([]);
});

test('no line of the help is lost', () => {
	const {usage, flags, environment, configuration} = table;
	const words = [...usage, ...flags, ...environment, ...configuration]
		.map(({written, help}) => `${written} ${help}`)
		.join('\n');
	const entries = helpText.split('\n').filter(line => /^ {4}/.test(line));
	expect(entries.flatMap(line => line.trim().split(/ {2,}/)).filter(part => !words.includes(part))).toEqual([]);
});
