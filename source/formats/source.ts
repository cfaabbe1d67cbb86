import type {Article} from '../article/article.js';
import type {Feed} from './feed/feed.js';

/** Bytes from outside, with the file name they came under (empty for standard input). */
export type Source = {
	readonly bytes: Uint8Array;
	readonly name: string;
	/** As they were sent, such as `text/html; charset=utf-8`. */
	readonly mediaType?: string | null;
	/** Where a page came from, which need not say so itself. */
	readonly address?: string | null;
};

export type Format = 'text' | 'markdown' | 'html' | 'epub' | 'feed';

/** Formats that are text, once it is known how it is encoded. */
export type TextFormat = Exclude<Format, 'epub' | 'feed'>;

/** An article, or the sentence that tells the user why there is none and what to do. */
export type Parsed =
	| {
			readonly kind: 'article';
			readonly format: Format;
			readonly article: Article;
			/** What the article was made of, where it is all of a feed. */
			readonly feed?: Feed;
	  }
	| {readonly kind: 'refused'; readonly reason: string};
