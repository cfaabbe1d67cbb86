/** One ordered or bullet list; its items share it, so that neighbours know that they belong together. */
export type List = {
	/** No blank line stands between its items. */
	readonly tight: boolean;
	/** The number of digits of its largest number; 0 for bullets. */
	readonly digits: number;
};

/** One definition list; its terms and descriptions share it. */
export type DefinitionList = {
	/** No blank line stands between one description and the next term. */
	readonly tight: boolean;
};

export type Marker =
	| {readonly kind: 'bullet'}
	| {readonly kind: 'number'; readonly value: number}
	| {readonly kind: 'task'; readonly checked: boolean};

/**
What a block stands in. Blocks of the same container share the object. The block that begins at the container's `from` carries its marker.
*/
export type Container =
	| {readonly kind: 'quote'; readonly from: number}
	| {readonly kind: 'item'; readonly from: number; readonly list: List; readonly marker: Marker}
	| {readonly kind: 'description'; readonly from: number; readonly list: DefinitionList}
	| {readonly kind: 'note'; readonly from: number; readonly number: number; readonly digits: number};

/** A half-open range of offsets into the manuscript's text. */
export type Range = {readonly from: number; readonly to: number};

export type Align = 'left' | 'center' | 'right' | null;

type Placed = Range & {
	/** Outermost first. */
	readonly containers: readonly Container[];
};

type Worded = Placed & {
	/** BCP 47 tag of its language where it is known to be another than the article's. */
	readonly lang: string | null;
};

/** A block of running text, code or the like: the unit of spacing, page breaks and paragraph movements. */
export type Block =
	| (Worded & {readonly kind: 'paragraph'})
	| (Worded & {readonly kind: 'heading'; readonly depth: number})
	/** What the description behind it is of. */
	| (Worded & {readonly kind: 'term'; readonly list: DefinitionList})
	/** `lang` is what it is programmed in, as its author named it. */
	| (Placed & {readonly kind: 'code'; readonly lang: string | null})
	| (Placed & {readonly kind: 'rule'})
	| (Worded & {
			readonly kind: 'table';
			readonly align: readonly Align[];
			/** Rows of cells; the first row is the header. */
			readonly rows: ReadonlyArray<readonly Range[]>;
	  });

/** A property of a range of text that changes how it looks or what it does, never where it stands. */
export type Mark =
	| (Range & {readonly kind: 'strong' | 'emphasis' | 'code' | 'delete'})
	| (Range & {readonly kind: 'link'; readonly url: string})
	| (Range & {readonly kind: 'image'; readonly url: string})
	| Jump;

/** A link to a place within the article: to a heading, from the number of a note to the note, and back from its end. */
export type Jump = Range & {
	readonly kind: 'jump';
	readonly way: 'link' | 'note' | 'back';
	/** The offset of the place. */
	readonly target: number;
};

/**
An article flattened into one text. Every place in Broadsheet is an offset into `text`: lines, pages, positions, matches, headings.

Blocks are in order and separated by one '\n'; a '\n' inside a block is a line break that its author set. In a table, '\t' parts the cells. Marks are sorted by `from`.
*/
export type Manuscript = {
	readonly text: string;
	readonly blocks: readonly Block[];
	readonly marks: readonly Mark[];
};
