import {databaseReason} from '../../library/database-reason.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import type {Answer, Question} from './messages.js';

/** Answer a question from an index. Never throws. */
export function answer(index: LibraryIndex, question: Question): Answer {
	try {
		switch (question.type) {
			case 'keys': {
				const {query} = question;
				const {keys} = index.listKeys(query, null, Number.POSITIVE_INFINITY);
				return {type: 'keys', keys, totals: index.countOf(query.where)};
			}

			case 'counts': {
				return {type: 'counts', totals: question.wheres.map(where => index.countOf(where))};
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
