import process from 'node:process';

/** What decides which programs there are, and what they can reach. */
export type Surroundings = {
	readonly platform: NodeJS.Platform;
	readonly environment: Readonly<Record<string, string | undefined>>;
};

/** This machine, as this process finds it. */
export function surroundingsHere(): Surroundings {
	return {platform: process.platform, environment: process.env};
}
