/** The value below which a share of the values lies (0.5 for the median), by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
	const value = sorted[rank];
	if (value === undefined) {
		throw new RangeError('There is no percentile of no values');
	}

	return value;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
