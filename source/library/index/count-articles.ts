import type {ResolvedExpression} from '../../query/expression.js';
import type {KnownField} from '../../query/fields.js';
import {ftsCondition, splitText} from '../../query/fts-condition.js';
import {compileQuery, type Vocabulary} from './compile-query.js';
import {type Connection, numberIn, type Row, textIn} from './connection.js';
import {type FlagGroup, isTrueOfFlags} from './flag-groups.js';
import {flagBits, readFlags, statuses} from './reading.js';

export type Count = {
	readonly articles: number;
	readonly unread: number;
	/** Minutes that are left to read in them. */
	readonly minutes: number;
};

/** How many articles an expression is true of, and how long it takes to read on in all of them. `null` for all articles. */
export function countOf(connection: Connection, vocabulary: Vocabulary, where: ResolvedExpression | null): Count {
	const byFlags = countByFlags(vocabulary.flagGroups(), where);
	if (byFlags) {
		return byFlags;
	}

	const {text, rest} = where ? splitText(where) : {text: null, rest: null};
	const fts = text && ftsCondition(text);
	const isLed = fts !== null && !fts.isNegated;
	const filtered = isLed ? rest : where;
	const condition = filtered && compileQuery(filtered, vocabulary);
	const row = connection.first(
		`select count(*), sum(${isUnread}), sum(a.minutes_left) from ${
			isLed ? 'search cross join article a on a.key = search.rowid where search match ?' : 'article a where 1'
		} ${condition ? `and ${condition.sql}` : ''}`,
		[...(isLed ? [fts.match] : []), ...(condition?.values ?? [])],
	);
	return countIn(row ?? []);
}

/** What follows from the flags of the articles; `null` when they alone do not tell. */
function countByFlags(groups: readonly FlagGroup[], where: ResolvedExpression | null): Count | null {
	const answers = groups.map(group => ({group, isMeant: where === null || isTrueOfFlags(where, group.flags)}));
	const meant = answers.flatMap(({group, isMeant}) => (isMeant ? [group] : []));
	const sum = (parts: readonly FlagGroup[], part: 'articles' | 'minutes'): number =>
		parts.reduce((whole, group) => whole + group[part], 0);
	return answers.some(({isMeant}) => isMeant === null)
		? null
		: {
				articles: sum(meant, 'articles'),
				unread: sum(
					meant.filter(({flags}) => readFlags(flags).status === 'unread'),
					'articles',
				),
				minutes: sum(meant, 'minutes'),
			};
}

const isUnread = `a.flags & ${flagBits.status} = ${statuses.indexOf('unread')}`;

function countIn([articles, unread, minutes]: Row): Count {
	return {articles: numberIn(articles), unread: numberIn(unread), minutes: numberIn(minutes)};
}

/** A value that articles have, and how many have it. */
export type KnownValue = Count & {readonly value: string};

/** All values that a field has, by which one can look for it, those of the most articles first. */
export function valuesOf({all}: Connection, field: KnownField): readonly KnownValue[] {
	const rows =
		field === 'tag'
			? all(`
				select tag.label, count(*), sum(${isUnread}), sum(a.minutes_left)
				from tagged join tag on tag.number = tagged.tag join article a on a.entry = tagged.entry
				group by tag.number order by 2 desc, 1
			`)
			: all(
					`
				select name.label, counted.articles, counted.unread, counted.minutes
				from (select +a.${columnOf[field]} value, count(*) articles, sum(${isUnread}) unread, sum(a.minutes_left) minutes
					from article a group by 1) counted
				join name on name.field = ? and name.value = counted.value
				order by 2 desc, 1
			`,
					[field],
				);
	return rows.map(([value, ...count]) => ({value: textIn(value), ...countIn(count)}));
}

const columnOf = {source: 'source', author: 'byline', lang: 'lang', format: 'format'} as const;

/** Every language that an article has or had. */
export function languagesOf({all}: Connection): readonly string[] {
	return all(`select value from name where field = 'lang'`).map(([value]) => textIn(value));
}
