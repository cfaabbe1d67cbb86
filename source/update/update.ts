import type {Action} from '../app/action.js';
import type {Effect} from '../app/effect.js';
import {isFact} from '../app/fact.js';
import {type Intent, isTextIntent} from '../app/intent.js';
import {type State, scopeOf} from '../app/state.js';
import {askForAddress} from './add-address.js';
import {askForCommand, askForWord, changeExtent} from './ask-program.js';
import {withHeld} from './find-held.js';
import {withAddress} from './follow-link.js';
import {forgetSaid} from './forget-said.js';
import {updateFromWorld} from './from-world.js';
import {completeHighlightQuery, searchHighlights, showHighlights} from './in-highlights.js';
import {forgetView, openSorts, openViews, showNumberedView} from './in-list-menu.js';
import {openPalette} from './in-palette.js';
import {completePrompt, confirm} from './in-prompt.js';
import {changeColumns, openNeighbour} from './in-reader.js';
import {updateInScope} from './in-scope.js';
import {complete, openSearch, withPassage} from './in-search.js';
import {openFilter, scrollSidebar, showTab, toggleFocus, toggleSidebar} from './in-sidebar.js';
import {openThemes} from './in-themes.js';
import {keepLastPlace} from './leave-reader.js';
import {withRows} from './load-rows.js';
import {toggleAll, toggleSelected} from './select-articles.js';
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
			return updateInScope(state, intent, updateByKey);
		}
	}
}

function withEffects([state, effects]: Step, ...more: readonly Effect[]): Step {
	return [state, [...effects, ...more]];
}
