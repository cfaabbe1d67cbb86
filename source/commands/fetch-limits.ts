import {type Limits, usualLimits} from '../io/network/fetched.js';

/**
Other limits of fetching than the usual ones, as `BROADSHEET_FETCH_LIMITS` has them: `time:500 silence:200 size:100000`, in milliseconds and bytes. For tests, which have no time to wait; what makes no sense is passed over.
*/
export function fetchLimits(environment: Readonly<Record<string, string | undefined>>): Partial<Limits> {
	const words = (environment['BROADSHEET_FETCH_LIMITS'] ?? '').split(/\s+/).map(word => word.split(':'));
	return Object.fromEntries(
		words.flatMap(([name = '', value = '']) =>
			name in usualLimits && /^\d{1,9}$/.test(value) ? [[name, Number(value)] as const] : [],
		),
	);
}
