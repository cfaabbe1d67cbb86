import {readingOffset} from '../app/headings.js';
import type {Listed} from '../app/list.js';
import {readingView} from '../app/reading-view.js';
import {currentListed, type State} from '../app/state.js';
import {duration, mediumDate, plural, relativeDate} from '../article/dates.js';
import {type Entry, sourceName} from '../article/entry.js';
import {shownAddress} from '../article/host.js';
import {languageName} from '../article/language-name.js';
import {headingAt} from '../article/outline.js';
import {minutesLeftOf, type Reading, tagsFor} from '../article/reading.js';
import {minutesAtPace} from '../article/reading-time.js';
import {shownName} from '../article/shown-name.js';
import {restNote} from '../layout/end-matter.js';
import {glyph, plain} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {type FactLine, fact, factRows} from './facts.js';
import {percent} from './list.js';
import {markedRows} from './marked.js';
import {passageRows} from './search.js';
import {blank, breakable, indented, listIndent, unbroken, wrapped} from './text.js';

/** Everything the sidebar has to say of the current article, at a width; more than the screen may show at once. */
export function sidebarRows(state: State, width: number): readonly Row[] {
	if (state.highlights && !state.reader) {
		return markedRows(state, state.highlights, width);
	}

	const listed = currentListed(state);
	if (listed === null) {
		return [];
	}

	const {entry} = listed;
	const parts: ReadonlyArray<readonly Row[]> = [
		headRows(entry, width),
		foundRows(state, width),
		factRows(factLines(state, listed), width),
		noteRows(entry, width),
		state.reader || foundRows(state, width).length > 0 ? [] : openingRows(entry, width),
		outlineRows(state, entry, width),
		relatedRows(entry, width),
	];
	return parts.filter(rows => rows.length > 0).flatMap((rows, index) => (index === 0 ? rows : [[], ...rows]));
}

function headRows(entry: Entry, width: number): readonly Row[] {
	const byline = entry.byline === null ? [] : wrapped(entry.byline, width);
	return [...wrapped(entry.title, width, 'title'), ...byline];
}

/** The words that a query has found in the article under the cursor. */
function foundRows({search, list, reader}: State, width: number): readonly Row[] {
	const found = search?.passage;
	return found?.passage && !reader && found.key === list.keys[list.selected] ? passageRows(found.passage, width) : [];
}

/** Only what is known. */
function factLines(state: State, listed: Listed): readonly FactLine[] {
	const {entry, reading} = listed;
	const published = entry.publishedTime;
	const date = published === null ? null : mediumDate(published);
	const age = published === null ? null : relativeDate(published, state.now);
	return [
		...fact('source', breakableOrNull(sourceName(entry))),
		...fact('date', date && unbroken(date)),
		...fact('', date === null ? null : age),
		...fact('length', unbroken(plural(entry.wordCount, 'word'))),
		...fact('', unbroken(duration(minutesAtPace(entry.readingMinutes, state.pace)))),
		...fact('left', leftText(state, listed)),
		...fact('lang', entry.lang === null ? null : languageName(entry.lang)),
		...tagsFact(tagsFor(entry.tags, reading)),
		...fact('state', stateText(reading)),
		...fact('format', formatName(entry.format)),
		...(entry.path === '' ? [] : [['file', breakable(fileName(entry))] as const]),
		...(entry.url === null
			? []
			: [['address', breakable(shownAddress(entry.url).replace(/^https?:\/\//, ''))] as const]),
	];
}

function breakableOrNull(name: string | null): string | null {
	return name === null ? null : breakable(name);
}

/** What was done with it, where that is not seen elsewhere. */
function stateText({isStarred, isArchived}: Reading): string | null {
	const words = [isStarred ? 'starred' : null, isArchived ? 'archived' : null].filter(word => word !== null);
	return words.length === 0 ? null : words.join(', ');
}

function tagsFact(tags: readonly string[]): readonly FactLine[] {
	return tags.length === 0 ? [] : [['tags', tags.map(unbroken).join(', ')]];
}

function leftText(state: State, {entry, reading}: Listed): string | null {
	if (state.reader) {
		const view = readingView(state, state.reader);
		return progressText(view.minutesLeft, view.progress);
	}

	switch (reading.status) {
		case 'unread': {
			return null;
		}

		case 'reading': {
			const left = minutesAtPace(minutesLeftOf(entry.readingMinutes, reading), state.pace);
			return progressText(left, reading.progress);
		}

		case 'done': {
			return 'nothing';
		}
	}
}

function progressText(minutes: number, progress: number): string {
	return progress >= 1 ? 'nothing' : `${unbroken(`${duration(minutes)} ${plain('·')}`)} ${unbroken(percent(progress))}`;
}

function noteRows(entry: Entry, width: number): readonly Row[] {
	const note = restNote(entry);
	return note === null ? [] : wrapped(note, width, 'note');
}

function openingRows(entry: Entry, width: number): readonly Row[] {
	return entry.excerpt === null ? [] : wrapped(entry.excerpt, width, 'dim');
}

function outlineRows(state: State, entry: Entry, width: number): readonly Row[] {
	if (entry.outline.length === 0) {
		return [];
	}

	const {reader} = state;
	const here = reader ? headingAt(entry.outline, readingOffset(state, reader)) : -1;
	const least = Math.min(...entry.outline.map(({depth}) => depth));
	const rows = entry.outline.flatMap(({title, depth}, index) => {
		const indent = Math.min(2 + 2 * (depth - least), Math.max(listIndent(width), Math.floor(width / 3)));
		const isHere = index === here;
		const lines = wrapped(title, Math.max(1, width - indent), isHere ? 'accent' : 'dim');
		return lines.map((row, line) =>
			isHere && line === 0 && indent > 0
				? [span(glyph('here'), 'accent'), blank(indent - 1), ...row]
				: indented(row, indent),
		);
	});
	return [...wrapped('Outline', width, 'heading'), ...rows];
}

function relatedRows(entry: Entry, width: number): readonly Row[] {
	if (entry.related.length === 0) {
		return [];
	}

	const indent = listIndent(width);
	const rows = entry.related.flatMap(({title}) =>
		wrapped(title, width - indent, 'dim').map(row => indented(row, indent)),
	);
	return [...wrapped('Related', width, 'heading'), ...rows];
}

/** A piece of a feed stands in the file of the feed. */
function fileName({path, format}: Entry): string {
	const parts = path.split('/');
	return shownName(parts.at(format === 'feed' ? -2 : -1) ?? path);
}

function formatName(format: string): string {
	switch (format) {
		case 'text': {
			return 'plain text';
		}

		case 'html': {
			return 'web page';
		}

		case 'markdown': {
			return 'Markdown';
		}

		case 'epub': {
			return 'EPUB';
		}

		case 'feed': {
			return 'piece of a feed';
		}

		default: {
			return format;
		}
	}
}
