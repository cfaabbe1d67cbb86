import {visualText} from '../layout/bidi.js';
import {breakLines} from '../layout/break-lines.js';
import {glyph} from '../layout/glyphs.js';
import {type Role, type Row, rowText, type Span, span} from '../layout/span.js';
import {cellWidth, truncate} from '../layout/width.js';

/** A paragraph of the chrome, broken into rows; what only told where lines may break is not printed. */
export function wrapped(text: string, width: number, ...roles: readonly Role[]): readonly Row[] {
	return breakLines(text, {from: 0, to: text.length}, width).map(({from, to}) => [
		span(visualText(text.slice(from, to).replaceAll('\u00A0', ' ').replaceAll('\u200B', '')), ...roles),
	]);
}

/** The first `most` rows of a paragraph, with an ellipsis where there are more. What no row could hold is not looked at. */
export function wrappedTo(most: number, text: string, width: number, ...roles: readonly Role[]): readonly Row[] {
	const looked = text.slice(0, (most + 1) * Math.max(1, width) * 4);
	const lines = breakLines(looked, {from: 0, to: looked.length}, width);
	const isCut = lines.length > most || looked.length < text.length;
	return lines.slice(0, most).map(({from, to}, index) => {
		const line = looked.slice(from, to).replaceAll('\u00A0', ' ').replaceAll('\u200B', '');
		const isLast = index === Math.min(most, lines.length) - 1;
		return [span(visualText(isCut && isLast ? truncate(`${line}${glyph('cut')}`, width) : line), ...roles)];
	});
}

/** What stands below a heading of the sidebar is set in, where there is room for it. */
export function listIndent(width: number): number {
	return width >= 8 ? 2 : 0;
}

/** Let a file name or an address break behind its marks: "stationers." and "example". */
export function breakable(name: string): string {
	return name.replaceAll(/(?<=[\p{L}\p{N}])[./_?&=-](?=[\p{L}\p{N}])/gu, '$&\u200B');
}

/** Join words that belong together, as a number and its unit, so that no line breaks between them. */
export function unbroken(text: string): string {
	return text.replaceAll(' ', '\u00A0');
}

/** The cells that a row takes. */
export function rowWidth(row: Row): number {
	return cellWidth(rowText(row));
}

/** A left and a right part, pushed to the two edges of a width. The left part gives way. */
export function spread(left: Row, right: Row, width: number): Row {
	const gap = width - rowWidth(left) - rowWidth(right);
	return gap < 1 ? left : [...left, blank(gap), ...right];
}

/** A row in which neighbours that look the same are one span. */
export function joined(row: Row): Row {
	const spans: Span[] = [];
	for (const part of row) {
		const last = spans.at(-1);
		if (last && last.roles.join() === part.roles.join()) {
			spans[spans.length - 1] = span(last.text + part.text, ...part.roles);
		} else {
			spans.push(part);
		}
	}

	return spans;
}

export function blank(cells: number): Span {
	return span(' '.repeat(Math.max(0, cells)));
}

/** A row moved to the right by so many cells. */
export function indented(row: Row, cells: number): Row {
	return cells <= 0 || row.length === 0 ? row : [blank(cells), ...row];
}
