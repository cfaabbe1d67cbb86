import type {Range} from '../article/manuscript.js';
import type {TextUnit} from './text-units.js';

export type FocusUnit = Extract<TextUnit, 'paragraph' | 'sentence'>;

/** The paragraph or the sentence to which keys apply. */
export type Focus = Range & {readonly unit: FocusUnit};
