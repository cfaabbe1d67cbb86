import {keyOffer} from '../app/key-offer.js';
import type {Reader, State} from '../app/state.js';
import {anchorAt} from '../article/anchor.js';
import type {PageExtent} from '../article/page-extent.js';
import {requestFile} from './request-article.js';
import type {Step} from './step.js';

const saidOf: Readonly<Record<PageExtent, string>> = {
	page: 'All of the page',
	article: 'The article',
};

/** Show all of the page that the open article was taken from, or its article again, at the words that are in view. */
export function toggleWholePage(state: State, reader: Reader): Step {
	const extent: PageExtent = reader.extent === 'article' ? 'page' : 'article';
	const back = extent === 'page' ? keyOffer(state, 'toggle-whole-page', 'goes back to the article') : '';
	return requestFile(state, reader.key, reader.entry.path, {
		extent,
		trail: reader.trail,
		anew: {words: anchorAt(reader.manuscript.text, reader.position), said: `${saidOf[extent]}${back}`},
	});
}
