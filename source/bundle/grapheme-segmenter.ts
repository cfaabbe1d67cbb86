import {graphemeSegments} from 'unicode-segmenter/grapheme';

type Segment = {readonly segment: string; readonly index: number; readonly input: string};

/**
The segments of one text, found as far as somebody asked for them.

`containing` is called for one index after the other on the same text (slice-ansi does), so what was found is kept: all calls together are linear.
*/
class GraphemeSegments {
	readonly #input: string;
	readonly #found: Segment[] = [];
	readonly #rest: Iterator<Segment>;

	constructor(input: string) {
		this.#input = input;
		this.#rest = graphemeSegments(input);
	}

	[Symbol.iterator](): IterableIterator<Segment> {
		return graphemeSegments(this.#input);
	}

	/** The segment that holds the UTF-16 code unit at `index`, or `undefined` outside of the text. */
	containing(index = 0): Segment | undefined {
		const offset = Math.trunc(Number(index)) || 0;
		if (offset < 0 || offset >= this.#input.length) {
			return undefined;
		}

		this.#findUpTo(offset);
		let low = 0;
		let high = this.#found.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#found[middle]?.index ?? 0) <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}

		return this.#found[low];
	}

	#findUpTo(offset: number): void {
		let last = this.#found.at(-1);
		while (last === undefined || last.index + last.segment.length <= offset) {
			const {done, value} = this.#rest.next();
			if (done) {
				return;
			}

			last = {segment: value.segment, index: value.index, input: value.input};
			this.#found.push(last);
		}
	}
}

/**
Stands for `Intl.Segmenter` in the bundle (see `light-segmenter.ts`): grapheme clusters by unicode-segmenter, words and sentences by the real one.

A class, because it is called with `new` by code that is not ours.
*/
export class GraphemeSegmenter {
	readonly #locale: string = 'en';

	constructor(locale?: string, options: Intl.SegmenterOptions = {}) {
		const {granularity = 'grapheme'} = options;
		if (granularity !== 'grapheme') {
			// Taken apart, as the bundle would replace the name written in one piece.
			const {Segmenter} = Intl;
			// biome-ignore lint/correctness/noConstructorReturn: the caller asked for a segmenter that is not this one.
			return new Segmenter(locale, options) as unknown as GraphemeSegmenter;
		}

		this.#locale = locale ?? this.#locale;
	}

	segment(input: string): GraphemeSegments {
		return new GraphemeSegments(String(input));
	}

	resolvedOptions(): Intl.ResolvedSegmenterOptions {
		return {locale: this.#locale, granularity: 'grapheme'};
	}

	static supportedLocalesOf(locales: string | string[]): string[] {
		const {Segmenter} = Intl;
		return Segmenter.supportedLocalesOf(locales);
	}
}
