/** A teaser is glued to the title of the piece that it points to. */
const mark = 'Read more';

/** The title in front of a glued `Read more`; `null` when the line is no teaser. */
export function teaserTitle(line: string): string | null {
	const title = line.endsWith(mark) ? line.slice(0, -mark.length) : '';
	return title === '' || title.trimEnd() !== title ? null : title;
}
