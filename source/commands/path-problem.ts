import {sanitiseLine} from '../formats/sanitise.js';
import type {PathKind} from '../io/kind-of-path.js';

/** Why nothing can be read at a path, as a sentence. */
export function pathProblem(path: string, kind: PathKind): string {
	const name = sanitiseLine(path);
	return kind === 'missing'
		? `${name} does not exist: give the path of a folder or of a .md, .txt, .html or .epub file.`
		: `${name} cannot be read: it is neither a folder nor a file, or you have no permission.`;
}
