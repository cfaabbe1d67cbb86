import type {Anchor} from '../article/anchor.js';
import type {Annotations} from '../article/annotations.js';
import type {Entry} from '../article/entry.js';
import type {HeldArticle} from '../article/held-article.js';
import type {Highlight} from '../article/highlight.js';
import type {Manuscript} from '../article/manuscript.js';
import type {PageExtent} from '../article/page-extent.js';
import type {Reading} from '../article/reading.js';
import type {Pace} from '../article/reading-time.js';
import type {Hyphenation} from '../layout/breaking/hyphenation-by-language.js';
import type {Sort} from '../query/expression.js';
import type {Find} from './find.js';
import type {Focus} from './focus.js';
import type {TerminalSize} from './frame.js';
import type {History} from './history.js';
import {type Jumps, noJumps} from './jumps.js';
import type {Keymap} from './keymap.js';
import type {KeyName} from './keys/binding.js';
import type {LibraryHighlights} from './library-highlights.js';
import type {LinkMenu} from './link-menu.js';
import {type ArticleKey, type List, type Listed, listedAt} from './list.js';
import type {ListMenu} from './list-menu.js';
import type {OutlineMenu} from './outline-menu.js';
import type {Output, Running} from './output.js';
import type {PaletteMenu} from './palette.js';
import type {Prompt} from './prompt.js';
import type {RunningSession} from './reading-session.js';
import type {Search} from './search.js';
import type {Selection} from './selection.js';
import type {Settings} from './settings.js';
import type {Sidebar} from './sidebar.js';
import type {Speech} from './speech.js';
import type {Theme} from './theme.js';
import type {ThemeMenu} from './theme-names.js';
import type {Trail} from './trail.js';
import type {View} from './views.js';

/** How far an update of feeds is. */
export type FeedProgress = {readonly done: number; readonly total: number; readonly added: number};

/** How far the reading of new files is. */
export type Progress = {
	readonly done: number;
	readonly total: number;
	/** Files a second. */
	readonly rate: number;
};

/** The article that is open. */
export type Reader = {
	/** By what the library knows it; `null` for a piece that was named on the command line. */
	readonly key: ArticleKey | null;
	readonly entry: Entry;
	/** What of its page is shown. */
	readonly extent: PageExtent;
	/** What the reader did with it before it was opened, and since. */
	readonly reading: Reading;
	/** What the reader wrote into it before it was opened, and since. */
	readonly annotations: Annotations;
	readonly manuscript: Manuscript;
	/** What parts the words of its blocks, or `null` when nothing does. */
	readonly hyphenation: Hyphenation | null;
	/** The key of the setting in which all of the text is set, however long it is; `null` before any is. */
	readonly wholeSetting: string | null;
	/** The offset that is kept in view, whatever happens to the page around it. */
	readonly position: number;
	/** The view begins at the line of the position rather than at the start of its page. */
	readonly isSlid: boolean;
	/** The end was reached and what comes next was announced: the next turn goes there. */
	readonly isEndSaid: boolean;
	/** What is looked for in it; `null` for nothing. */
	readonly find: Find | null;
	/** The paragraph or the sentence to which keys apply; `null` for none. */
	readonly focus: Focus | null;
	/** The passage that is being chosen; `null` for none. */
	readonly selection: Selection | null;
	readonly jumps: Jumps;
	readonly trail: Trail;
	/** It was opened at a highlight, and nobody has moved since: where the reader was in it stays remembered. */
	readonly isPeek: boolean;
	/** What is being read aloud; `null` for nothing. */
	readonly speech: Speech | null;
	/** What the library holds of addresses that were asked for, by their keys; `null` for what it does not. */
	readonly held: ReadonlyMap<string, HeldArticle | null>;
	/** How long it is being read; `null` before anything of it was seen. */
	readonly session: RunningSession | null;
};

/** What is true of an article that was only just opened. */
export const justOpened = {
	extent: 'article',
	wholeSetting: null,
	position: 0,
	isSlid: false,
	isEndSaid: false,
	find: null,
	focus: null,
	selection: null,
	jumps: noJumps,
	trail: [],
	isPeek: false,
	speech: null,
	held: new Map<string, HeldArticle | null>(),
	session: null,
} as const satisfies Partial<Reader>;

/** An article that was asked for and has not come yet. */
export type Opening = {
	readonly request: number;
	/** `null` for a piece that was named on the command line. */
	readonly key: ArticleKey | null;
	/** It takes so long that it is worth saying so. */
	readonly isSlow: boolean;
	/** How one will have come to it. */
	readonly trail: Trail;
	/** Where it is to be opened: `null` for where the reader was in it. */
	readonly place: Pick<Reader, 'position' | 'isSlid'> | null;
	/** The highlight at which it is to be opened. */
	readonly highlight: Highlight | null;
	readonly extent: PageExtent;
	/** It is another text of a piece that is open: the words that stay in view, and what is said when it comes. */
	readonly anew: {readonly words: Anchor; readonly said: string} | null;
};

export type Help = {
	readonly filter: string;
	readonly top: number;
};

/** A menu: of typography below a page, or over the list. */
export type Menu = {readonly kind: 'typography'; readonly selected: number} | ItemMenu;

/** A menu of which one item is chosen. */
export type ItemMenu = ListMenu | OutlineMenu | LinkMenu | ThemeMenu | PaletteMenu;

export type Notice = {
	readonly text: string;
	readonly tone: 'plain' | 'error';
};

/** Everything that Broadsheet knows while it runs. Never mutated. */
export type State = {
	readonly size: TerminalSize;
	/** A name that no other run of the program has. */
	readonly run: string;
	/** When the state was last told the time, in milliseconds. */
	readonly now: number;
	/** Of who is reading, as it was known when the program began. */
	readonly pace: Pace;
	readonly list: List;
	/** New files are being read; `null` when none are. */
	readonly scan: Progress | null;
	/** The feeds are being updated; `null` when they are not. */
	readonly updating: FeedProgress | null;
	/** Nobody has said where the library is: it is the samples that are listed. */
	readonly isSample: boolean;
	/** It is known that there are no articles at all. */
	readonly isLibraryEmpty: boolean;
	/** No article was ever opened: what to press is said. */
	readonly isFirstRun: boolean;
	/** One piece was named on the command line: there is no list to go back to. */
	readonly isSinglePiece: boolean;
	readonly reader: Reader | null;
	readonly opening: Opening | null;
	/** The number of the last request. Numbers only grow; a reply to an older one is dropped. */
	readonly lastRequest: number;
	/** The part of the library that is listed. */
	readonly view: View;
	readonly sort: Sort;
	/** Of the random order. */
	readonly seed: number;
	readonly settings: Settings;
	/** Themes that the reader has made. */
	readonly ownThemes: readonly Theme[];
	/** The terminal shows colours; on one that does not, letters tell the colours of highlights. */
	readonly hasColours: boolean;
	/** Everything is shown as lines one after the other, for a screen reader or a terminal that can do no more. */
	readonly isLinear: boolean;
	/** Only the text is shown, and what has to be said. */
	readonly isZen: boolean;
	readonly isSidebarWanted: boolean;
	readonly isSidebarOver: boolean;
	readonly isSidebarFocused: boolean;
	readonly sidebar: Sidebar;
	readonly keymap: Keymap;
	/** Keys that were pressed and do something with the next one only. */
	readonly pendingKeys: readonly KeyName[];
	/** Digits typed before a key, 0 when there are none. */
	readonly count: number;
	readonly help: Help | null;
	readonly menu: Menu | null;
	readonly search: Search | null;
	/** All highlights of the library, over the list; `null` when they are not shown. */
	readonly highlights: LibraryHighlights | null;
	readonly prompt: Prompt | null;
	readonly output: Output | null;
	readonly running: Running | null;
	readonly history: History;
	/** Articles whose files are in the trash: the library may not have noticed yet. */
	readonly trashed: ReadonlySet<ArticleKey>;
	readonly notice: Notice | null;
};

/** Where keys are heard: the same key may mean one thing in each. */
export type Scope =
	| 'list'
	| 'search'
	| 'highlights'
	| 'highlights-search'
	| 'reader'
	| 'sidebar'
	| 'filter'
	| 'help'
	| 'menu'
	| 'typography'
	| 'tags'
	| 'confirm'
	| 'find'
	| 'selection'
	| 'letter'
	| 'note'
	| 'outline'
	| 'hints'
	| 'link'
	| 'themes'
	| 'palette'
	| 'command'
	| 'output';

const promptScopes = {
	tags: 'tags',
	trash: 'confirm',
	letter: 'letter',
	note: 'note',
	hints: 'hints',
	command: 'command',
} as const satisfies Record<Prompt['kind'], Scope>;

const menuScopes = {
	typography: 'typography',
	outline: 'outline',
	views: 'menu',
	values: 'menu',
	sorts: 'menu',
	link: 'link',
	themes: 'themes',
	palette: 'palette',
} as const satisfies Record<Menu['kind'], Scope>;

export function scopeOf(state: State): Scope {
	if (state.help) {
		return 'help';
	}

	if (state.output) {
		return 'output';
	}

	if (state.prompt) {
		return promptScopes[state.prompt.kind];
	}

	if (state.menu) {
		return menuScopes[state.menu.kind];
	}

	if (state.isSidebarFocused) {
		return state.sidebar.isTyping ? 'filter' : 'sidebar';
	}

	if (state.reader) {
		return state.reader.find?.isTyping ? 'find' : state.reader.selection ? 'selection' : 'reader';
	}

	if (state.highlights) {
		return state.highlights.isTyping ? 'highlights-search' : 'highlights';
	}

	return state.search?.isTyping ? 'search' : 'list';
}

/** The article that the sidebar speaks of. */
export function currentListed(state: State): Listed | null {
	return state.reader ?? listedAt(state.list, state.list.selected);
}

export function currentEntry(state: State): Entry | null {
	return currentListed(state)?.entry ?? null;
}
