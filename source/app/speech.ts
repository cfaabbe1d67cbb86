import type {Range} from '../article/manuscript.js';

/** A sentence that is being read aloud. */
export type Speech = Range & {
	/** The number of its request: a sentence that was stopped answers to another one. */
	readonly request: number;
};
