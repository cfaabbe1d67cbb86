import type {Expression} from '../query/expression.js';
import {parseQuery} from '../query/parse-query.js';
import {writeQuery} from '../query/write-query.js';
import type {Settings} from './settings.js';

/** A part of the library that one returns to, as a query; the empty one is for all of it. */
export type View = {readonly name: string; readonly query: string};

/** What the program begins with: all that was not put away. */
export const inbox: View = {name: 'Inbox', query: '-is:archived'};

/** The views that everybody has. */
export const builtInViews: readonly View[] = [
	inbox,
	{name: 'In progress', query: 'is:reading -is:archived'},
	{name: 'Starred', query: 'is:starred'},
	{name: 'Archive', query: 'is:archived'},
	{name: 'All', query: ''},
];

/** All views that have a name of their own, in the order of their number keys. */
export function viewsOf({views}: Pick<Settings, 'views'>): readonly View[] {
	return [...builtInViews, ...views];
}

/** Fields by whose values one may look at the library. */
export type ViewField = 'source' | 'tag';

/** The articles that have a value in a field. */
export function viewOfValue(field: ViewField, value: string): View {
	const where: Expression =
		field === 'tag'
			? {kind: 'tag', value, isPrefix: false}
			: {kind: 'name', field, value, isWhole: true, isPrefix: false};
	return {name: value, query: writeQuery({where, sort: null})};
}

const conditions = new WeakMap<View, Expression | null>();

/** What a view asks for; `null` for everything. */
export function conditionOf(view: View): Expression | null {
	const known = conditions.get(view);
	if (known !== undefined) {
		return known;
	}

	const {where} = parseQuery(view.query);
	conditions.set(view, where);
	return where;
}
