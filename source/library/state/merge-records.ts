import {later} from './later.js';
import {mergeAnnotated, mergeMaps} from './merge-annotated.js';
import {type ArticleRecord, eachField, type FieldName, type Fields, type Stamped} from './record.js';

/**
What two machines know of one article, put together: of each field, each tag, each bookmark and each part of a highlight the later value, and all sessions. What `one` knows already stays the same object. The order and the number of times in which records are merged make no difference, so that exports may be carried about as it comes (a last-writer-wins register for each field, and a last-writer-wins element set of tags; Shapiro et al., "A comprehensive study of Convergent and Commutative Replicated Data Types", 2011).
*/
export function mergeRecords(one: ArticleRecord, other: ArticleRecord): ArticleRecord {
	return {
		id: one.id,
		fields: eachField(<Name extends FieldName>(name: Name) => {
			const mine: Stamped<Fields[Name]> | null = one.fields[name];
			const theirs: Stamped<Fields[Name]> | null = other.fields[name];
			return mine && theirs ? later(mine, theirs) : (mine ?? theirs);
		}),
		tags: mergeMaps(one.tags, other.tags, later),
		...mergeAnnotated(one, other),
	};
}
