import type {Manuscript} from '../article/manuscript.js';
import type {PageExtent} from '../article/page-extent.js';
import type {Reading} from '../article/reading.js';
import type {ReadingChange} from '../article/reading-change.js';
import type {TextSetting} from '../layout/layout.js';
import type {Expression, Sort} from '../query/expression.js';
import type {Target} from './history.js';
import type {TriageIntent} from './intent.js';
import type {ArticleKey} from './list.js';
import type {Settings} from './settings.js';
import type {ViewField} from './views.js';

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
	| {readonly type: 'load-article'; readonly request: number; readonly path: string; readonly extent: PageExtent}
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
	/** Fetch the page of an article, and keep its text: in the file of the article where Broadsheet wrote that, and else beside it. */
	| {
			readonly type: 'fetch-full-text';
			readonly request: number;
			readonly id: string;
			readonly path: string;
			readonly href: string;
	  }
	/** Save what is at an address into the library, which then shows it by itself. */
	| {readonly type: 'add-address'; readonly href: string}
	| {readonly type: 'open-address'; readonly href: string}
	/** Fetch what is new in the feeds, beside the program. */
	| {readonly type: 'update-feeds'}
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
	| {readonly type: 'suspend'}
	| {readonly type: 'quit'};
