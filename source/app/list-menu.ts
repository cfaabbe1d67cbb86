import type {Sort} from '../query/expression.js';
import {sorts} from '../query/fields.js';
import type {Totals} from './list.js';
import type {State} from './state.js';
import {conditionOf, type View, type ViewField, viewOfValue, viewsOf} from './views.js';

/** A menu over the list: one of its items is chosen. */
export type ListMenu =
	| {
			readonly kind: 'views';
			readonly selected: number;
			/** What each of the views comes to, in their order; `null` before they are counted. */
			readonly totals: readonly Totals[] | null;
	  }
	| {
			readonly kind: 'values';
			readonly field: ViewField;
			readonly selected: number;
			/** `null` before they are known. */
			readonly values: ReadonlyArray<{readonly value: string; readonly totals: Totals}> | null;
	  }
	| {readonly kind: 'sorts'; readonly selected: number};

export type MenuChoice =
	| {readonly type: 'view'; readonly view: View}
	| {readonly type: 'values'; readonly field: ViewField}
	| {readonly type: 'sort'; readonly sort: Sort}
	/** Keep what was searched for as a view. */
	| {readonly type: 'keep-search'; readonly query: string};

export type MenuItem = {
	readonly label: string;
	readonly choice: MenuChoice;
	/** What it comes to, where that is known. */
	readonly totals: Totals | null;
	/** It is what the list shows now. */
	readonly isCurrent: boolean;
};

/** The items of a menu, from top to bottom. */
export function menuItems(state: State, menu: ListMenu): readonly MenuItem[] {
	switch (menu.kind) {
		case 'views': {
			return viewItems(state, menu.totals);
		}

		case 'values': {
			return (menu.values ?? []).map(({value, totals}): MenuItem => {
				const view = viewOfValue(menu.field, value);
				return {
					label: value,
					choice: {type: 'view', view},
					totals,
					isCurrent: !state.search && view.query === state.view.query,
				};
			});
		}

		case 'sorts': {
			return sorts
				.filter(({value}) => value !== 'relevance' || state.search !== null)
				.map(
					({value, help}): MenuItem => ({
						label: help,
						choice: {type: 'sort', sort: value},
						totals: null,
						isCurrent: value === state.sort,
					}),
				);
		}
	}
}

function viewItems(state: State, totals: readonly Totals[] | null): readonly MenuItem[] {
	const {search} = state;
	const query = search?.text.trim() ?? '';
	const plain = {totals: null, isCurrent: false};
	return [
		...viewsOf(state.settings).map(
			(view, index): MenuItem => ({
				label: view.name,
				choice: {type: 'view', view},
				totals: totals?.[index] ?? null,
				isCurrent: !search && view.query === state.view.query,
			}),
		),
		{label: 'By source', choice: {type: 'values', field: 'source'}, ...plain},
		{label: 'By tag', choice: {type: 'values', field: 'tag'}, ...plain},
		...(query === ''
			? []
			: [{label: `Keep “${query}” as a view`, choice: {type: 'keep-search' as const, query}, ...plain}]),
	];
}

/** What the views ask for, in their order. */
export function viewConditions({settings}: Pick<State, 'settings'>): ReadonlyArray<ReturnType<typeof conditionOf>> {
	return viewsOf(settings).map(conditionOf);
}
