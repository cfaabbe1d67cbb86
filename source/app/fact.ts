import type {Annotations} from '../article/annotations.js';
import type {Entry} from '../article/entry.js';
import type {HeldArticle} from '../article/held-article.js';
import type {Manuscript} from '../article/manuscript.js';
import type {Place} from '../article/place.js';
import type {Reading} from '../article/reading.js';
import type {Hyphenation} from '../layout/breaking/hyphenation-by-language.js';
import type {Passage} from '../query/passage.js';
import type {Action} from './action.js';
import type {TerminalSize} from './frame.js';
import type {Target} from './history.js';
import type {TriageIntent} from './intent.js';
import type {HighlightedArticle} from './library-highlights.js';
import type {ArticleKey, Listed, Totals} from './list.js';
import type {FeedProgress, Progress} from './state.js';
import type {ViewField} from './views.js';

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
	| {readonly type: 'feeds-progressed'; readonly progress: FeedProgress | null}
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
	/** The full text of an article was asked for, by its id: it stands in the file at a path, or a sentence says why it could not be had. */
	| {
			readonly type: 'full-text-fetched';
			readonly request: number;
			readonly id: string;
			readonly fetched:
				| {readonly kind: 'saved'; readonly path: string; readonly said: string}
				| {readonly kind: 'failed'; readonly reason: string};
	  }
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

const factTypes: Readonly<Record<Fact['type'], true>> = {
	resized: true,
	'library-opened': true,
	'articles-found': true,
	'list-completed': true,
	'library-changed': true,
	'feeds-progressed': true,
	'scan-progressed': true,
	'library-scanned': true,
	'rows-loaded': true,
	'passage-found': true,
	'targets-loaded': true,
	'files-trashed': true,
	'files-restored': true,
	'views-counted': true,
	'values-listed': true,
	completed: true,
	'highlights-loaded': true,
	'highlights-delayed': true,
	'held-found': true,
	'order-loaded': true,
	'highlighting-loaded': true,
	'library-delayed': true,
	'article-loaded': true,
	'piece-opened': true,
	'text-set': true,
	'article-failed': true,
	'article-delayed': true,
	spoken: true,
	'program-ended': true,
	'full-text-fetched': true,
	'note-edited': true,
	trouble: true,
	told: true,
};

/** Whether an action is something that the world reports, and no key has asked for. */
export function isFact(action: Action): action is Fact {
	return Object.hasOwn(factTypes, action.type);
}
