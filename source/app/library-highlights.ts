import type {Highlight} from '../article/highlight.js';
import {localTime} from '../article/local-time.js';
import type {Expression, ResolvedExpression, TextTerm} from '../query/expression.js';
import {phraseOf} from '../query/find-words.js';
import {type FoldedColumns, foldColumns, phraseFinder} from '../query/folded-columns.js';
import {matchesBy} from '../query/match-subject.js';
import type {Mistake} from '../query/mistake.js';
import {parseQuery} from '../query/parse-query.js';
import {clockAt, resolveTimes} from '../query/resolve-times.js';
import {columnsOf, type Subject} from '../query/subject.js';
import {tokensOf} from '../query/tokens.js';
import type {ArticleKey} from './list.js';
import type {Search} from './search.js';
import type {State} from './state.js';

/** An article in which something is highlighted. */
export type HighlightedArticle = {
	/** `null` for one that the library holds no longer. */
	readonly key: ArticleKey | null;
	/** Empty where it is not known. */
	readonly path: string;
	/** What a query may ask of it; of one that the library holds no longer only the title is known, which is the name of its file. */
	readonly known: Omit<Subject, 'text'>;
	/** In reading order, never none. */
	readonly highlights: readonly Highlight[];
};

/** A highlight, and the article in which it stands. */
export type Marked = {readonly article: HighlightedArticle; readonly highlight: Highlight};

/** The screen of all highlights of the library. */
export type LibraryHighlights = {
	/** The number of the request for them: what comes of another one is not for it. */
	readonly request: number;
	/** They were asked for and have not come yet. */
	readonly isLoading: boolean;
	/** It takes so long that it is worth saying so. */
	readonly isSlow: boolean;
	/** Something has changed since they were asked for. */
	readonly isStale: boolean;
	/** In the order in which they are shown; `null` before they have come. */
	readonly articles: readonly HighlightedArticle[] | null;
	/** The index of the one under the cursor, among those that are found. */
	readonly selected: number;
	/** The query as it was typed; empty for all. */
	readonly query: string;
	/** What is typed goes into the query. */
	readonly isTyping: boolean;
	/** What Tab has offered last, to go on from. */
	readonly completion: Search['completion'];
};

type Asked = Pick<LibraryHighlights, 'articles' | 'query'>;

/** When it is asked for, and by whom. */
type Moment = Pick<State, 'now' | 'pace'>;

const minute = 60_000;

// Looked at by update, by the rows and by the sidebar, with each key.
const known = new WeakMap<
	readonly HighlightedArticle[],
	{readonly query: string; readonly minute: number; readonly found: readonly Marked[]}
>();

const none: readonly Marked[] = [];

/** The highlights that the query asks for, or all; a few milliseconds for 10,000 when it has changed. Of the time whole minutes count. */
export function foundHighlights({articles, query}: Asked, {now, pace}: Moment): readonly Marked[] {
	if (articles === null) {
		return none;
	}

	const thisMinute = Math.floor(now / minute);
	const last = known.get(articles);
	if (last?.query === query && last.minute === thisMinute) {
		return last.found;
	}

	const all = allOf(articles);
	const where = highlightCondition(query);
	const found =
		where === null ? all : matching(all, resolveTimes(where, clockAt(new Date((thisMinute + 1) * minute - 1), pace)));
	known.set(articles, {query, minute: thisMinute, found});
	return found;
}

/** The highlight under the cursor; `null` for none. */
export function currentMarked(view: Asked & Pick<LibraryHighlights, 'selected'>, moment: Moment): Marked | null {
	return foundHighlights(view, moment)[view.selected] ?? null;
}

/** What the query asks for; `null` for everything. */
export function highlightCondition(query: string): Expression | null {
	// What stands last goes on being a beginning when Enter has ended the typing, as in the search of the list.
	return parseQuery(query, {isTyping: true}).where;
}

/** The first mistake that typing on will not mend. */
export function highlightMistake({query, isTyping}: Pick<LibraryHighlights, 'query' | 'isTyping'>): Mistake | null {
	const mistakes = [...parseQuery(query, {isTyping}).mistakes, ...orders(query)].toSorted((a, b) => a.from - b.from);
	return mistakes.find(({isUnfinished}) => !(isUnfinished && isTyping)) ?? null;
}

function orders(query: string): readonly Mistake[] {
	const reason = 'Highlights have one order; remove this.';
	return [...tokensOf(query)].flatMap(token =>
		token.kind === 'term' && token.name?.toLowerCase() === 'sort'
			? [{from: token.from, to: token.to, reason, isUnfinished: false}]
			: [],
	);
}

const knownAll = new WeakMap<readonly HighlightedArticle[], readonly Marked[]>();

function allOf(articles: readonly HighlightedArticle[]): readonly Marked[] {
	const last = knownAll.get(articles);
	if (last) {
		return last;
	}

	const all = articles.flatMap(article => article.highlights.map(highlight => ({article, highlight})));
	knownAll.set(articles, all);
	return all;
}

function matching(all: readonly Marked[], where: ResolvedExpression): readonly Marked[] {
	const finders = new Map<TextTerm, (columns: FoldedColumns) => boolean>();
	const finderOf = (term: TextTerm): ((columns: FoldedColumns) => boolean) => {
		const finder = finders.get(term) ?? phraseFinder(phraseOf(term));
		finders.set(term, finder);
		return finder;
	};

	return all.filter(marked => {
		const {subject, columns} = searchedOf(marked);
		return matchesBy(where, subject, term => finderOf(term)(columns));
	});
}

type Searched = {readonly subject: Omit<Subject, 'text'>; readonly columns: FoldedColumns};

// The same passages are looked through for each letter that is typed.
const knownSearched = new WeakMap<Marked, Searched>();

/** What a query looks at. */
function searchedOf(marked: Marked): Searched {
	const last = knownSearched.get(marked);
	if (last) {
		return last;
	}

	const {article, highlight} = marked;
	const texts = columnsOf({...article.known, text: highlight.quote.exact});
	const searched: Searched = {
		// The time of a highlight is when it was made.
		subject: {...article.known, publishedTime: localTime(highlight.created)},
		columns: foldColumns([...Object.values(texts), highlight.note]),
	};
	knownSearched.set(marked, searched);
	return searched;
}
