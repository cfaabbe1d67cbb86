import type {Metadata} from '../../source/article/article.js';

/** Nothing is known. */
export const emptyMetadata: Metadata = {
	title: 'a',
	titleIsDerived: true,
	byline: null,
	siteName: null,
	url: null,
	publishedTime: null,
	lang: null,
	dir: null,
	excerpt: null,
	truncated: false,
	tags: [],
	related: [],
};
