import {foldCluster, type Strictness} from './fold-cluster.js';

/** Where the original does not go on side by side with what it folds to; offsets into both, and where that ends which stands before. */
type Break = {readonly at: number; readonly from: number; readonly before: number};

type FoldedRun = {readonly text: string; readonly breaks: readonly Break[]; readonly isOneByte: boolean};

/** Folds a run of characters; it begins and ends where clusters do, but for marks of the character before it. */
export type RunFolding = (run: string) => FoldedRun;

/** A character with its marks; a Hangul syllable that is written in its parts; half-width kana with their voicing marks. */
const clusters = /.[\p{M}\u1160-\u11ff\uff9e\uff9f]*/suy;
const mark = /^\p{M}/u;
const notOneByte = /[^\0-\xff]/;

/** What folds to itself however strictly, in long runs: letters without case and accents, and pictures. */
export const itself =
	/[αβγ-ρσ-ωа-яא-ת\u0627\u0628-\u063a\u0641-\u064a\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3\u{1f300}-\u{1f3fa}\u{1f400}-\u{1f64f}]+(?![\p{M}\u1160-\u11ff\uff9e\uff9f])/uy;

/** Runs that come again and again, such as a quote, are kept; so are clusters. */
const longestKept = 8;
const mostKept = 10_000;

/** Folds runs of a text; what was found out about one is kept for the next. */
export function createRunFolding(strictness: Strictness): RunFolding {
	const foldOne = kept(cluster => foldCluster(cluster, strictness));
	return kept(run => foldWhole(run, foldOne));
}

function kept<Value>(find: (key: string) => Value): (key: string) => Value {
	const values = new Map<string, Value>();
	return key => {
		const value = values.get(key);
		if (value !== undefined) {
			return value;
		}

		const found = find(key);
		if (key.length <= longestKept && values.size < mostKept) {
			values.set(key, found);
		}

		return found;
	};
}

function foldWhole(run: string, foldOne: (cluster: string) => string): FoldedRun {
	const breaks: Break[] = [];
	let text = '';
	let isAfterSpace = false;
	/** Where the last that was not ignored ends. */
	let end = 0;
	const add = (at: number, from: number): void => {
		if (breaks.at(-1)?.at === at) {
			breaks.pop();
		}

		breaks.push({at, from, before: end});
	};

	for (let index = 0; index < run.length; ) {
		itself.lastIndex = index;
		const [same] = itself.exec(run) ?? [];
		if (same !== undefined) {
			text += same;
			index += same.length;
			end = index;
			isAfterSpace = false;
			continue;
		}

		clusters.lastIndex = index;
		const [cluster = ''] = clusters.exec(run) ?? [];
		const from = index;
		index += cluster.length;
		const folded = foldOne(cluster);
		const isMoreSpace = isAfterSpace && folded === ' ';
		if (folded === '' || isMoreSpace) {
			// White space belongs to the one before it, and so do marks of a letter before the run.
			end = isMoreSpace || (from === 0 && mark.test(cluster)) ? index : end;
			add(text.length, index);
			continue;
		}

		end = index;
		isAfterSpace = folded === ' ';
		if (folded.length !== cluster.length) {
			for (let offset = 1; offset < folded.length; offset++) {
				add(text.length + offset, from);
			}

			add(text.length + folded.length, index);
		}

		text += folded;
	}

	return {text, breaks, isOneByte: !notOneByte.test(text)};
}
