/** A feed: what a site says of itself and of its latest pieces. Nothing here holds a control character but line ends and tabs in contents. */
export type Feed = {
	readonly title: string;
	/** The address of its home page. */
	readonly address: string | null;
	/** The address of the feed itself, as it says it. */
	readonly feedAddress: string | null;
	readonly description: string | null;
	/** BCP 47 language tag. */
	readonly lang: string | null;
	/** What its reader put on the subscription: each of its entries has them. */
	readonly tags: readonly string[];
	/** In the order of the feed. */
	readonly entries: readonly FeedEntry[];
};

/** A piece in a feed. */
export type FeedEntry = {
	/** By what it is known in its feed, whatever becomes of its text: 16 hexadecimal digits. */
	readonly name: string;
	/** As the feed gives it. */
	readonly id: string | null;
	readonly title: string | null;
	readonly url: string | null;
	readonly byline: string | null;
	/** ISO 8601; a time that was written without a zone stays without one. */
	readonly publishedTime: string | null;
	/** The same. */
	readonly updatedTime: string | null;
	readonly content: string;
	readonly contentKind: ContentKind;
	/** The content is a summary, or stops before the piece does. */
	readonly isExcerpt: boolean;
	/** The content was fetched from the piece's own page: the feed has less. */
	readonly isFull: boolean;
	readonly tags: readonly string[];
};

export type ContentKind = 'html' | 'text';

/** A feed, or the sentence that tells why there is none and what to do. One that broke off is not whole. */
export type ParsedFeed =
	| {readonly kind: 'feed'; readonly feed: Feed; readonly isWhole: boolean}
	| {readonly kind: 'refused'; readonly reason: string};

/** A feed as it was read from one of its formats: its texts are not clean yet, and its entries have no names. */
export type FeedDraft = Omit<Feed, 'title' | 'entries'> & {
	readonly title: string | null;
	readonly entries: readonly EntryDraft[];
};

export type EntryDraft = Omit<FeedEntry, 'name'> & {
	/** What it was named when it was written. */
	readonly name: string | null;
};

/** More entries are not read. */
export const mostEntries = 20_000;
