import type {Action} from '../../source/app/action.js';
import type {Effect} from '../../source/app/effect.js';
import type {Fact} from '../../source/app/fact.js';
import type {TerminalSize} from '../../source/app/frame.js';
import {keyIntent} from '../../source/app/key-dispatch.js';
import type {Keymap} from '../../source/app/keymap.js';
import type {KeyName} from '../../source/app/keys/binding.js';
import type {HighlightedArticle} from '../../source/app/library-highlights.js';
import {entryAt} from '../../source/app/list.js';
import {frameOfState, type ReadingView, readingView} from '../../source/app/reading-view.js';
import {currentEntry, type Reader, type Scope, type State, scopeOf} from '../../source/app/state.js';
import {conditionOf, viewOfValue} from '../../source/app/views.js';
import {type Annotations, changeAnnotations, noAnnotations, type Session} from '../../source/article/annotations.js';
import type {Place} from '../../source/article/place.js';
import {untouched} from '../../source/article/reading.js';
import {type Pace, usualPace} from '../../source/article/reading-time.js';
import {paintLine} from '../../source/layout/paint.js';
import {rowText} from '../../source/layout/span.js';
import {completeQuery, knownFieldAt} from '../../source/query/complete-query.js';
import {passageOf} from '../../source/query/passage.js';
import {folioRow} from '../../source/screen/reader.js';
import {targetOf} from '../../source/update/targets.js';
import {update} from '../../source/update/update.js';
import {highlightedPiece} from './highlighted.js';
import {type PieceLibrary, pieceLibrary} from './piece-library.js';
import {now, type Piece} from './pieces.js';
import {readingsAt, size80, startState} from './state.js';

export type JourneyOptions = {
	readonly size?: TerminalSize;
	readonly places?: readonly Place[];
	/** What was written into pieces, by their ids. */
	readonly written?: ReadonlyMap<string, Annotations>;
	/** Sentences about what could not be read. */
	readonly failures?: readonly string[];
	/** Articles are not answered until `answer` is called. */
	readonly isSlow?: boolean;
	/** What is asked of the highlights is not answered. */
	readonly isSilent?: boolean;
	/** Sentences for the paths that cannot be read. */
	readonly failing?: Readonly<Record<string, string>>;
	/** The one piece that was named on the command line; there is no list then. */
	readonly single?: Piece;
	/** All of the pages that articles were taken from, by the paths of these. */
	readonly wholePages?: Readonly<Record<string, Piece>>;
	/** What keys do, unless it is the usual. */
	readonly keymap?: Keymap;
	/** No article was ever opened. */
	readonly isFirstRun?: boolean;
	/** What else is true from the start. */
	readonly start?: Partial<State>;
	/** Of who reads. */
	readonly pace?: Pace;
};

type LoadEffect = Extract<Effect, {type: 'load-article'}>;
type RestEffect = Extract<Effect, {type: 'set-rest'}>;

export type Journey = ReturnType<typeof startJourney>;

const newestOf = ({highlights}: HighlightedArticle): number => Math.max(...highlights.map(({created}) => created));

/** The program without a terminal: keys go in by name, and articles are answered from memory. */
export function startJourney(pieces: readonly Piece[], options: JourneyOptions = {}) {
	const {
		size = size80,
		places = [],
		written = new Map(),
		failures = [],
		isSlow = false,
		isSilent = false,
		failing = {},
		wholePages = {},
		single,
		keymap = startState.keymap,
		isFirstRun = false,
		start = {},
		pace = usualPace,
	} = options;
	let state: State = {...startState, size, keymap, pace, isFirstRun, ...start};
	let clock = now;
	const effects: Effect[] = [];
	const waiting: LoadEffect[] = [];

	const known = new Map(places.map(place => [place.id, place]));
	const readings = new Map(readingsAt(places));
	const annotations = new Map<string, Annotations>(written);
	const trashed = new Set<string>();
	const library = (): PieceLibrary => pieceLibrary(pieces, readings, trashed, pace);

	/** What the library answers, at once. */
	const perform = (effect: Effect): void => {
		switch (effect.type) {
			case 'load-rows': {
				dispatch({type: 'rows-loaded', rows: library().rowsOf(effect.keys)});
				break;
			}

			case 'find-articles': {
				const {keys, totals} = library().find(effect.query);
				dispatch({type: 'articles-found', request: effect.request, keys, isWhole: true, totals});
				break;
			}

			case 'complete-list': {
				const {keys, totals} = library().find(effect.query);
				const current = effect.current?.key ?? null;
				dispatch({type: 'list-completed', request: effect.request, keys, totals, current});
				break;
			}

			case 'find-passage': {
				const {request, key, where} = effect;
				const text = library().pieceOf(key)?.manuscript.text ?? null;
				dispatch({type: 'passage-found', request, key, passage: text === null ? null : passageOf(where, text)});
				break;
			}

			case 'load-highlights': {
				if (isSilent) {
					break;
				}

				const articles = pieces
					.flatMap((piece, key) => {
						const highlights = annotations.get(piece.entry.id)?.highlights ?? [];
						const isGone = trashed.has(piece.entry.id);
						const reading = readings.get(piece.entry.id) ?? untouched;
						return highlights.length === 0 ? [] : [highlightedPiece(piece, isGone ? null : key, highlights, reading)];
					})
					.sort((one, other) => newestOf(other) - newestOf(one));
				dispatch({type: 'highlights-loaded', request: effect.request, articles});
				break;
			}

			case 'find-held': {
				dispatch({type: 'held-found', held: library().heldBy(effect.addressKeys)});
				break;
			}

			case 'complete-query': {
				const field = knownFieldAt(effect.text, effect.text.length);
				const values = {source: [], author: [], tag: [], lang: [], format: []};
				const all = field ? {...values, [field]: library().values(field)} : values;
				const {from, candidates} = completeQuery(effect.text, effect.text.length, all);
				dispatch({type: 'completed', from, candidates: candidates.map(({text}) => text)});
				break;
			}

			case 'change-articles': {
				for (const {change, reading} of effect.changes) {
					readings.set(change.id, reading);
					annotations.set(change.id, changeAnnotations(annotations.get(change.id) ?? noAnnotations, change));
					if (change.place) {
						const {progress, ...anchor} = change.place;
						known.set(change.id, {
							id: change.id,
							path: change.path,
							anchor,
							progress,
							done: reading.status === 'done',
							readTime: new Date(change.lastRead ?? now).toISOString(),
						});
					}
				}

				dispatch({type: 'library-changed'});
				break;
			}

			case 'count-views': {
				dispatch({type: 'views-counted', totals: effect.wheres.map(where => library().totalsOf(where))});
				break;
			}

			case 'list-values': {
				const {field} = effect;
				const values = library()
					.values(field)
					.map(value => ({value, totals: library().totalsOf(conditionOf(viewOfValue(field, value)))}));
				dispatch({type: 'values-listed', field, values});
				break;
			}

			case 'load-targets': {
				const {request, keys, intent} = effect;
				const targets = library()
					.rowsOf(keys)
					.map(([key, listed]) => targetOf(key, listed));
				dispatch({type: 'targets-loaded', request, targets, intent});
				break;
			}

			case 'trash-files': {
				const {request, targets} = effect;
				for (const {id} of targets) {
					trashed.add(id);
				}

				dispatch({type: 'files-trashed', request, targets, reason: null});
				dispatch({type: 'library-changed'});
				break;
			}

			case 'restore-files': {
				trashed.clear();
				dispatch({type: 'files-restored', reason: null});
				break;
			}

			case 'load-article':
			case 'set-rest':
			case 'prepare-find':
			case 'open-address':
			case 'copy':
			case 'save-link':
			case 'speak':
			case 'stop-speaking':
			case 'look-up':
			case 'pipe':
			case 'stop-program':
			case 'edit-note':
			case 'save-settings':
			case 'redraw':
			case 'suspend':
			case 'quit': {
				break;
			}
		}
	};

	const dispatch = (action: Action): void => {
		const timed = {...state, now: clock};
		const [next, asked] = update(timed, action);
		state = next === timed ? state : next;
		for (const effect of asked) {
			effects.push(effect);
			perform(effect);
			if (effect.type === 'load-article') {
				waiting.push(effect);
				if (!isSlow) {
					answer();
				}
			}
		}
	};

	/** Answer the oldest request that waits. */
	const answer = (): void => {
		const effect = waiting.shift();
		if (!effect) {
			throw new Error('No request waits for an answer');
		}

		dispatch(replyTo(effect));
	};

	const replyTo = ({request, path, extent}: LoadEffect): Fact => {
		const reason = failing[path];
		const found = extent === 'page' ? wholePages[path] : pieces.find(({entry}) => entry.path === path);
		return found && reason === undefined
			? {type: 'article-loaded', request, ...opened(found)}
			: {type: 'article-failed', request, reason: reason ?? 'does not exist'};
	};

	const opened = ({entry, manuscript}: Piece) => {
		const place = known.get(entry.id) ?? [...known.values()].findLast(({path}) => path === entry.path) ?? null;
		const reading = readings.get(entry.id) ?? untouched;
		const own = annotations.get(entry.id) ?? noAnnotations;
		return {entry, manuscript, hyphenation: null, reading, place, annotations: own, now: clock};
	};

	const reader = (): Reader => {
		if (!state.reader) {
			throw new Error('No article is open');
		}

		return state.reader;
	};

	const view = (): ReadingView => readingView(state, reader());

	if (single) {
		dispatch({type: 'piece-opened', ...opened(single)});
	} else {
		dispatch({type: 'library-opened'});
		dispatch({type: 'library-scanned', failures, isEmpty: pieces.length === 0});
	}

	return {
		/** Press keys by their names, one after the other. */
		press(...keys: readonly KeyName[]): void {
			for (const key of keys) {
				const intent = keyIntent(state, key);
				if (intent) {
					dispatch(intent);
				}
			}
		},
		/** Press one key so many times. */
		pressTimes(times: number, key: KeyName): void {
			for (let index = 0; index < times; index++) {
				this.press(key);
			}
		},
		/** Let so many seconds pass. */
		wait(seconds: number): void {
			clock += 1000 * seconds;
		},
		report: dispatch,
		resize(columns: number, rows: number): void {
			dispatch({type: 'resized', size: {columns, rows}});
		},
		answer,
		/** The requests that were not answered yet. */
		waiting: (): readonly LoadEffect[] => waiting,
		get state(): State {
			return state;
		},
		get scope(): Scope {
			return scopeOf(state);
		},
		get notice(): string | null {
			return state.notice?.text ?? null;
		},
		/** The title under the cursor, or of the open piece. */
		get title(): string | null {
			return currentEntry(state)?.title ?? null;
		},
		/** The titles in the list, as far as they are known. */
		titles: (): readonly string[] => state.list.keys.flatMap((_, index) => entryAt(state.list, index)?.title ?? []),
		/** The row under the cursor. */
		get row(): number {
			return state.list.selected;
		},
		/** The sessions of all articles that are kept, by their ids. */
		sessions: (): ReadonlyMap<string, readonly Session[]> =>
			new Map([...annotations].map(([id, {sessions}]) => [id, sessions])),
		get isReading(): boolean {
			return state.reader !== null;
		},
		get isQuit(): boolean {
			return effects.some(({type}) => type === 'quit');
		},
		effects,
		reader,
		view,
		/** The requests to set what is left of a long text. */
		rest: (): readonly RestEffect[] => effects.filter(effect => effect.type === 'set-rest'),
		/** Answer the last of them. */
		setRest(): void {
			const last = this.rest().at(-1);
			if (last) {
				dispatch({type: 'text-set', manuscript: last.manuscript, key: last.key});
			}
		},
		/** The line below the page. */
		folio: (): string => rowText(folioRow(state, reader(), frameOfState(state))),
		/** The page as a person counts it. */
		get page(): number {
			return view().page + 1;
		},
		get pageCount(): number {
			return view().layout.pages.length;
		},
		/** The indices of the lines that are visible. */
		visible(): readonly number[] {
			const {top, lines} = view();
			return lines.map((_, index) => top + index);
		},
		/** The text of the page. */
		pageText(): readonly string[] {
			const {lines, layout} = view();
			const {manuscript} = reader();
			return lines.map(line => rowText(paintLine(manuscript, line, layout.typography.measure)).trimEnd());
		},
	};
}
