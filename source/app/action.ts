import type {Annotations} from '../article/annotations.js';
import type {Entry} from '../article/entry.js';
import type {HeldArticle} from '../article/held-article.js';
import type {Manuscript} from '../article/manuscript.js';
import type {Place} from '../article/place.js';
import type {Reading} from '../article/reading.js';
import type {ReadingChange} from '../article/reading-change.js';
import type {Hyphenation} from '../layout/breaking/hyphenation-by-language.js';
import type {TextSetting} from '../layout/layout.js';
import type {Expression, Sort} from '../query/expression.js';
import type {Passage} from '../query/passage.js';
import type {FocusUnit} from './focus.js';
import type {TerminalSize} from './frame.js';
import type {Target} from './history.js';
import type {HighlightedArticle} from './library-highlights.js';
import type {ArticleKey, Listed, Totals} from './list.js';
import type {Settings} from './settings.js';
import type {Progress} from './state.js';
import type {TextUnit} from './text-units.js';
import type {ViewField} from './views.js';

/** What a key may ask for. */
export type Intent =
	| {readonly type: 'move'; readonly by: 'line' | 'page' | 'half-page'; readonly direction: 1 | -1}
	| {readonly type: 'turn'; readonly direction: 1 | -1}
	| {readonly type: 'go'; readonly to: 'start' | 'end'}
	| {readonly type: 'count'; readonly digit: number}
	| {readonly type: 'open'}
	| {readonly type: 'open-neighbour'; readonly direction: 1 | -1}
	| {readonly type: 'back'}
	| {readonly type: 'cancel'}
	| {readonly type: 'focus-next'}
	| {readonly type: 'toggle-sidebar'}
	| {readonly type: 'scroll-sidebar'; readonly direction: 1 | -1}
	/** Show a tab of the sidebar, counted from 1. */
	| {readonly type: 'show-tab'; readonly number: number}
	/** Show only the items of the sidebar that have the words to be typed. */
	| {readonly type: 'filter'}
	| {readonly type: 'change-measure'; readonly change: 1 | -1 | 0}
	| {readonly type: 'change-columns'}
	| {readonly type: 'typography'}
	| {readonly type: 'search'}
	/** All highlights of the library. */
	| {readonly type: 'show-highlights'}
	| {readonly type: 'views'}
	| {readonly type: 'show-view'; readonly number: number}
	| {readonly type: 'forget-view'}
	| {readonly type: 'sorts'}
	| {readonly type: 'complete'}
	| {readonly type: 'archive' | 'mark-read' | 'star' | 'tag' | 'trash'}
	| {readonly type: 'undo' | 'redo'}
	| {readonly type: 'select' | 'select-all'}
	| {readonly type: 'confirm'}
	| TextIntent
	/** The address of the article, or of the link whose menu is open. */
	| {readonly type: 'open-address' | 'copy-address'}
	/** Look a word up, or pipe a text into a command. */
	| {readonly type: 'look-up' | 'pipe'}
	/** Pipe another part of the text. */
	| {readonly type: 'change-extent'}
	| {readonly type: 'help'}
	| {readonly type: 'type'; readonly text: string}
	| {readonly type: 'erase'}
	| {readonly type: 'redraw'}
	| {readonly type: 'quit'};

/** What a key may ask for in the text of the open article. */
export type TextIntent =
	| {readonly type: 'find'}
	| {readonly type: 'next-match'; readonly direction: 1 | -1}
	/** Look for a regular expression, or for plain words again. */
	| {readonly type: 'toggle-pattern'}
	| {readonly type: 'go-to-heading'; readonly direction: 1 | -1}
	| {readonly type: 'focus'; readonly unit: FocusUnit; readonly direction: 1 | -1}
	/** Highlight what is selected or has the focus. */
	| {readonly type: 'highlight'}
	| {readonly type: 'note'}
	| {readonly type: 'select-text'}
	| {readonly type: 'select-by'; readonly unit: TextUnit}
	/** Give this place a letter, or go to the place of one. */
	| {readonly type: 'set-bookmark' | 'go-to-bookmark'}
	| {readonly type: 'outline'}
	/** Put letters on the links of the page. */
	| {readonly type: 'hints'}
	/** Back to the article from which a link has led here. */
	| {readonly type: 'go-back'}
	| {readonly type: 'read-aloud'}
	/** Write the note in an editor. */
	| {readonly type: 'edit-note'}
	/** Back to where one came from by a jump, or ahead again. */
	| {readonly type: 'jump'; readonly direction: 1 | -1};

/** What the world reports. */
export type Fact =
	| {readonly type: 'resized'; readonly size: TerminalSize}
	/** The library is open: its list can be asked for. */
	| {readonly type: 'library-opened'}
	/** The first articles of a list, as many as one may see soon. */
	| {
			readonly type: 'articles-found';
			readonly request: number;
			readonly keys: readonly ArticleKey[];
			readonly isWhole: boolean;
			/** `null` where counting would take longer than a frame. */
			readonly totals: Totals | null;
	  }
	/** All articles of a list, now. */
	| {
			readonly type: 'list-completed';
			readonly request: number;
			readonly keys: readonly ArticleKey[];
			/** `null` where they were not counted. */
			readonly totals: Totals | null;
			/** The article that was under the cursor, whatever its key is now; `null` when it is gone. */
			readonly current: ArticleKey | null;
	  }
	/** Something in the library is other than it was. */
	| {readonly type: 'library-changed'}
	/** How far the reading of new files is; `null` when it is over. */
	| {readonly type: 'scan-progressed'; readonly progress: Progress | null}
	/** All of the library was looked at. */
	| {readonly type: 'library-scanned'; readonly failures: readonly string[]; readonly isEmpty: boolean}
	/** What was asked for of some articles. Those that the library holds no longer are left out. */
	| {readonly type: 'rows-loaded'; readonly rows: ReadonlyArray<readonly [ArticleKey, Listed]>}
	| {
			readonly type: 'passage-found';
			readonly request: number;
			readonly key: ArticleKey;
			readonly passage: Passage | null;
	  }
	/** What is to be known of articles before something is done with them. */
	| {
			readonly type: 'targets-loaded';
			readonly request: number;
			readonly targets: readonly Target[];
			readonly intent: TriageIntent;
	  }
	/** These were moved to the trash; the sentence says why others were not. */
	| {
			readonly type: 'files-trashed';
			readonly request: number;
			readonly targets: readonly Target[];
			readonly reason: string | null;
	  }
	| {readonly type: 'files-restored'; readonly reason: string | null}
	/** What the views come to, in their order. */
	| {readonly type: 'views-counted'; readonly totals: readonly Totals[]}
	/** The values of a field, the commonest first. */
	| {
			readonly type: 'values-listed';
			readonly field: ViewField;
			readonly values: ReadonlyArray<{readonly value: string; readonly totals: Totals}>;
	  }
	/** What may stand in a query from an offset on, the best first. */
	| {readonly type: 'completed'; readonly from: number; readonly candidates: readonly string[]}
	/** All highlights by their articles; `null` when they could not be read. */
	| {
			readonly type: 'highlights-loaded';
			readonly request: number;
			readonly articles: readonly HighlightedArticle[] | null;
	  }
	| {readonly type: 'highlights-delayed'; readonly request: number}
	/** What the library holds of the addresses that were asked for, by their keys; `null` for what it does not. */
	| {readonly type: 'held-found'; readonly held: ReadonlyMap<string, HeldArticle | null>}
	/** What puts right-to-left text in order, or what highlights code, is there: what was drawn without it is drawn again. */
	| {readonly type: 'order-loaded' | 'highlighting-loaded'}
	| {readonly type: 'library-delayed'}
	| {
			readonly type: 'article-loaded';
			readonly request: number;
			readonly entry: Entry;
			readonly manuscript: Manuscript;
			readonly hyphenation: Hyphenation | null;
			readonly reading: Reading;
			/** Where the reader was in it; `null` when it was never open. */
			readonly place: Place | null;
			readonly annotations: Annotations;
			readonly now: number;
	  }
	| {
			/** The one piece that was named on the command line. */
			readonly type: 'piece-opened';
			readonly entry: Entry;
			readonly manuscript: Manuscript;
			readonly hyphenation: Hyphenation | null;
			readonly reading: Reading;
			readonly place: Place | null;
			readonly annotations: Annotations;
			readonly now: number;
	  }
	/** All of the text is set now, in the setting with this key. */
	| {readonly type: 'text-set'; readonly manuscript: Manuscript; readonly key: string}
	| {readonly type: 'article-failed'; readonly request: number; readonly reason: string}
	| {readonly type: 'article-delayed'; readonly request: number}
	/** A sentence was read aloud, or could not be. */
	| {
			readonly type: 'spoken';
			readonly request: number;
			readonly outcome: 'spoken' | 'stopped';
			readonly reason: string | null;
	  }
	/** What another program has written; the reason says why there is nothing, or how it ended. */
	| {
			readonly type: 'program-ended';
			readonly request: number;
			readonly title: string;
			readonly lines: readonly string[];
			readonly reason: string | null;
	  }
	/** A note was written in an editor; `null` when it is as it was. */
	| {readonly type: 'note-edited'; readonly text: string | null; readonly reason: string | null}
	| {readonly type: 'trouble'; readonly reason: string}
	/** Something worth knowing, which is no trouble. */
	| {readonly type: 'told'; readonly text: string};

export type Action = Intent | Fact;

/** What is done with articles, by one key each. */
export type TriageIntent = Extract<Intent, {readonly type: 'archive' | 'mark-read' | 'star' | 'tag' | 'trash'}>;

/** What a list is made of. */
export type ListQuery = {
	/** `null` for all articles. */
	readonly where: Expression | null;
	readonly sort: Sort;
	/** Of the random order: the same for the same number. */
	readonly seed: number;
};

/** What is to be done outside; performed by `runtime/`, which answers with facts. */
export type Effect =
	| {readonly type: 'load-article'; readonly request: number; readonly path: string}
	/** Tell what is known of these articles, at once. */
	| {readonly type: 'load-rows'; readonly keys: readonly ArticleKey[]}
	/** Find the first articles of a list, at once. */
	| {readonly type: 'find-articles'; readonly request: number; readonly query: ListQuery}
	/** Find all of them, and count, while nobody waits. */
	| {
			readonly type: 'complete-list';
			readonly request: number;
			readonly query: ListQuery;
			/** What they come to is wanted, too. */
			readonly isCounted: boolean;
			/** The query is being typed: most likely it is soon another one. */
			readonly isTyping: boolean;
			/** The article under the cursor, and its file, by which it is found when its key is another by now. */
			readonly current: {readonly key: ArticleKey; readonly path: string} | null;
	  }
	/** Tell which words of an article a query has found. */
	| {
			readonly type: 'find-passage';
			readonly request: number;
			readonly key: ArticleKey;
			readonly path: string;
			readonly where: Expression;
	  }
	/** Tell all highlights of the library. */
	| {readonly type: 'load-highlights'; readonly request: number}
	/** Tell which addresses are those of articles in the library; each in the form in which two are compared. */
	| {readonly type: 'find-held'; readonly addressKeys: readonly string[]}
	/** Remember what the reader did with some articles, and what is true of them now. */
	| {
			readonly type: 'change-articles';
			readonly changes: ReadonlyArray<{readonly change: ReadingChange; readonly reading: Reading}>;
	  }
	/** Tell what is to be known of articles before something is done with them. */
	| {
			readonly type: 'load-targets';
			readonly request: number;
			readonly keys: readonly ArticleKey[];
			readonly intent: TriageIntent;
	  }
	/** Move the files of articles to the trash; the number is the one by which they can be restored. */
	| {readonly type: 'trash-files'; readonly request: number; readonly targets: readonly Target[]}
	| {readonly type: 'restore-files'; readonly request: number}
	/** Tell what each of some conditions comes to. */
	| {readonly type: 'count-views'; readonly wheres: ReadonlyArray<Expression | null>}
	/** Tell the values of a field. */
	| {readonly type: 'list-values'; readonly field: ViewField}
	/** Tell what may stand at the end of a query. */
	| {readonly type: 'complete-query'; readonly text: string}
	/** Set what is left of a long text, while nobody waits for it. */
	| {readonly type: 'set-rest'; readonly manuscript: Manuscript; readonly setting: TextSetting; readonly key: string}
	/** Make ready to find in a text: a word will be typed soon. */
	| {readonly type: 'prepare-find'; readonly manuscript: Manuscript}
	| {readonly type: 'open-address'; readonly href: string}
	/** Keep an address in the library, to be read later; `title` is that of the article with the link. */
	| {readonly type: 'save-link'; readonly href: string; readonly words: string; readonly title: string}
	/** Put a text on the clipboard; `what` it is begins the sentence that says so. */
	| {readonly type: 'copy'; readonly text: string; readonly what: string}
	| {readonly type: 'speak'; readonly request: number; readonly text: string; readonly lang: string | null}
	| {readonly type: 'stop-speaking'}
	| {readonly type: 'look-up'; readonly request: number; readonly word: string; readonly lang: string | null}
	/** Pipe a text into a command; the text of the article in a file where it is not open. */
	| {
			readonly type: 'pipe';
			readonly request: number;
			readonly command: string;
			readonly source: {readonly text: string} | {readonly path: string};
	  }
	/** Stop the program that is waited for. */
	| {readonly type: 'stop-program'}
	/** Have a text edited, the terminal lent to the editor. */
	| {readonly type: 'edit-note'; readonly text: string}
	| {readonly type: 'save-settings'; readonly settings: Settings}
	| {readonly type: 'redraw'}
	| {readonly type: 'quit'};
