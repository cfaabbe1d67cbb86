import {statSync} from 'node:fs';

/** The bytes that a file takes; 0 where there is none. */
export function fileSize(file: string): number {
	try {
		return statSync(file, {throwIfNoEntry: false})?.size ?? 0;
	} catch {
		return 0;
	}
}
