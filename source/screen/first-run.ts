import type {Frame} from '../app/frame.js';
import {keyNamed} from '../app/key-offer.js';
import type {Keymap} from '../app/keymap.js';
import type {Scope} from '../app/state.js';
import {type Row, span} from '../layout/span.js';
import {truncate} from '../layout/width.js';
import {indented, unbroken, wrapped} from './text.js';

/** What to press, for whoever has never opened an article; nothing where there is no room for it. */
export function firstRunRows(keymap: Keymap, frame: Frame): readonly Row[] {
	if (frame.notes === 0) {
		return [];
	}

	const margin = frame.columns >= 20 ? 2 : 0;
	return [
		[],
		...sentences(keymap).map(sentence =>
			indented([span(truncate(sentence, frame.mainWidth - margin - 1), 'dim')], margin),
		),
	];
}

/** A key that somebody has taken away is not told of. */
function sentences(keymap: Keymap): readonly string[] {
	const told = (scope: Scope, names: readonly string[], say: (...keys: readonly string[]) => string) => {
		const keys = names.flatMap(name => keyNamed(keymap, scope, name) ?? []);
		return keys.length === names.length ? [say(...keys)] : [];
	};

	return [
		...told(
			'list',
			['line-down', 'line-up', 'open'],
			(down, up, open) => `${down} and ${up} choose a piece, ${open} opens it.`,
		),
		...told('reader', ['page-down', 'back'], (page, back) => `${page} turns the page, ${back} comes back.`),
		...told('list', ['help'], help => `${help} shows all keys.`),
	];
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
