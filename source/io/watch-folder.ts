import {watch} from 'node:fs';
import path from 'node:path';

/**
Watch a folder, not those in it: `onChange` is called with the path of what was made, changed, moved or removed in it, or with that of the folder where the system does not tell. Returns the function that ends it; throws where it cannot be watched.
*/
export function watchFolder(folder: string, onChange: (path: string) => void): () => void {
	const watcher = watch(folder, {persistent: false}, (_, name) => {
		onChange(name === null ? folder : path.join(folder, name));
	});
	// A folder that goes away is seen by the one that it is in.
	watcher.on('error', () => watcher.close());
	return () => watcher.close();
}
