import type {Fact} from './fact.js';
import type {Intent} from './intent.js';

/** All that the program hears: what a key asks for, and what the world reports. */
export type Action = Intent | Fact;
