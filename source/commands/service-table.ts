import {knownServices} from '../rescue/known-services.js';

/** The services whose exports are known as a Markdown table. The readme holds it between its markers. */
export function serviceTable(): string {
	return [
		'| from | give | comes along |',
		'| --- | --- | --- |',
		...knownServices.map(({service, give, brings}) => `| ${service} | ${give} | ${brings} |`),
	].join('\n');
}
