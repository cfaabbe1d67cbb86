import type {Intent} from '../app/intent.js';
import {type State, scopeOf} from '../app/state.js';
import {updateFilter} from './filter-sidebar.js';
import {updateFind} from './find-in-text.js';
import {updateLinkMenu} from './follow-link.js';
import {forgetSaid} from './forget-said.js';
import {updateHelp} from './in-help.js';
import {updateHighlightSearch, updateHighlights} from './in-highlights.js';
import {updateList} from './in-list.js';
import {updateListMenu} from './in-list-menu.js';
import {updateOutline} from './in-outline.js';
import {updateOutput} from './in-output.js';
import {updatePalette} from './in-palette.js';
import {updatePrompt} from './in-prompt.js';
import {updateReader} from './in-reader.js';
import {updateSearch} from './in-search.js';
import {updateSidebar} from './in-sidebar.js';
import {updateThemes} from './in-themes.js';
import {updateTypography} from './in-typography.js';
import {updateSelection} from './select-text.js';
import {type Step, same} from './step.js';

/** What a key means depends on where it is heard. `perform` does what is chosen in the palette. */
export function updateInScope(
	state: State,
	action: Parameters<typeof updateReader>[1],
	perform: (state: State, intent: Intent) => Step,
): Step {
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
			return quiet.menu?.kind === 'palette' ? updatePalette(quiet, quiet.menu, action, perform) : same(quiet);
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
