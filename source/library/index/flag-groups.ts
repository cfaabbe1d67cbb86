import {isGroup, isNegation, type ReadingState, type ResolvedExpression} from '../../query/expression.js';
import {type Connection, numberIn} from './connection.js';
import {flagBits, statuses} from './reading.js';

/** What articles with the same flags come to. */
export type FlagGroup = {
	readonly flags: number;
	readonly articles: number;
	/** Minutes that are left to read in them. */
	readonly minutes: number;
};

/** Returns what counts the articles by their flags: anew only when something was written since, which takes some 10 ms at 100,000. */
export function createFlagGroups({all, first}: Connection): () => readonly FlagGroup[] {
	let known: {readonly version: string; readonly groups: readonly FlagGroup[]} | null = null;
	return () => {
		// The first number tells what others have written, the second what this connection has.
		const version = [first('pragma data_version')?.[0], first('select total_changes()')?.[0]].join(' ');
		if (known?.version !== version) {
			const rows = all('select flags, count(*), sum(minutes_left) from article group by flags');
			const groups = rows.map(([flags, articles, minutes]) => ({
				flags: numberIn(flags),
				articles: numberIn(articles),
				minutes: numberIn(minutes),
			}));
			known = {version, groups};
		}

		return known.groups;
	};
}

/** Whether an expression is true of articles with these flags; `null` when flags alone do not tell. */
export function isTrueOfFlags(expression: ResolvedExpression, flags: number): boolean | null {
	if (isNegation(expression)) {
		const inner = isTrueOfFlags(expression.term, flags);
		return inner === null ? null : !inner;
	}

	if (isGroup(expression)) {
		const decisive = expression.kind === 'or';
		const answers = expression.terms.map(term => isTrueOfFlags(term, flags));
		return answers.includes(decisive) ? decisive : answers.includes(null) ? null : !decisive;
	}

	return expression.kind === 'is' ? hasState(expression.state, flags) : null;
}

function hasState(state: ReadingState, flags: number): boolean {
	switch (state) {
		case 'unread':
		case 'reading':
		case 'done':
			return (flags & flagBits.status) === statuses.indexOf(state);
		case 'starred':
		case 'archived':
		case 'truncated':
			return (flags & flagBits[state]) !== 0;
	}
}
