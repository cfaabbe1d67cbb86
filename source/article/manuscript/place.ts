import type {Nodes} from 'mdast';
import type {Container} from '../manuscript.js';
import {quotedLanguage} from '../quoted-language.js';
import type {Draft} from './draft.js';

/** Where a block stands: in what, and in text of which language when that is not the article's. */
export type Place = {readonly containers: readonly Container[]; readonly lang: string | null};

/** The place of what is in a container. */
export function within(place: Place, container: Container): Place {
	return {...place, containers: [...place.containers, container]};
}

/** The place of a node, which may say of what language it is. */
export function placeOf(draft: Draft, node: Nodes, place: Place): Place {
	const lang = node.data?.hProperties?.lang;
	return lang === undefined ? place : {...place, lang: lang === draft.lang ? null : lang};
}

/** The place of a block whose words begin at an index of the draft's parts: a quotation may be in another language without saying so. */
export function placeOfWords(draft: Draft, place: Place, firstPart: number): Place {
	if (place.lang !== null || !place.containers.some(({kind}) => kind === 'quote')) {
		return place;
	}

	const lang = quotedLanguage(draft.parts.slice(firstPart).join(''), draft.lang);
	return lang === null ? place : {...place, lang};
}
