import process from 'node:process';

/** How many times as long properties are looked into as usual: RUNS=10 takes some minutes. */
const times = Number(process.env['RUNS'] ?? 1);

/** How often a property is tried: as often as tells something each time, more on request. */
export function runs(usual: number): number {
	return Math.ceil(usual * times);
}
