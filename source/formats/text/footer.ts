import {readPublishedTime} from '../published-time.js';

/** What stands below the text of a saved news page: when it came out and where it came from. */
export type Footer = {
	readonly publishedTime: string | null;
	readonly siteName: string | null;
	readonly url: string | null;
	/** The lines above it. */
	readonly lines: readonly string[];
};

// A host with at least one dot, perhaps with its scheme and path.
const host = String.raw`((?:https?:\/\/)?([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+)(?::\d+)?(?:\/\S*)?)`;

/**
Take the footer off: a last line `Original from www.example.com` and, just above it or last itself, a line `YYYY-MM-DD HH:MM:SS`. The origin is also known when it is glued to the end of the last line. A time that is in no calendar stays text.
*/
export function takeFooter(lines: readonly string[]): Footer {
	let rest = withoutBlankEnd(lines);
	let siteName: string | null = null;
	let url: string | null = null;
	const origin = readOrigin(rest.at(-1) ?? '');
	if (origin) {
		siteName = origin.siteName;
		url = origin.url;
		rest = withoutBlankEnd([...rest.slice(0, -1), origin.before]);
	}

	const publishedTime = readTimeLine(rest.at(-1) ?? '');
	return {
		publishedTime,
		siteName,
		url,
		lines: publishedTime === null ? rest : withoutBlankEnd(rest.slice(0, -1)),
	};
}

type Origin = {readonly before: string; readonly siteName: string; readonly url: string | null};

function readOrigin(line: string): Origin | null {
	// Only the end is looked at: a line may be a megabyte.
	const start = Math.max(0, line.length - 400);
	const match = new RegExp(`^(.*?)(\\s*)Original\\s+from:?\\s+${host}\\s*$`, 'u').exec(line.slice(start));
	const [, kept = '', gap = '', written = '', siteName = ''] = match ?? [];
	const before = line.slice(0, start) + kept;
	// After a space it is the end of a sentence, unless only the time stands before it.
	const isOrigin = gap === '' || before.trim() === '' || readTimeLine(before) !== null;
	return match && isOrigin ? {before, siteName, url: /^https?:/.test(written) ? written : null} : null;
}

function readTimeLine(line: string): string | null {
	const match = /^\s*(\d{4}-\d{2}-\d{2})(?:\s+|T)(\d{2}:\d{2}:\d{2})\s*$/.exec(line.slice(0, 60));
	return match && line.trim().length < 40 ? readPublishedTime(`${match[1]}T${match[2]}`) : null;
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
	return lines.slice(0, lines.findLastIndex(line => line.trim() !== '') + 1);
}
