import type {JsonObject} from './read-objects.js';
import type {Row} from './read-table.js';
import type {Found} from './saved-item.js';

/** What stands beside a part of an export: the text of the part of a name, `null` where there is none or it cannot be read. */
export type Beside = (name: string) => string | null;

/** A service of which the export is a table, told by the columns that it must have. */
export type TableService = {
	readonly service: string;
	/** In lower case. */
	readonly columns: readonly string[];
	readonly read: (row: Row) => Found;
};

/** A service of which the export is a list of JSON, told by what its entries have. */
export type JsonService = {
	readonly service: string;
	readonly recognises: (entry: JsonObject) => boolean;
	readonly read: (entry: JsonObject, beside: Beside) => Found;
};

/** A service of which the export is a page of links. */
export type PageService = {
	readonly service: string;
	/** By the beginning of the page. */
	readonly recognises: (start: string) => boolean;
	readonly read: (page: string) => Iterable<Found>;
};
