/** A service whose export is known: what to give, and what comes along, for people. */
export type KnownService = {
	readonly service: string;
	/** As Markdown. */
	readonly give: string;
	readonly brings: string;
};

/** All services whose exports are known, as the readme tells of them. */
export const knownServices: readonly KnownService[] = [
	{
		service: 'Pocket',
		give: 'the ZIP, a part of it (`part_000000.csv`), or the older `ril_export.html`',
		brings: 'titles, dates, tags, the archive, highlights',
	},
	{
		service: 'Instapaper',
		give: 'the CSV',
		brings: 'titles, dates, tags, archive and stars, selections; your folders as tags',
	},
	{
		service: 'Omnivore',
		give: 'the ZIP, or the folder that it was unpacked into',
		brings: 'the texts, highlights with their notes, titles, authors, dates, labels, progress, the archive',
	},
	{
		service: 'Readwise Reader',
		give: 'the CSV',
		brings: 'titles, dates, tags, progress, archive and shortlist; entries of feeds stay behind',
	},
	{
		service: 'wallabag',
		give: 'the JSON',
		brings: 'the texts, annotations with their notes, titles, authors, dates, tags, archive and stars',
	},
	{
		service: 'Raindrop',
		give: 'the CSV',
		brings: 'titles, dates, tags, favourites, notes, highlights; collections as tags',
	},
	{service: 'Pinboard', give: 'the JSON', brings: 'titles, dates, tags, notes, what is to be read'},
	{service: 'Matter', give: 'the CSV', brings: 'titles, authors, tags, the queue, favourites, what was read'},
	{
		service: 'Karakeep',
		give: 'the JSON (also of Hoarder)',
		brings: 'titles, dates, tags, notes, archive and favourites, and the texts that you wrote there',
	},
	{
		service: 'newsboat',
		give: 'the file `urls`, or the cache `cache.db`',
		brings: 'the feeds with their tags; from the cache the entries with their texts, what was read and what has a flag',
	},
	{
		service: 'Bookmarks',
		give: 'the HTML that any browser exports, and many services',
		brings: 'titles, dates, tags, descriptions; folders as tags',
	},
	{service: 'OPML', give: 'the file that a feed reader exports', brings: 'the feeds, in their folders'},
];
