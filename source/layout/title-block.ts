import type {Metadata} from '../article/article.js';
import {longDate} from '../article/dates.js';
import {sourceName} from '../article/entry.js';
import {isBidiLoaded, visualText} from './bidi.js';
import {breakLines} from './break-lines.js';
import {paragraph} from './end-matter.js';
import {plain} from './glyphs.js';
import {type Role, type Row, span} from './span.js';
import {cellWidth, truncate} from './width.js';

/**
What stands above the text of an article: where it comes from and when, its title in balanced lines, who wrote it, that all of a page is shown where that is so, a blank line. A title that was made from the first words is left out: they follow at once.
*/
export function titleBlock(metadata: Metadata, measure: number): readonly Row[] {
	const date = metadata.publishedTime === null ? null : longDate(metadata.publishedTime);
	const origin = [sourceName(metadata), date].filter(part => part !== null).join(plain(' · '));
	const rows: Row[] = [];
	// Over a right-to-left text all of it stands on the right.
	const placed = (text: string, role: Role): Row => {
		const room = metadata.dir === 'rtl' && isBidiLoaded() ? Math.max(0, measure - cellWidth(text)) : 0;
		return [span(' '.repeat(room)), span(visualText(text), role)].filter(part => part.text !== '');
	};

	if (origin !== '') {
		rows.push(placed(truncate(origin, measure), 'dim'));
	}

	if (!metadata.titleIsDerived) {
		for (const line of balance(metadata.title, measure)) {
			rows.push(placed(line, 'title'));
		}
	}

	if (metadata.byline !== null) {
		rows.push(placed(truncate(metadata.byline, measure), 'byline'));
	}

	if (metadata.isWholePage) {
		rows.push(...paragraph('All of the page: no article was told apart in it', measure, 'note'));
	}

	return rows.length === 0 ? [] : [...rows, []];
}

/** Break a title into as few lines as it needs, as equal in length as they can be. */
export function balance(text: string, measure: number): readonly string[] {
	const range = {from: 0, to: text.length};
	const fewest = breakLines(text, range, measure).length;
	let low = 1;
	let high = Math.max(1, measure);
	while (low < high) {
		const middle = (low + high) >> 1;
		if (breakLines(text, range, middle).length > fewest) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return breakLines(text, range, high).map(({from, to}) => text.slice(from, to));
}
