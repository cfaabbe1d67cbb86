import {foldLabel} from '../query/fold-label.js';
import {fuzzyScore} from '../query/fuzzy.js';
import type {Intent} from './intent.js';
import type {Binding, KeyName} from './keys/binding.js';
import {intentName} from './keys/intent-name.js';
import {isPossible} from './possible.js';
import {sidebarTabs} from './sidebar.js';
import {type Scope, type State, scopeOf} from './state.js';
import {viewsOf} from './views.js';

/** All that can be done here and now, to do one of it by its name. */
export type PaletteMenu = {
	readonly kind: 'palette';
	/** Only what these letters abbreviate is shown, the best first. */
	readonly filter: string;
	/** The index among what is shown. */
	readonly selected: number;
	/** The sidebar lay over the screen, and does so again afterwards. */
	readonly isSidebarOver: boolean;
};

export type PaletteItem = {
	readonly intent: Intent;
	/** By which it is remembered. */
	readonly name: string;
	/** Its name in words. */
	readonly label: string;
	/** What it does, where the name does not say it. */
	readonly help: string;
	readonly keys: readonly KeyName[];
};

/** What is done by typing or comes after keys is nothing to be chosen, nor is the palette itself. */
const left: ReadonlySet<Intent['type']> = new Set(['type', 'erase', 'count', 'begin-keys', 'palette', 'cancel']);

// A frame asks for them once for each row.
const known = new WeakMap<State, readonly PaletteItem[]>();

/** The items that the filter lets through: the best first or, where nothing is typed, what was done last, then the rest, and what only moves at the end. */
export function paletteItems(state: State, menu: PaletteMenu): readonly PaletteItem[] {
	const found = known.get(state) ?? findItems(state, menu);
	known.set(state, found);
	return found;
}

/** Where keys would be heard without the palette. */
export function scopeBehind(state: State): Scope {
	return scopeOf({...state, menu: null});
}

function findItems(state: State, {filter}: PaletteMenu): readonly PaletteItem[] {
	const scope = scopeBehind(state);
	const items = state.keymap
		.filter(
			({scopes, intent}) =>
				scopes.includes(scope) && !left.has(intent.type) && isPossible({...state, menu: null}, intent),
		)
		.map(row => ({row, item: itemOf(state, row), rank: rankOf(state, row)}));
	const wanted = foldLabel(filter);
	return items
		.flatMap(one => {
			const score = wanted === '' ? 0 : scoreOf(one.item, wanted);
			return score === null ? [] : [{...one, score}];
		})
		.sort((one, other) => other.score - one.score || one.rank - other.rank)
		.map(({item}) => item);
}

function itemOf(state: State, {intent, keys, help}: Binding): PaletteItem {
	const name = intentName(intent);
	return {intent, name, label: name.replaceAll('-', ' '), help: helpOf(state, intent) ?? help, keys};
}

/** What stands for a number. */
function helpOf({settings}: State, intent: Intent): string | null {
	return intent.type === 'show-view'
		? (viewsOf(settings)[intent.number - 1]?.name ?? null)
		: intent.type === 'show-tab'
			? (sidebarTabs[intent.number - 1] ?? null)
			: null;
}

/** Before the others what was done last, behind them what only moves. */
function rankOf({settings}: State, {intent, group}: Binding): number {
	const recent = settings.commands.indexOf(intentName(intent));
	return recent === -1 ? settings.commands.length + (group === 'Move' ? 1 : 0) : recent;
}

/** Names count before what they are explained by. */
function scoreOf({label, help}: PaletteItem, wanted: string): number | null {
	const byName = fuzzyScore(foldLabel(label), wanted);
	const byHelp = fuzzyScore(foldLabel(help), wanted);
	const scores = [...(byName === null ? [] : [byName]), ...(byHelp === null ? [] : [byHelp - 4])];
	return scores.length === 0 ? null : Math.max(...scores);
}

/** So many are remembered. */
export const mostCommands = 20;

/** What was done by the palette, with the last one first. */
export function withCommand(commands: readonly string[], name: string): readonly string[] {
	return [name, ...commands.filter(other => other !== name)].slice(0, mostCommands);
}
