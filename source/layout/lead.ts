import type {Block} from '../article/manuscript.js';

/** Whether a block stands with what follows it: a heading with its text, a term with its description. */
export function isLead(block: Block | undefined): boolean {
	return block?.kind === 'heading' || block?.kind === 'term';
}
