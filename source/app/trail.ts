import type {ArticleKey} from './list.js';

/** An article that was left for another one by a link, and where. */
export type TrailStep = {
	readonly key: ArticleKey | null;
	readonly path: string;
	readonly title: string;
	readonly position: number;
	readonly isSlid: boolean;
};

/** How one came to the open article: the last step is the one that Backspace takes back. */
export type Trail = readonly TrailStep[];
