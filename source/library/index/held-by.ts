import type {HeldArticle} from '../../article/held-article.js';
import {type Connection, numberIn, textIn} from './connection.js';
import {readFields} from './entry-fields.js';

/** The articles that the library holds of addresses, each given in the form that `addressKey` gives it; of several articles with one address, the newest. What is not held is left out. Some 10 µs for each address. */
export function heldBy({first}: Connection, addressKeys: readonly string[]): ReadonlyMap<string, HeldArticle> {
	return new Map(
		addressKeys.flatMap(address => {
			const row = first('select key, fields from entry where address = ? order by key desc limit 1', [address]);
			return row
				? [[address, {articleKey: numberIn(row[0]), title: readFields(textIn(row[1]), '', '').title}] as const]
				: [];
		}),
	);
}
