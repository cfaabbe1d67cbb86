import {slugsOf} from './slugs.js';

/** A name that any system takes, in characters; of three bytes each they are some 200 bytes. */
const longest = 60;

/** The name of a file that is made for an article, without its ending: the day of a time in ISO 8601, and the title in the form that addresses have. `otherwise` stands for a title that has nothing of that form. */
export function fileName(time: string, title: string, otherwise: string): string {
	const [slug = ''] = slugsOf([title]);
	const name = slug
		.replaceAll(/-{2,}/g, '-')
		.slice(0, longest)
		.toWellFormed()
		.replaceAll(/^[-_\ufffd]+|[-_\ufffd]+$/g, '');
	return `${time.slice(0, 10)} ${name || otherwise}`;
}
