import fc from 'fast-check';
import {expect, test} from 'vitest';
import {tagsFor} from '../../source/article/reading.js';
import {changeReading} from '../../source/article/reading-change.js';
import {changeBy, type Deed, doneSentence, wouldSentence} from '../../source/commands/deed.js';
import {foldLabel} from '../../source/query/fold-label.js';
import {entryOf, readingOf} from '../helpers/library-index.js';

const entry = entryOf({id: 'a', path: '/l/a.md', tags: ['Sea', 'work']});

function tag(add: readonly string[], remove: readonly string[], reading = readingOf({})) {
	return changeBy({kind: 'tag', add, remove}, {entry, reading});
}

test('what is so already is not changed', () => {
	const named = {id: 'a', path: '/l/a.md'};
	expect(changeBy({kind: 'star'}, {entry, reading: readingOf({})})).toEqual({...named, isStarred: true});
	expect(changeBy({kind: 'star'}, {entry, reading: readingOf({isStarred: true})})).toBe(null);
	expect(changeBy({kind: 'unstar'}, {entry, reading: readingOf({isStarred: true})})).toEqual({
		...named,
		isStarred: false,
	});
	expect(changeBy({kind: 'archive'}, {entry, reading: readingOf({})})).toEqual({...named, isArchived: true});
	expect(changeBy({kind: 'unarchive'}, {entry, reading: readingOf({})})).toBe(null);
});

test('a tag is the same in upper and lower case', () => {
	expect(tag(['sea'], [])).toBe(null);
	expect(tag(['salt'], ['SEA'])).toEqual({id: 'a', path: '/l/a.md', addTags: ['salt'], removeTags: ['Sea']});
	expect(tag(['sea'], [], readingOf({removedTags: ['Sea']}))).toMatchObject({addTags: ['Sea'], removeTags: []});
	expect(tag([], ['later'], readingOf({addedTags: ['Later']}))).toMatchObject({removeTags: ['Later']});
});

const label = fc.constantFrom('sea', 'Sea', 'SEA', 'salt', 'work', 'Café', 'cafe');
const deeds: fc.Arbitrary<Deed> = fc.oneof(
	fc.record({kind: fc.constantFrom('star', 'unstar', 'archive', 'unarchive')}),
	fc
		.record({
			kind: fc.constant('tag'),
			add: fc.uniqueArray(label, {selector: foldLabel}),
			remove: fc.uniqueArray(label),
		})
		.map(({add, remove, kind}) => ({
			kind,
			add,
			remove: remove.filter(one => !add.some(other => foldLabel(one) === foldLabel(other))),
		})),
);

test('what was done once is done, and the tags are those that were asked for', () => {
	fc.assert(
		fc.property(fc.array(deeds, {minLength: 1, maxLength: 5}), all => {
			let reading = readingOf({});
			for (const deed of all) {
				const change = changeBy(deed, {entry, reading});
				reading = change ? changeReading(reading, change) : reading;
				expect(changeBy(deed, {entry, reading})).toBe(null);
				if (deed.kind === 'tag') {
					const folded = tagsFor(entry.tags, reading).map(foldLabel);
					expect(deed.add.every(one => folded.includes(foldLabel(one)))).toBe(true);
					expect(deed.remove.some(one => folded.includes(foldLabel(one)))).toBe(false);
					expect(new Set(folded).size).toBe(folded.length);
				}
			}
		}),
	);
});

test('it is said in words', () => {
	expect([
		doneSentence({kind: 'archive'}, 12, 0),
		doneSentence({kind: 'star'}, 1, 3),
		doneSentence({kind: 'unstar'}, 0, 2),
		doneSentence({kind: 'tag', add: [], remove: []}, 1200, 0),
		wouldSentence({kind: 'unarchive'}, 1),
	]).toEqual([
		'Archived 12 articles.',
		'Starred 1 article; 3 had a star before.',
		'Nothing to do: 2 articles had no star.',
		'Tagged 1,200 articles.',
		'1 article would be unarchived',
	]);
});
