import type {Target} from '../../app/history.js';
import {tagsFor} from '../../article/reading.js';
import {databaseReason} from '../../library/database-reason.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import type {ListedArticle} from '../../library/index/read-articles.js';
import type {Answer, Question} from './messages.js';

function targetOf({key, entry: {id, path, title, tags}, reading}: ListedArticle): Target {
	return {key, id, path, title, tags: tagsFor(tags, reading), reading};
}

/** Answer a question from an index. Never throws. */
export function answer(index: LibraryIndex, question: Question): Answer {
	try {
		switch (question.type) {
			case 'keys': {
				const {query} = question;
				const {keys} = index.listKeys(query, null, Number.POSITIVE_INFINITY);
				return {type: 'keys', keys: Float64Array.from(keys), totals: index.countOf(query.where)};
			}

			case 'counts': {
				return {type: 'counts', totals: question.wheres.map(where => index.countOf(where))};
			}

			case 'targets': {
				return {type: 'targets', targets: index.articlesOf(question.keys).map(targetOf)};
			}

			case 'values': {
				const values = index.valuesOf(question.field);
				return {type: 'values', values: values.map(({value, ...totals}) => ({value, totals}))};
			}
		}
	} catch (error) {
		return {type: 'failed', reason: `The index of the library ${databaseReason(error)}`};
	}
}
