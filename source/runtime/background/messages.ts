import type {Target} from '../../app/history.js';
import type {HighlightedArticle} from '../../app/library-highlights.js';
import type {Totals} from '../../app/list.js';
import type {KeyQuery} from '../../library/index/list-keys.js';
import type {ReadingOf} from '../../library/index/write-readings.js';
import type {ResolvedExpression} from '../../query/expression.js';
import type {KnownField} from '../../query/fields.js';
import type {ScanProgress, ScanSummary} from '../scan/scan-library.js';

/** What the index is asked when the answer may take longer than a frame. */
export type Question =
	/** All keys of a list, and what they come to, where that is counted. */
	| {readonly type: 'keys'; readonly query: KeyQuery; readonly isCounted: boolean}
	/** What each of some conditions comes to. */
	| {readonly type: 'counts'; readonly wheres: ReadonlyArray<ResolvedExpression | null>}
	/** What is to be known of articles before something is done with them. */
	| {readonly type: 'targets'; readonly keys: readonly number[]}
	/** The values of a field, the commonest first, with what they come to. */
	| {readonly type: 'values'; readonly field: KnownField}
	/** All highlights, with what is known of their articles. */
	| {readonly type: 'highlights'};

export type ValueCount = {readonly value: string; readonly totals: Totals};

export type Answer =
	/** The keys as numbers side by side: so many are handed over, not copied. */
	| {readonly type: 'keys'; readonly keys: Float64Array<ArrayBuffer>; readonly totals: Totals | null}
	| {readonly type: 'counts'; readonly totals: readonly Totals[]}
	| {readonly type: 'targets'; readonly targets: readonly Target[]}
	| {readonly type: 'values'; readonly values: readonly ValueCount[]}
	/** The sentence says why some may be missing. */
	| {
			readonly type: 'highlights';
			readonly articles: readonly HighlightedArticle[];
			readonly trouble: string | null;
	  }
	/** The index could not be asked; the sentence says why. */
	| {readonly type: 'failed'; readonly reason: string};

/** What the thread that keeps the index is told. */
export type Order =
	| {readonly type: 'ask'; readonly number: number; readonly question: Question}
	/** Copy what the reader did into the index. */
	| {readonly type: 'note'; readonly number: number; readonly readings: readonly ReadingOf[]}
	| {readonly type: 'close'};

/** What it says. */
export type Report =
	| {readonly type: 'answered'; readonly number: number; readonly answer: Answer}
	| {readonly type: 'noted'; readonly number: number}
	/** `null` when nothing is being read. */
	| {readonly type: 'progress'; readonly progress: ScanProgress | null}
	/** A scan of the whole library is over. */
	| {readonly type: 'scanned'; readonly summary: ScanSummary}
	| {readonly type: 'trouble'; readonly reason: string}
	| {readonly type: 'closed'};
