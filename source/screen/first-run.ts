import type {Frame} from '../app/frame.js';
import type {Intent} from '../app/intent.js';
import {keyLabel} from '../app/key-dispatch.js';
import {keymap} from '../app/keymap.js';
import type {Scope} from '../app/state.js';
import {type Row, span} from '../layout/span.js';
import {truncate} from '../layout/width.js';
import {indented, unbroken, wrapped} from './text.js';

/** What to press, for whoever has never opened an article; nothing where there is no room for it. */
export function firstRunRows(frame: Frame): readonly Row[] {
	if (frame.notes === 0) {
		return [];
	}

	const margin = frame.columns >= 20 ? 2 : 0;
	return [
		[],
		...sentences().map(sentence => indented([span(truncate(sentence, frame.mainWidth - margin - 1), 'dim')], margin)),
	];
}

function sentences(): readonly string[] {
	const down = keyOf('list', {type: 'move', by: 'line', direction: 1});
	const up = keyOf('list', {type: 'move', by: 'line', direction: -1});
	const page = keyOf('reader', {type: 'move', by: 'page', direction: 1});
	return [
		`${down} and ${up} choose a piece, ${keyOf('list', {type: 'open'})} opens it.`,
		`${page} turns the page, ${keyOf('reader', {type: 'back'})} comes back.`,
		`${keyOf('list', {type: 'help'})} shows all keys.`,
	];
}

/** How the first key is shown that asks for something in a scope. */
function keyOf(scope: Scope, wanted: Intent): string {
	const sought = JSON.stringify(wanted);
	const binding = keymap.find(({scopes, intent}) => scopes.includes(scope) && JSON.stringify(intent) === sought);
	return keyLabel(binding?.keys[0] ?? '');
}

const ways = [
	['broadsheet add <address>', 'saves a page'],
	['broadsheet subscribe <address>', 'follows a feed'],
	['broadsheet import <path>', 'takes in an export'],
] as const;

/** How a library that holds nothing is filled. */
export function emptyLibraryRows(width: number): readonly Row[] {
	const files = `${unbroken('.md, .txt, .html')} or ${unbroken('.epub files')}`;
	const column = Math.max(...ways.map(([command]) => command.length)) + 2;
	const isWide = ways.every(([, does]) => column + does.length <= width);
	return [
		...wrapped(`This folder holds no articles yet: put ${files} here.`, width, 'dim'),
		[],
		...ways.flatMap(([command, does]) =>
			isWide
				? [[span(command.padEnd(column)), span(does, 'dim')]]
				: wrapped(`${unbroken(command)} ${does}`, width, 'dim'),
		),
	];
}
