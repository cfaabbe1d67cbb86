import {foldLabel} from '../../query/fold-label.js';
import type {Connection} from './connection.js';

/** The tags of an article, by its entry, which may have had others before. */
export function putTags({run}: Connection, entry: number, tags: readonly string[], hadOthers: boolean): void {
	if (hadOthers) {
		run('delete from tagged where entry = ?', [entry]);
	}

	for (const tag of tags) {
		const folded = foldLabel(tag);
		run('insert into tag (folded, label) values (?, ?) on conflict do nothing', [folded, tag]);
		run('insert into tagged select number, ? from tag where folded = ? on conflict do nothing', [entry, folded]);
	}
}
