import type {Root} from 'mdast';

/** A piece that the article points to; `url` is null when only its title is known. */
export type Related = {
	readonly title: string;
	readonly url: string | null;
};

export type Direction = 'ltr' | 'rtl';

/**
What is known of an article, whatever format it came in. Nothing here holds a control character.

`publishedTime` is ISO 8601; a time that was written without a zone stays without one.
*/
export type Metadata = {
	readonly title: string;
	/** The title was made from the first words of the text, which still stand there. */
	readonly titleIsDerived: boolean;
	readonly byline: string | null;
	readonly siteName: string | null;
	readonly url: string | null;
	readonly publishedTime: string | null;
	/** BCP 47 language tag. */
	readonly lang: string | null;
	readonly dir: Direction | null;
	readonly excerpt: string | null;
	/** The text stops before the piece does. */
	readonly truncated: boolean;
	readonly tags: readonly string[];
	readonly related: readonly Related[];
	/** When it was saved, ISO 8601, where the file itself says so: a file that is copied or changed keeps it. */
	readonly savedTime?: string | null;
	/** All text of a page: no article was found in it. Only pages say so, and no index keeps it. */
	readonly isWholePage?: boolean;
};

/** An article: what is known of it and its body as an mdast tree. */
export type Article = {
	readonly metadata: Metadata;
	readonly body: Root;
};
