import type {Entry} from '../article/entry.js';
import type {Manuscript} from '../article/manuscript.js';
import type {Place} from '../article/place.js';
import type {Hyphenation} from '../layout/breaking/hyphenation-by-language.js';
import type {TextSetting} from '../layout/layout.js';
import type {Expression, Sort} from '../query/expression.js';
import type {Passage} from '../query/passage.js';
import type {TerminalSize} from './frame.js';
import type {ArticleKey, Totals} from './list.js';
import type {Settings} from './settings.js';
import type {Failure} from './state.js';

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
	| {readonly type: 'change-measure'; readonly change: 1 | -1 | 0}
	| {readonly type: 'change-columns'}
	| {readonly type: 'typography'}
	| {readonly type: 'search'}
	| {readonly type: 'complete'}
	| {readonly type: 'help'}
	| {readonly type: 'type'; readonly text: string}
	| {readonly type: 'erase'}
	| {readonly type: 'redraw'}
	| {readonly type: 'quit'};

/** What the world reports. */
export type Fact =
	| {readonly type: 'resized'; readonly size: TerminalSize}
	| {
			readonly type: 'library-loaded';
			readonly keys: readonly ArticleKey[];
			readonly totals: Totals;
			readonly failures: readonly Failure[];
			readonly now: number;
	  }
	/** Where the reader was in articles that are about to be shown. */
	| {readonly type: 'places-read'; readonly places: readonly Place[]}
	/** What was asked for of some articles. Those that the library holds no longer are left out. */
	| {readonly type: 'rows-loaded'; readonly rows: ReadonlyArray<readonly [ArticleKey, Entry]>}
	| {readonly type: 'list-counted'; readonly totals: Totals}
	/** What a query has found. */
	| {readonly type: 'articles-found'; readonly keys: readonly ArticleKey[]; readonly totals: Totals}
	| {readonly type: 'passage-found'; readonly key: ArticleKey; readonly passage: Passage | null}
	/** What may stand in a query from an offset on, the best first. */
	| {readonly type: 'completed'; readonly from: number; readonly candidates: readonly string[]}
	/** What puts right-to-left text in order, or what highlights code, is there: what was drawn without it is drawn again. */
	| {readonly type: 'order-loaded' | 'highlighting-loaded'}
	| {readonly type: 'library-delayed'}
	| {readonly type: 'library-failed'; readonly reason: string}
	| {
			readonly type: 'article-loaded';
			readonly request: number;
			readonly entry: Entry;
			readonly manuscript: Manuscript;
			readonly hyphenation: Hyphenation | null;
			readonly now: number;
	  }
	| {
			/** The one piece that was named on the command line. */
			readonly type: 'piece-opened';
			readonly entry: Entry;
			readonly manuscript: Manuscript;
			readonly hyphenation: Hyphenation | null;
			readonly now: number;
	  }
	/** All of the text is set now, in the setting with this key. */
	| {readonly type: 'text-set'; readonly manuscript: Manuscript; readonly key: string}
	| {readonly type: 'article-failed'; readonly request: number; readonly reason: string}
	| {readonly type: 'article-delayed'; readonly request: number}
	| {readonly type: 'trouble'; readonly reason: string};

export type Action = Intent | Fact;

/** What is to be done outside; performed by `runtime/`, which answers with facts. */
export type Effect =
	| {readonly type: 'load-article'; readonly request: number; readonly path: string}
	/** Tell what is known of these articles, at once. */
	| {readonly type: 'load-rows'; readonly keys: readonly ArticleKey[]}
	/** Find the articles that a query asks for. */
	| {readonly type: 'find-articles'; readonly where: Expression | null; readonly sort: Sort}
	/** Tell which words of an article a query has found. */
	| {readonly type: 'find-passage'; readonly key: ArticleKey; readonly where: Expression}
	/** Tell what may stand at the end of a query. */
	| {readonly type: 'complete-query'; readonly text: string}
	/** Tell anew what the list comes to. */
	| {readonly type: 'count-list'}
	/** Set what is left of a long text, while nobody waits for it. */
	| {readonly type: 'set-rest'; readonly manuscript: Manuscript; readonly setting: TextSetting; readonly key: string}
	| {readonly type: 'save-place'; readonly place: Place}
	| {readonly type: 'save-settings'; readonly settings: Settings}
	| {readonly type: 'redraw'}
	| {readonly type: 'quit'};
