import {expect, test} from 'vitest';
import {foldCluster} from '../../../source/query/find/fold-cluster.js';
import {itself} from '../../../source/query/find/fold-run.js';

test('what is said to fold to itself does', () => {
	const single = new RegExp(itself.source, 'u');
	const others = Array.from({length: 0x2_00_00}, (_, codePoint) => String.fromCodePoint(codePoint))
		.filter(character => single.test(character))
		.filter(character =>
			[false, true].some(isCased =>
				[false, true].some(isMarked => foldCluster(character, {isCased, isMarked}) !== character),
			),
		);
	expect(others).toEqual([]);
});
