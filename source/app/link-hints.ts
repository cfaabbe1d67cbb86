import type {Mark, Range} from '../article/manuscript.js';
import type {Line} from '../layout/line.js';
import {readingView} from './reading-view.js';
import type {Reader, State} from './state.js';

/** A place in the text that leads somewhere: to an address, or to another place in it. */
export type TextLink = Extract<Mark, {readonly kind: 'link' | 'jump'}>;

/** A link, and the part of it that stands on its first visible line. */
export type VisibleLink = {readonly link: TextLink; readonly shown: Range};

/** The links of the page in reading order; a link to the image that it is around counts once. */
export function linksOn({manuscript}: Reader, lines: readonly Line[]): readonly VisibleLink[] {
	const worded = lines.filter(line => line.kind === 'text' || line.kind === 'cells');
	return manuscript.marks.flatMap(link => {
		if (link.kind !== 'link' && link.kind !== 'jump') {
			return [];
		}

		const line = worded.find(({from, to}) => link.from < to && link.to > from);
		return line ? [{link, shown: {from: Math.max(link.from, line.from), to: Math.min(link.to, line.to)}}] : [];
	});
}

/** The home row first: what fingers find without looking. */
const letters = 'asdfghjklqwertyuiopzxcvbnm';

/** Letters by which so many links are told apart: one each, or two where there are more links than letters. None is the beginning of another. */
export function hintLabels(count: number): readonly string[] {
	const single = [...letters];
	return count <= single.length
		? single.slice(0, count)
		: single.flatMap(first => single.map(second => first + second)).slice(0, count);
}

/** The links of the page with their letters. */
export function hintsOn(state: State, reader: Reader): ReadonlyArray<VisibleLink & {readonly label: string}> {
	const links = linksOn(reader, readingView(state, reader).lines);
	const labels = hintLabels(links.length);
	return links.map((link, index) => ({...link, label: labels[index] ?? ''}));
}
