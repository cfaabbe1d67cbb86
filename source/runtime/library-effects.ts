import type {Effect, ListQuery} from '../app/effect.js';
import type {HighlightedArticle} from '../app/library-highlights.js';
import type {Pace} from '../article/reading-time.js';
import type {KeyQuery} from '../library/index/list-keys.js';
import {completeQuery, knownFieldAt} from '../query/complete-query.js';
import {isGroup, isNegation, type ResolvedExpression} from '../query/expression.js';
import {passageOf} from '../query/passage.js';
import {clockAt, resolveTimes} from '../query/resolve-times.js';
import type {Answer, Question} from './background/messages.js';
import type {Library} from './library.js';
import {type BidiOrder, prepareOrder} from './prepare-setting.js';
import type {Store} from './store.js';

type EffectOf<Type extends Effect['type']> = Extract<Effect, {readonly type: Type}>;

/** What these effects need of the world. */
export type LibraryServices = {
	readonly library: Library;
	/** The text of the article in a file; `null` when it cannot be read. */
	readonly textOf: (path: string) => Promise<string | null>;
	readonly bidiOrder: BidiOrder;
	/** The time in milliseconds. */
	readonly now: () => number;
	/** Of who is reading. */
	readonly pace: Pace;
};

/** Performs the effects that ask the library; what comes of them is dispatched as facts. */
export type LibraryEffects = {
	readonly find: (effect: EffectOf<'find-articles'>) => void;
	readonly complete: (effect: EffectOf<'complete-list'>) => void;
	readonly findPassage: (effect: EffectOf<'find-passage'>) => void;
	readonly loadHighlights: (effect: EffectOf<'load-highlights'>) => void;
	readonly findHeld: (effect: EffectOf<'find-held'>) => void;
	readonly loadTargets: (effect: EffectOf<'load-targets'>) => void;
	readonly countViews: (effect: EffectOf<'count-views'>) => void;
	readonly listValues: (effect: EffectOf<'list-values'>) => void;
	readonly completeQuery: (effect: EffectOf<'complete-query'>) => void;
	readonly change: (effect: EffectOf<'change-articles'>) => void;
	/** The state knows what was changed: lists may say so. */
	readonly sync: () => void;
};

/** Whoever pauses for so long while typing looks at what was found: only then is the rest of it worked out. In milliseconds. */
const typingPause = 80;

/** After this long, waiting is worth a word; in milliseconds. */
export const delayWorthAWord = 150;

export function createLibraryEffects(services: LibraryServices, dispatch: Store['dispatch']): LibraryEffects {
	const {library, now, pace} = services;
	const resolve = (where: ListQuery['where']): ResolvedExpression | null =>
		where && resolveTimes(where, clockAt(new Date(now()), pace));
	const keyQuery = ({where, sort, seed}: ListQuery): KeyQuery => ({where: resolve(where), sort, seed});
	const ask = async (question: Question): Promise<Exclude<Answer, {type: 'failed'}> | null> => {
		const answer = await library.ask(question);
		if (answer.type === 'failed') {
			dispatch({type: 'trouble', reason: answer.reason});
			return null;
		}

		return answer;
	};

	/** Of lists that are to be completed only the last is worth it: nobody looks at the others any more. */
	let next: EffectOf<'complete-list'> | null = null;
	let isBusy = false;
	let timer: NodeJS.Timeout | undefined;
	const completeNext = async (): Promise<void> => {
		for (let effect = next; effect; effect = next) {
			next = null;
			const answer = await ask({type: 'keys', query: keyQuery(effect.query), isCounted: effect.isCounted});
			if (answer?.type === 'keys') {
				const {totals} = answer;
				const keys = Array.from(answer.keys);
				const current = effect.current && library.keyOfPath(effect.current.path);
				dispatch({type: 'list-completed', request: effect.request, keys, totals, current});
			}
		}
	};

	const startToComplete = (): void => {
		if (!isBusy) {
			isBusy = true;
			void completeNext().finally(() => {
				isBusy = false;
			});
		}
	};

	let passageTimer: NodeJS.Timeout | undefined;
	return {
		find({request, query}) {
			const {keys, isWhole} = library.first(keyQuery(query));
			const totals = isQuicklyCounted(query.where) ? library.totalsOf(resolve(query.where)) : null;
			dispatch({type: 'articles-found', request, keys, isWhole, totals});
		},
		complete(effect) {
			next = effect;
			clearTimeout(timer);
			timer = setTimeout(startToComplete, effect.isTyping ? typingPause : 0);
		},
		findPassage({request, key, path, where}) {
			clearTimeout(passageTimer);
			passageTimer = setTimeout(() => {
				void services.textOf(path).then(text => {
					dispatch({type: 'passage-found', request, key, passage: text === null ? null : passageOf(where, text)});
				});
			}, typingPause);
		},
		loadHighlights({request}) {
			const delay = setTimeout(() => {
				dispatch({type: 'highlights-delayed', request});
			}, delayWorthAWord);
			// Behind what is about to be written: a passage may have been highlighted with the key before.
			setTimeout(() => {
				void ask({type: 'highlights'}).then(async answer => {
					clearTimeout(delay);
					const {articles = null, trouble = null} = answer?.type === 'highlights' ? answer : {};
					dispatch({type: 'highlights-loaded', request, articles});
					if (trouble !== null) {
						dispatch({type: 'trouble', reason: `${trouble}: highlights may be missing`});
					}

					if (await prepareOrder(textsOf(articles ?? []), services.bidiOrder)) {
						dispatch({type: 'order-loaded'});
					}
				});
			}, 0);
		},
		findHeld({addressKeys}) {
			const found = library.heldBy(addressKeys);
			dispatch({type: 'held-found', held: new Map(addressKeys.map(key => [key, found.get(key) ?? null]))});
		},
		loadTargets({request, keys, intent}) {
			void ask({type: 'targets', keys}).then(answer => {
				if (answer?.type === 'targets') {
					dispatch({type: 'targets-loaded', request, targets: answer.targets, intent});
				}
			});
		},
		countViews({wheres}) {
			void ask({type: 'counts', wheres: wheres.map(resolve)}).then(answer => {
				if (answer?.type === 'counts') {
					dispatch({type: 'views-counted', totals: answer.totals});
				}
			});
		},
		listValues({field}) {
			void ask({type: 'values', field}).then(answer => {
				if (answer?.type === 'values') {
					dispatch({type: 'values-listed', field, values: answer.values});
				}
			});
		},
		completeQuery({text}) {
			const field = knownFieldAt(text, text.length);
			const offer = (values: readonly string[]): void => {
				const known = {source: [], author: [], tag: [], lang: [], format: [], ...(field && {[field]: values})};
				const {from, candidates} = completeQuery(text, text.length, known);
				dispatch({type: 'completed', from, candidates: candidates.map(candidate => candidate.text)});
			};

			if (field === null) {
				offer([]);
			} else {
				void ask({type: 'values', field}).then(answer => {
					offer(answer?.type === 'values' ? answer.values.map(({value}) => value) : []);
				});
			}
		},
		change({changes}) {
			library.note(changes.map(({change, reading}) => ({id: change.id, reading})));
		},
		sync() {
			void library.sync().then(() => {
				// Not asked of the index: what was noted is what has changed.
				library.hasChanged();
				dispatch({type: 'library-changed'});
			});
		},
	};
}

/** All that is shown of highlights and of their articles. */
function textsOf(articles: readonly HighlightedArticle[]): readonly string[] {
	return articles.flatMap(({known: {title, byline, siteName}, highlights}) => [
		title,
		byline ?? '',
		siteName ?? '',
		...highlights.flatMap(({quote, note}) => [quote.exact, note]),
	]);
}

/** What asks only for what the reader did is counted within a few milliseconds, however many articles there are. */
function isQuicklyCounted(where: ListQuery['where']): boolean {
	if (where === null) {
		return true;
	}

	if (isNegation(where)) {
		return isQuicklyCounted(where.term);
	}

	return isGroup(where) ? where.terms.every(isQuicklyCounted) : where.kind === 'is';
}
