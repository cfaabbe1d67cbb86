import type {Parsed, Source} from '../source.js';
import {articleOfFeed} from './article-of-feed.js';
import {parseFeed} from './parse-feed.js';

/** A feed as one article, with all of its entries. */
export async function parseFeedArticle(source: Source): Promise<Parsed> {
	const parsed = await parseFeed(source);
	if (parsed.kind === 'refused') {
		return parsed;
	}

	const {feed, isWhole} = parsed;
	const article = articleOfFeed(feed);
	const metadata = isWhole ? article.metadata : {...article.metadata, truncated: true};
	return {kind: 'article', format: 'feed', article: {...article, metadata}, feed};
}
