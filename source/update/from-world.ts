import type {Fact} from '../app/fact.js';
import {fitsBeside} from '../app/frame.js';
import {frameOfState} from '../app/reading-view.js';
import {sidebarLeft} from '../app/sidebar.js';
import type {Notice, State} from '../app/state.js';
import {takeEditedNote, takeOutput} from './ask-program.js';
import {takeFullText} from './fetch-full-text.js';
import {takeHighlightCompletion} from './in-highlights.js';
import {takeCompletion} from './in-search.js';
import {completeList, findArticles, takeCompleted, takeFound} from './list-articles.js';
import {refreshHighlights, takeHighlights} from './load-highlights.js';
import {rowsToKeep} from './load-rows.js';
import {openArticle} from './open-article.js';
import {takeSpoken} from './read-aloud.js';
import {type Step, same} from './step.js';
import {triageTargets} from './triage.js';
import {filesRestored, filesTrashed} from './undo.js';

/** What the world reports. */
export function updateFromWorld(state: State, fact: Fact): Step {
	switch (fact.type) {
		case 'resized': {
			return same(withoutHiddenFocus({...state, size: fact.size}));
		}

		case 'rows-loaded': {
			return same({...state, list: {...state.list, rows: new Map([...rowsToKeep(state), ...fact.rows])}});
		}

		case 'library-opened': {
			return findArticles(state);
		}

		case 'articles-found': {
			return takeFound(state, fact);
		}

		case 'list-completed': {
			return takeCompleted(state, fact);
		}

		case 'library-changed': {
			return libraryChanged(state);
		}

		case 'feeds-progressed': {
			return same({...state, updating: fact.progress});
		}

		case 'scan-progressed': {
			return same({...state, scan: fact.progress});
		}

		case 'library-scanned': {
			const {failures, isEmpty} = fact;
			const list = {...state.list, isLoading: false};
			return same({
				...state,
				list,
				isLibraryEmpty: isEmpty,
				notice: failures.length > 0 ? failureNotice(failures) : state.notice,
			});
		}

		case 'passage-found': {
			const {search} = state;
			return search === null || fact.request !== state.list.request
				? same(state)
				: same({...state, search: {...search, passage: {key: fact.key, passage: fact.passage}}});
		}

		case 'targets-loaded': {
			return fact.request === state.lastRequest ? triageTargets(state, fact.intent, fact.targets) : same(state);
		}

		case 'files-trashed': {
			return filesTrashed(state, fact);
		}

		case 'files-restored': {
			return filesRestored(state, fact);
		}

		case 'views-counted': {
			const {menu} = state;
			return menu?.kind === 'views' ? same({...state, menu: {...menu, totals: fact.totals}}) : same(state);
		}

		case 'values-listed': {
			const {menu, prompt} = state;
			if (prompt?.kind === 'tags' && fact.field === 'tag') {
				return same({...state, prompt: {...prompt, known: fact.values.map(({value}) => value)}});
			}

			return menu?.kind === 'values' && menu.field === fact.field
				? same({...state, menu: {...menu, values: fact.values}})
				: same(state);
		}

		case 'highlights-loaded': {
			return takeHighlights(state, fact);
		}

		case 'highlights-delayed': {
			const {highlights: view} = state;
			return view?.request === fact.request && view.isLoading
				? same({...state, highlights: {...view, isSlow: true}})
				: same(state);
		}

		case 'completed': {
			const {highlights: view} = state;
			return view ? same(takeHighlightCompletion(state, view, fact)) : takeCompletion(state, fact);
		}

		case 'held-found': {
			const {reader} = state;
			return reader
				? same({...state, reader: {...reader, held: new Map([...reader.held, ...fact.held])}})
				: same(state);
		}

		case 'order-loaded':
		case 'highlighting-loaded': {
			// Nothing changes but how the same state looks.
			return same({...state});
		}

		case 'library-delayed': {
			return same({...state, list: {...state.list, isSlow: true}});
		}

		case 'article-loaded': {
			return fact.request === state.opening?.request ? openArticle(state, fact) : same(state);
		}

		case 'piece-opened': {
			return openArticle({...state, isSinglePiece: true}, fact);
		}

		case 'text-set': {
			const {reader} = state;
			return reader?.manuscript === fact.manuscript
				? same({...state, reader: {...reader, wholeSetting: fact.key}})
				: same(state);
		}

		case 'article-failed': {
			return fact.request === state.opening?.request
				? same({...state, opening: null, notice: {text: fact.reason, tone: 'error'}})
				: same(state);
		}

		case 'article-delayed': {
			return fact.request === state.opening?.request
				? same({...state, opening: {...state.opening, isSlow: true}})
				: same(state);
		}

		case 'spoken': {
			return takeSpoken(state, fact);
		}

		case 'program-ended': {
			return takeOutput(state, fact);
		}

		case 'full-text-fetched': {
			return takeFullText(state, fact);
		}

		case 'note-edited': {
			return takeEditedNote(state, fact);
		}

		case 'trouble': {
			return same({...state, notice: {text: fact.reason, tone: 'error'}});
		}

		case 'told': {
			return same({...state, notice: {text: fact.text, tone: 'plain'}});
		}
	}
}

/** Keys are never heard by a sidebar that the new size has no room for, nor is it laid over a screen that has. */
function withoutHiddenFocus(state: State): State {
	const isSidebarOver = state.isSidebarOver && !fitsBeside(state.size.columns);
	const resized = {...state, isSidebarOver};
	const isShown = frameOfState(resized).sidebar.kind !== 'none';
	const isSidebarFocused = state.isSidebarFocused && isShown;
	return {...resized, isSidebarFocused, sidebar: isSidebarFocused ? state.sidebar : sidebarLeft(state.sidebar)};
}

/** The list follows, but not while nobody sees it. */
function libraryChanged(state: State): Step {
	if (state.isSinglePiece || (state.reader && state.list.isStale)) {
		return same(state);
	}

	if (state.reader) {
		return same({...state, list: {...state.list, isStale: true}});
	}

	const [listed, effects] = completeList(state);
	const [next, more] = refreshHighlights(listed);
	return [next, [...effects, ...more]];
}

function failureNotice(failures: readonly string[]): Notice {
	const [first = ''] = failures;
	const more = failures.length - 1;
	const rest = more === 0 ? '' : ` (and ${more} more: broadsheet index names them)`;
	return {text: `${first}${rest}`, tone: 'error'};
}
