import type {Action} from '../app/action.js';
import type {Effect} from '../app/effect.js';
import {isFact} from '../app/fact.js';
import {type Intent, isTextIntent} from '../app/intent.js';
import {type State, scopeOf} from '../app/state.js';
import {askForAddress} from './add-address.js';
import {askForCommand, askForWord, changeExtent} from './ask-program.js';
import {updateFilter} from './filter-sidebar.js';
import {withHeld} from './find-held.js';
import {updateFind} from './find-in-text.js';
import {updateLinkMenu, withAddress} from './follow-link.js';
import {updateFromWorld} from './from-world.js';
import {updateHelp} from './in-help.js';
import {
	completeHighlightQuery,
	searchHighlights,
	showHighlights,
	updateHighlightSearch,
	updateHighlights,
} from './in-highlights.js';
import {updateList} from './in-list.js';
import {forgetView, openSorts, openViews, showNumberedView, updateListMenu} from './in-list-menu.js';
import {updateOutline} from './in-outline.js';
import {updateOutput} from './in-output.js';
import {openPalette, updatePalette} from './in-palette.js';
import {completePrompt, confirm, updatePrompt} from './in-prompt.js';
import {changeColumns, openNeighbour, updateReader} from './in-reader.js';
import {complete, openSearch, updateSearch, withPassage} from './in-search.js';
import {openFilter, scrollSidebar, showTab, toggleFocus, toggleSidebar, updateSidebar} from './in-sidebar.js';
import {openThemes, updateThemes} from './in-themes.js';
import {updateTypography} from './in-typography.js';
import {keepLastPlace} from './leave-reader.js';
import {withRows} from './load-rows.js';
import {toggleAll, toggleSelected} from './select-articles.js';
import {updateSelection} from './select-text.js';
import {withRest} from './set-rest.js';
import {type Step, same} from './step.js';
import {triage} from './triage.js';
import {redo, undo} from './undo.js';
import {workWithText} from './work-with-text.js';
import {toggleZen} from './zen.js';

/** The whole program: what becomes of the state, and what is to be done outside. */
export function update(state: State, action: Action): Step {
	return withHeld(withPassage(withRest(state, withRows(state, updateAlone(state, action)))));
}

function updateAlone(state: State, action: Action): Step {
	return isFact(action) ? withScope(state, updateFromWorld(state, action)) : updateByKey(dropKeys(state), action);
}

/** Keys that wait for another are dropped when what they would have done is not there any more. */
function withScope(before: State, [state, effects]: Step): Step {
	return [scopeOf(before) === scopeOf(state) ? state : dropKeys(state), effects];
}

function dropKeys(state: State): State {
	return state.pendingKeys.length === 0 ? state : {...state, pendingKeys: []};
}

function updateByKey(state: State, intent: Intent): Step {
	if (isTextIntent(intent)) {
		return workWithText(forgetSaid(state), intent);
	}

	switch (intent.type) {
		case 'begin-keys': {
			return same({...state, pendingKeys: intent.keys});
		}

		case 'count': {
			const count = Math.min(99_999, state.count * 10 + intent.digit);
			return same({...state, count});
		}

		case 'quit': {
			return withEffects(state.reader ? keepLastPlace(state, state.reader) : same(state), {type: 'quit'});
		}

		case 'update-feeds': {
			const quiet = forgetSaid(state);
			const updating = quiet.updating ?? {done: 0, total: 0, added: 0};
			return [{...quiet, updating}, quiet.updating === null ? [{type: 'update-feeds'}] : []];
		}

		case 'redraw': {
			return [state, [{type: 'redraw'}]];
		}

		case 'suspend': {
			return [state, [{type: 'suspend'}]];
		}

		case 'help': {
			return same({...forgetSaid(state), help: {filter: '', top: 0}});
		}

		case 'search': {
			const quiet = forgetSaid(state);
			return same(quiet.highlights ? searchHighlights(quiet, quiet.highlights) : openSearch(quiet));
		}

		case 'show-highlights': {
			return showHighlights(forgetSaid(state));
		}

		case 'views': {
			return openViews(forgetSaid(state));
		}

		case 'show-view': {
			return showNumberedView(forgetSaid(state), intent.number);
		}

		case 'forget-view': {
			return forgetView(forgetSaid(state));
		}

		case 'sorts': {
			return openSorts(forgetSaid(state));
		}

		case 'complete': {
			const quiet = forgetSaid(state);
			return quiet.prompt?.kind === 'tags'
				? completePrompt(quiet, quiet.prompt)
				: quiet.highlights
					? completeHighlightQuery(quiet, quiet.highlights)
					: complete(quiet);
		}

		case 'archive':
		case 'mark-read':
		case 'star':
		case 'tag':
		case 'trash': {
			return triage(forgetSaid(state), intent);
		}

		case 'undo': {
			return undo(forgetSaid(state));
		}

		case 'redo': {
			return redo(forgetSaid(state));
		}

		case 'select': {
			return same(toggleSelected(forgetSaid(state)));
		}

		case 'select-all': {
			return same(toggleAll(forgetSaid(state)));
		}

		case 'confirm': {
			return confirm(forgetSaid(state));
		}

		case 'open-address':
		case 'copy-address': {
			return withAddress(forgetSaid(state), intent.type);
		}

		case 'add': {
			return askForAddress(forgetSaid(state));
		}

		case 'look-up': {
			return askForWord(forgetSaid(state));
		}

		case 'pipe': {
			return askForCommand(forgetSaid(state));
		}

		case 'change-extent': {
			return changeExtent(forgetSaid(state));
		}

		case 'typography': {
			return same({...forgetSaid(state), menu: {kind: 'typography', selected: 0}});
		}

		case 'palette': {
			return same(openPalette(forgetSaid(state)));
		}

		case 'zen': {
			return same(toggleZen(forgetSaid(state)));
		}

		case 'themes': {
			return same(openThemes(forgetSaid(state)));
		}

		case 'change-columns': {
			return changeColumns(forgetSaid(state));
		}

		case 'toggle-sidebar': {
			return same(toggleSidebar(forgetSaid(state)));
		}

		case 'focus-next': {
			return same(toggleFocus(forgetSaid(state)));
		}

		case 'show-tab': {
			return same(showTab(forgetSaid(state), intent.number));
		}

		case 'filter': {
			return same(openFilter(forgetSaid(state)));
		}

		case 'scroll-sidebar': {
			return same(scrollSidebar(state, intent.direction));
		}

		case 'open-neighbour': {
			return openNeighbour(forgetSaid(state), intent.direction);
		}

		case 'change-measure':
		case 'move':
		case 'turn':
		case 'go':
		case 'open':
		case 'back':
		case 'cancel':
		case 'type':
		case 'erase': {
			return updateInScope(state, intent);
		}
	}
}

/** What a key means depends on where it is heard. */
function updateInScope(state: State, action: Parameters<typeof updateReader>[1]): Step {
	const quiet = forgetSaid(state);
	switch (scopeOf(state)) {
		case 'help': {
			return updateHelp(quiet, action);
		}

		case 'tags':
		case 'letter':
		case 'note':
		case 'hints':
		case 'command':
		case 'confirm': {
			return quiet.prompt ? updatePrompt(quiet, quiet.prompt, action) : same(quiet);
		}

		case 'typography': {
			return updateTypography(quiet, action);
		}

		case 'menu': {
			const {menu} = quiet;
			return menu?.kind === 'views' || menu?.kind === 'values' || menu?.kind === 'sorts'
				? updateListMenu(quiet, menu, action)
				: same(quiet);
		}

		case 'outline': {
			return quiet.menu?.kind === 'outline' ? updateOutline(quiet, quiet.menu, action) : same(quiet);
		}

		case 'palette': {
			return quiet.menu?.kind === 'palette' ? updatePalette(quiet, quiet.menu, action, updateByKey) : same(quiet);
		}

		case 'link': {
			return quiet.menu?.kind === 'link' ? updateLinkMenu(quiet, quiet.menu, action) : same(quiet);
		}

		case 'themes': {
			return quiet.menu?.kind === 'themes' ? updateThemes(quiet, quiet.menu, action) : same(quiet);
		}

		case 'output': {
			return quiet.output ? updateOutput(quiet, quiet.output, action) : same(quiet);
		}

		case 'sidebar': {
			return updateSidebar(quiet, action);
		}

		case 'filter': {
			return updateFilter(quiet, action);
		}

		case 'reader': {
			// The reader asks whether its end was announced, and counts: it gets the state as it is.
			const [next, effects] = updateReader(state, action);
			return [{...next, count: 0}, effects];
		}

		case 'find': {
			const {reader} = quiet;
			return reader?.find ? updateFind(quiet, reader, reader.find, action) : same(quiet);
		}

		case 'selection': {
			const {reader} = quiet;
			return reader?.selection ? updateSelection(quiet, reader, reader.selection, action) : same(quiet);
		}

		case 'list': {
			return updateList(quiet, action);
		}

		case 'highlights': {
			return quiet.highlights ? updateHighlights(quiet, quiet.highlights, action) : same(quiet);
		}

		case 'highlights-search': {
			return quiet.highlights ? updateHighlightSearch(quiet, quiet.highlights, action) : same(quiet);
		}

		case 'search': {
			return updateSearch(quiet, action);
		}
	}
}

/** A notice stands until the next key; so do digits, and what was said at the end of an article. */
function forgetSaid(state: State): State {
	const reader = state.reader?.isEndSaid ? {...state.reader, isEndSaid: false} : state.reader;
	return state.notice === null && state.count === 0 && reader === state.reader
		? state
		: {...state, notice: null, count: 0, reader};
}

function withEffects([state, effects]: Step, ...more: readonly Effect[]): Step {
	return [state, [...effects, ...more]];
}
