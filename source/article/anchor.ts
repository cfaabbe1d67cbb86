/**
A place in a text that survives edits: the offset and the words around it, as in the W3C Web Annotation model (TextPositionSelector and TextQuoteSelector).
*/
export type Anchor = {
	readonly offset: number;
	/** The words that begin at the place. */
	readonly exact: string;
	/** The words just before it. */
	readonly prefix: string;
};

const exactLength = 48;
const prefixLength = 32;

export function anchorAt(text: string, offset: number): Anchor {
	const place = Math.min(Math.max(0, offset), text.length);
	return {
		offset: place,
		exact: text.slice(place, place + exactLength),
		prefix: text.slice(Math.max(0, place - prefixLength), place),
	};
}

/**
Find an anchor's place in a text: at its offset when the words still stand there, else where its words with their context stand nearest to it, else where its words alone do. `null` when they are gone.
*/
export function findAnchor(text: string, anchor: Anchor): number | null {
	const isWithin = anchor.offset >= 0 && anchor.offset <= text.length;
	if (isWithin && text.startsWith(anchor.exact, anchor.offset)) {
		if (anchor.exact !== '' || anchor.offset === text.length) {
			return anchor.offset;
		}
	}

	const withContext = nearest(text, anchor.prefix + anchor.exact, anchor.offset - anchor.prefix.length);
	if (withContext !== null) {
		return withContext + anchor.prefix.length;
	}

	return anchor.exact === '' ? null : nearest(text, anchor.exact, anchor.offset);
}

function nearest(text: string, quote: string, offset: number): number | null {
	if (quote === '') {
		return null;
	}

	const before = text.lastIndexOf(quote, offset);
	const after = text.indexOf(quote, offset);
	if (before === -1 || after === -1) {
		const found = Math.max(before, after);
		return found === -1 ? null : found;
	}

	return offset - before <= after - offset ? before : after;
}
