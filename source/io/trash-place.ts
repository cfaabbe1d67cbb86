import {stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import process from 'node:process';

/** Who moves something to the trash, where and when. */
export type TrashPlace = {
	readonly platform: NodeJS.Platform;
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly home: string;
	/** The number of the user; -1 where users have none. */
	readonly uid: number;
	readonly now: Date;
	/** The number of the disk that a file or folder stands on. Rejects as `node:fs` does. */
	readonly deviceOf: (path: string) => Promise<number>;
};

/** This user on this machine, now. */
export function trashPlaceHere(): TrashPlace {
	return {
		platform: process.platform,
		environment: process.env,
		home: homedir(),
		uid: process.getuid?.() ?? -1,
		now: new Date(),
		deviceOf: async path => (await stat(path)).dev,
	};
}
