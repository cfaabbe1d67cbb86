import type {Bidi} from 'bidi-js';

// Nobody but a reader of Hebrew, Arabic and their like needs the library and its tables.
let library: Bidi | null = null;

/**
Load what the functions of `bidi.ts` work with. It must be awaited before an article with right-to-left characters is set: until then those functions leave text in its logical order.
*/
export async function loadBidi(): Promise<void> {
	if (library === null) {
		const {default: createBidi} = await import('bidi-js/dist/bidi.min.mjs');
		library ??= createBidi();
		// Its table of types is built at the first question, in 14 ms that would else hold up the first page.
		library.getBidiCharType('\u05D0');
	}
}

/** The library, or `null` while it is not loaded. */
export function loadedBidi(): Bidi | null {
	return library;
}

/** Whether text is put into visual order; where it is not, the terminal does so, or nothing needs it. */
export function isBidiLoaded(): boolean {
	return library !== null;
}
