import process from 'node:process';
import type {Expression, ResolvedExpression, Sort} from '../query/expression.js';
import {parseQuery} from '../query/parse-query.js';
import {type Clock, clockAt, resolveTimes} from '../query/resolve-times.js';
import {mistakeLines} from './mistake-lines.js';
import {columnsOf} from './output.js';

/** A query without mistakes. */
export type AskedQuery = {
	/** As it was written, for what its words are to be found again; `null` for everything. */
	readonly expression: Expression | null;
	readonly where: ResolvedExpression | null;
	readonly sort: Sort | null;
};

/** Understand a query; `null` when it has mistakes, which are said: then nothing is to be done. */
export function readQuery(text: string, clock: Clock = clockAt(new Date())): AskedQuery | null {
	const {where, sort, mistakes} = parseQuery(text);
	if (mistakes.length > 0) {
		const lines = mistakeLines(text, mistakes, columnsOf(process.stderr));
		process.stderr.write(`${lines.join('\n')}\n`);
		process.exitCode = 2;
		return null;
	}

	return {expression: where, where: where && resolveTimes(where, clock), sort};
}
