/** How much is taken from a server, and how long it is waited for. */
export type Limits = {
	/** Of a body as it is when decoded, in bytes; no more come over the line either. */
	readonly size: number;
	/** Of the head of an answer, in bytes. */
	readonly head: number;
	/** For all of it with its redirects, in milliseconds. */
	readonly time: number;
	/** Without a byte, in milliseconds. */
	readonly silence: number;
	readonly redirects: number;
	/** A body of more bytes than this waits for its turn where turns are taken. */
	readonly large: number;
};

/** The limits where nothing else is said. */
export const usualLimits: Limits = {
	size: 20_000_000,
	head: 32_768,
	time: 30_000,
	silence: 15_000,
	redirects: 10,
	large: 1_000_000,
};

export type FetchRequest = {
	/** Of http or https; a name and a password in it are not sent. */
	readonly url: string;
	/**
	The user typed this address or put it into a configuration: its host may be one of the private network. An address that a feed, a page or a file tells may not.
	*/
	readonly isNamedByUser?: boolean;
	/** What the server said last time: when nothing has changed it sends nothing. */
	readonly etag?: string | null;
	readonly lastModified?: string | null;
	/** The media types that are wanted, as the header `Accept` has them. */
	readonly accept?: string;
	readonly limits?: Partial<Limits>;
	/** Aborted, it ends the fetching at once. */
	readonly signal?: AbortSignal;
	/** Waited for before a large body is read on; the time that it takes is not counted. */
	readonly onLarge?: () => Promise<void>;
};

/** What came of fetching an address. */
export type Fetched =
	| {
			readonly kind: 'fetched';
			readonly bytes: Uint8Array;
			/** As it was sent, such as `text/html; charset=utf-8`. */
			readonly mediaType: string | null;
			/** Where it came from in the end, without a fragment. */
			readonly url: string;
			/** Where the address asked for has moved for good: to be asked from now on. */
			readonly movedTo: string | null;
			readonly etag: string | null;
			readonly lastModified: string | null;
	  }
	| {readonly kind: 'not-modified'; readonly movedTo: string | null}
	| Failed;

export type Failed = {
	readonly kind: 'failed';
	/** The end of a sentence that begins with the address, without its full stop. It says what to do where something can be done. */
	readonly reason: string;
	/** Of the answer; `null` when there was none. */
	readonly status: number | null;
	/** The server wants to be left alone for so long, in milliseconds. */
	readonly retryAfter: number | null;
	/** Asking again would give the same. */
	readonly isPermanent: boolean;
	readonly isCancelled: boolean;
};
