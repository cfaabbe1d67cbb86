import {readTag} from '../library/state/forms.js';
import {fieldNamed} from '../query/fields.js';
import {foldLabel} from '../query/fold-label.js';
import {jsonText} from './json-text.js';

/** The words after `tag`: the articles, and their tags. */
export type TagWords =
	| {
			readonly kind: 'tags';
			readonly words: readonly string[];
			readonly add: readonly string[];
			readonly remove: readonly string[];
	  }
	| {readonly kind: 'refused'; readonly reason: string};

const example = 'such as: broadsheet tag source:harbour +sea -work';

/** Part the words after `tag`: the last ones that begin with `+` or `-` are tags, whatever stands before names the articles. */
export function partTagWords(all: readonly string[]): TagWords {
	const start = all.findLastIndex(word => !/^[+-]/.test(word)) + 1;
	const [words, signed] = [all.slice(0, start), all.slice(start)];
	if (signed.length === 0) {
		return refused(`Which tags? Write +tag for one to give and -tag for one to take away, ${example}`);
	}

	if (words.join('').trim() === '') {
		return refused(`Which articles? Write a query, ids or paths before the tags, ${example}`);
	}

	const problem = signed.map(problemOf).find(found => found !== null);
	if (problem !== undefined) {
		return refused(problem);
	}

	const tagsAfter = (sign: string): readonly string[] => [
		...new Set(signed.filter(word => word.startsWith(sign)).flatMap(word => readTag(word.slice(1)) ?? [])),
	];
	const [add, remove] = [tagsAfter('+'), tagsAfter('-')];
	const both = add.find(tag => remove.some(other => foldLabel(other) === foldLabel(tag)));
	return both === undefined
		? {kind: 'tags', words, add, remove}
		: refused(`${jsonText(both)} is given and taken away: write one of the two.`);
}

function problemOf(word: string): string | null {
	const [, field] = /^-(\p{L}[\p{L}-]*):/u.exec(word) ?? [];
	if (field !== undefined && fieldNamed(field)) {
		return `${jsonText(word)} stands where tags stand: put it before other words of the query, or all of the query in quotes.`;
	}

	return readTag(word.slice(1)) === null
		? `${jsonText(word)} names no tag: write one directly after its ${word.slice(0, 1)}, of 100 characters at most.`
		: null;
}

function refused(reason: string): TagWords {
	return {kind: 'refused', reason};
}
