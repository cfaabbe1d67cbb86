import type {Target} from '../../app/history.js';
import {tagsFor} from '../../article/reading.js';
import {databaseReason} from '../../library/database-reason.js';
import type {LibraryIndex} from '../../library/index/open-index.js';
import type {ListedArticle} from '../../library/index/read-articles.js';
import type {ReaderState} from '../../library/state/reader-state.js';
import {highlightsOfLibrary} from './highlights-of-library.js';
import type {Answer, Question} from './messages.js';

function targetOf({key, entry: {id, path, title, tags}, reading}: ListedArticle): Target {
	return {key, id, path, title, tags: tagsFor(tags, reading), reading};
}

/** Answer a question from an index, and from what the reader did. Never throws. */
export function answer(index: LibraryIndex, state: ReaderState, question: Question): Answer {
	try {
		switch (question.type) {
			case 'keys': {
				const {query, isCounted} = question;
				const {keys} = index.listKeys(query, null, Number.POSITIVE_INFINITY);
				return {type: 'keys', keys: Float64Array.from(keys), totals: isCounted ? index.countOf(query.where) : null};
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

			case 'highlights': {
				return {type: 'highlights', ...highlightsOfLibrary(index, state, Date.now())};
			}
		}
	} catch (error) {
		return {type: 'failed', reason: `The index of the library ${databaseReason(error)}`};
	}
}
