import {type ListMenu, type MenuChoice, menuItems, viewConditions} from '../app/list-menu.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import {builtInViews, type View, type ViewField, viewsOf} from '../app/views.js';
import type {Sort} from '../query/expression.js';
import {withSettings} from './in-typography.js';
import {findArticles} from './list-articles.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Open the menu of the views, the one that is shown chosen; they are counted behind the frame. */
export function openViews(state: State): Step {
	return [
		withMenu(state, {kind: 'views', selected: 0, totals: null}),
		[{type: 'count-views', wheres: viewConditions(state)}],
	];
}

/** Open the menu of the orders. */
export function openSorts(state: State): Step {
	return same(withMenu(state, {kind: 'sorts', selected: 0}));
}

function openValues(state: State, field: ViewField): Step {
	return [withMenu(state, {kind: 'values', field, selected: 0, values: null}), [{type: 'list-values', field}]];
}

function withMenu(state: State, menu: ListMenu): State {
	const current = menuItems(state, menu).findIndex(({isCurrent}) => isCurrent);
	return {...state, menu: {...menu, selected: Math.max(0, current)}};
}

/** Intents heard in a menu over the list. */
export function updateListMenu(state: State, menu: ListMenu, intent: ScopedIntent): Step {
	const items = menuItems(state, menu);
	const select = (row: number): Step =>
		same({...state, menu: {...menu, selected: clamp(row, 0, Math.max(0, items.length - 1))}});
	switch (intent.type) {
		case 'move': {
			const {height} = frameOfState(state).list;
			const stride = intent.by === 'line' ? 1 : intent.by === 'page' ? height : Math.ceil(height / 2);
			return select(menu.selected + intent.direction * stride);
		}

		case 'go': {
			return select(intent.to === 'start' ? 0 : items.length - 1);
		}

		case 'open': {
			const item = items[menu.selected];
			return item ? choose(state, item.choice) : same(state);
		}

		case 'cancel':
		case 'back': {
			return menu.kind === 'values' ? openViews(state) : same({...state, menu: null});
		}

		case 'turn':
		case 'change-measure':
		case 'type':
		case 'erase': {
			return same(state);
		}
	}
}

function choose(state: State, choice: MenuChoice): Step {
	switch (choice.type) {
		case 'view': {
			return showView(state, choice.view);
		}

		case 'values': {
			return openValues(state, choice.field);
		}

		case 'sort': {
			return sortBy(state, choice.sort);
		}

		case 'keep-search': {
			return keepSearch(state, choice.query);
		}
	}
}

/** Show a view instead of what the list shows. */
export function showView(state: State, view: View): Step {
	return findArticles({...state, view, search: null, menu: null});
}

/** Show the view of a number key; where there is none nothing happens. */
export function showNumberedView(state: State, number: number): Step {
	const view = viewsOf(state.settings)[number - 1];
	return view ? showView(state, view) : same(state);
}

/** Put the list into another order; the random one is another one each time. */
function sortBy(state: State, sort: Sort): Step {
	const {search} = state;
	return findArticles({
		...state,
		menu: null,
		seed: sort === 'random' ? state.seed + 1 : state.seed,
		// What was searched for is sorted for itself: the list behind it stays as it is.
		...(search ? {search: {...search, sort}} : {sort}),
	});
}

function keepSearch(state: State, query: string): Step {
	const {settings} = state;
	const views = [...settings.views.filter(view => view.query !== query), {name: query, query}];
	const kept: State = {
		...state,
		menu: null,
		notice: {
			text: `“${query}” is a view now: ${builtInViews.length + views.length} shows it, and v names it`,
			tone: 'plain',
		},
	};
	return withSettings(kept, {...settings, views});
}

/** Forget the view under the cursor, when the reader has made it. */
export function forgetView(state: State): Step {
	const {menu, settings} = state;
	if (menu?.kind !== 'views') {
		return same(state);
	}

	const view = viewsOf(settings)[menu.selected];
	if (!view || !settings.views.includes(view)) {
		return same({
			...state,
			notice: {text: 'This view stays: only those that you have kept can be forgotten', tone: 'plain'},
		});
	}

	const next = {...settings, views: settings.views.filter(other => other !== view)};
	const [forgotten, effects] = withSettings(
		{...state, notice: {text: `“${view.name}” is no view any more`, tone: 'plain'}},
		next,
	);
	const [opened, more] = openViews(forgotten);
	return [opened, [...effects, ...more]];
}
