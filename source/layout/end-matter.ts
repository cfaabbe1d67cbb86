import type {Metadata} from '../article/article.js';
import {duration} from '../article/dates.js';
import {sourceName} from '../article/entry.js';
import {shownAddress} from '../article/host.js';
import {visualText} from './bidi.js';
import {breakLines} from './break-lines.js';
import {glyph} from './glyphs.js';
import {type Role, type Row, span} from './span.js';

/** The piece that follows in the list. */
export type NextPiece = {readonly title: string; readonly minutes: number};

/** What stands behind the last line: the end mark, where the rest of an excerpt is, related pieces, what comes next. */
export function endMatter(metadata: Metadata, next: NextPiece | null, measure: number): readonly Row[] {
	const rows: Row[] = [[], [span(glyph('end'), 'dim')]];
	const rest = restNote(metadata);
	if (rest !== null) {
		rows.push([], ...paragraph(rest, measure, 'note'));
	}

	if (metadata.related.length > 0) {
		rows.push([], ...paragraph('Related', measure, 'heading'));
		for (const {title} of metadata.related) {
			rows.push(...paragraph(title, measure, 'dim'));
		}
	}

	if (next !== null) {
		const time = next.minutes > 0 ? `, ${duration(next.minutes).replaceAll(' ', '\u00A0')}` : '';
		rows.push([], ...paragraph(`Next: ${next.title}${time}`, measure, 'dim'));
	}

	return rows;
}

/** The sentence that says where the rest of an excerpt is, or `null` for a whole piece. */
export function restNote(metadata: Metadata): string | null {
	if (!metadata.truncated) {
		return null;
	}

	const place = metadata.url === null ? sourceName(metadata) : shownAddress(metadata.url);
	return place === null
		? 'An excerpt: the piece goes on where it was published'
		: `An excerpt: the full text is at ${place}`;
}

/** A paragraph that is no part of the text, broken into rows. */
export function paragraph(text: string, measure: number, ...roles: readonly Role[]): readonly Row[] {
	return breakLines(text, {from: 0, to: text.length}, measure).map(({from, to}) => [
		span(visualText(text.slice(from, to).replaceAll('\u00A0', ' ')), ...roles),
	]);
}
