/** What a terminal obeys, what reorders a line, and half characters: the names of files may hold all of it. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

/** The name of a file as it may be shown: each character that may not be is U+FFFD, so that one sees there is one. */
export function shownName(name: string): string {
	return name.replaceAll(unfit, '\ufffd');
}
