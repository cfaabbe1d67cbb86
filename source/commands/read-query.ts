import process from 'node:process';
import type {Pace} from '../article/reading-time.js';
import type {Expression, ResolvedExpression, Sort} from '../query/expression.js';
import {parseQuery} from '../query/parse-query.js';
import {clockAt, resolveTimes} from '../query/resolve-times.js';
import {mistakeLines} from './mistake-lines.js';
import {columnsOf} from './output.js';

/** A query without mistakes. */
export type AskedQuery = {
	/** As it was written; `null` for everything. */
	readonly where: Expression | null;
	readonly sort: Sort | null;
	/** When it was asked. */
	readonly moment: Date;
};

/** Understand a query; `null` when it has mistakes, which are said: then nothing is to be done. */
export function readQuery(text: string): AskedQuery | null {
	const {where, sort, mistakes} = parseQuery(text);
	if (mistakes.length > 0) {
		const lines = mistakeLines(text, mistakes, columnsOf(process.stderr));
		process.stderr.write(`${lines.join('\n')}\n`);
		process.exitCode = 2;
		return null;
	}

	return {where, sort, moment: new Date()};
}

/** What a query asks for when it is asked by who reads at a pace; `null` for everything. */
export function conditionOf({where, moment}: Omit<AskedQuery, 'sort'>, pace: Pace): ResolvedExpression | null {
	return where && resolveTimes(where, clockAt(moment, pace));
}
