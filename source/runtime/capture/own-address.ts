/**
The address of a page, of what it says itself and from where it was fetched. Some sites say their front page of all of their pages: that is believed of no other.
*/
export function ownAddress(said: string | null, fetched: string | null): string | null {
	const own = said === null ? null : URL.parse(said);
	const from = fetched === null ? null : URL.parse(fetched);
	if (own === null || from === null) {
		return own === null ? fetched : said;
	}

	const isFrontPage = /^\/*$/.test(own.pathname) && own.search === '';
	const wasFrontPage = /^\/*$/.test(from.pathname) && from.search === '';
	return isFrontPage && !wasFrontPage ? fetched : said;
}
