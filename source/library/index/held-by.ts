import path from 'node:path';
import type {HeldArticle} from '../../article/held-article.js';
import {type Connection, numberIn, textIn} from './connection.js';
import {readFields} from './entry-fields.js';

/** The articles that the library holds of addresses, each given in the form that `addressKey` gives it; of several articles with one address, the newest. What is not held is left out. Some 10 µs for each address. */
export function heldBy({first}: Connection, addressKeys: readonly string[]): ReadonlyMap<string, HeldArticle> {
	return new Map(
		addressKeys.flatMap(address => {
			const [key, fields, folder, name] =
				first(
					`select entry.key, entry.fields, folder.path, file.name from entry
					join file on file.number = entry.file
					join folder on folder.number = file.folder
					where entry.address = ? order by entry.key desc limit 1`,
					[address],
				) ?? [];
			const file = path.join(textIn(folder), textIn(name));
			return key === undefined
				? []
				: [
						[
							address,
							{articleKey: numberIn(key), title: readFields(textIn(fields), '', '').title, path: file},
						] as const,
					];
		}),
	);
}
