// What GitHub keeps of a heading: word characters as Ruby knows them, spaces and hyphens.
const dropped = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu;

/**
The fragments by which links name headings, in the order of the headings, as GitHub makes them: lower case, without punctuation, hyphens for spaces, and a number behind one that is taken (github-slugger).
*/
export function slugsOf(titles: readonly string[]): readonly string[] {
	const taken = new Map<string, number>();
	return titles.map(title => {
		const slug = title.trim().toLowerCase().replaceAll(dropped, '').replaceAll(' ', '-');
		let unique = slug;
		while (taken.has(unique)) {
			const count = (taken.get(slug) ?? 0) + 1;
			taken.set(slug, count);
			unique = `${slug}-${count}`;
		}

		taken.set(unique, 0);
		return unique;
	});
}
