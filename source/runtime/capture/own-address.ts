/**
The address of a page, of what it says itself and from where it was fetched. Some sites say their front page of all of their pages: that is believed of no other; nor that a page is on another machine of the network of who reads it.
*/
export function ownAddress(said: string | null, fetched: string | null): string | null {
	const own = said === null ? null : URL.parse(said);
	const from = fetched === null ? null : URL.parse(fetched);
	if (own === null || from === null) {
		return own === null ? fetched : said;
	}

	if (own.hostname !== from.hostname && isLocal(own)) {
		return fetched;
	}

	const isFrontPage = /^\/*$/.test(own.pathname) && own.search === '';
	const wasFrontPage = /^\/*$/.test(from.pathname) && from.search === '';
	return isFrontPage && !wasFrontPage ? fetched : said;
}

/** Whether an address is written as one of a network of one's own: by a number, or by a name without a point. */
function isLocal({hostname}: URL): boolean {
	return hostname.startsWith('[') || /^[\d.]+$/.test(hostname) || !hostname.includes('.');
}
