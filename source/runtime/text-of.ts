import {readArticleFile} from './read-article-file.js';

/** Texts that are kept: the cursor goes back and forth, and a query grows, over the same few articles. */
const mostKept = 8;

/** Returns what reads the text of the article in a file, `null` where it cannot be read. The last few are kept. */
export function createTextOf(): (path: string) => Promise<string | null> {
	const kept = new Map<string, Promise<string | null>>();
	return async path => {
		const text =
			kept.get(path) ?? readArticleFile(path).then(read => (read.kind === 'read' ? read.manuscript.text : null));
		kept.delete(path);
		kept.set(path, text);
		const [oldest] = kept.keys();
		if (kept.size > mostKept && oldest !== undefined) {
			kept.delete(oldest);
		}

		return text;
	};
}
