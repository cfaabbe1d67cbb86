import fc from 'fast-check';
import {looseText} from './queries.js';

const label = fc.constantFrom('sea', 'Sea', 'Harbour Post', 'café', 'C++', 'www.sea.example', 'salt sea');

/** Articles as files, by their names: alike in much, each with a text of its own. */
export const articleFiles: fc.Arbitrary<Readonly<Record<string, string>>> = fc
	.array(
		fc.record({
			title: fc.option(looseText),
			author: fc.option(label),
			site: fc.option(label),
			date: fc.option(fc.constantFrom('2023-09-14', '2023-09-14T23:30:00-05:00', '2024-02-29', '2026-11-20')),
			lang: fc.option(fc.constantFrom('en', 'en-GB', 'de')),
			tags: fc.array(label, {maxLength: 2}),
			text: looseText,
			repeat: fc.constantFrom(1, 1, 50),
		}),
		{maxLength: 8},
	)
	.map(articles =>
		Object.fromEntries(
			articles.map(({text, repeat, ...matter}, index) => [
				`${index % 2 === 0 ? 'a' : 'b/c'}/${index}.md`,
				`---\n${matterOf(matter)}---\n\nArticle ${index}. ${`${text} `.repeat(repeat)}\n`,
			]),
		),
	);

function matterOf(matter: Readonly<Record<string, unknown>>): string {
	return Object.entries(matter)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
		.join('');
}
