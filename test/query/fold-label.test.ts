import {expect, test} from 'vitest';
import {foldLabel} from '../../source/query/fold-label.js';

test.each([
	['Café', 'cafe'],
	['Cafe\u0301', 'cafe'],
	['  Sea \n Trade ', 'sea trade'],
	['C++', 'c++'],
	['c#', 'c#'],
	['雨の 名', '雨の 名'],
	['🚢 Ships', '🚢 ships'],
	['Ｆｕｌｌ', 'full'],
	['O’Neill', 'o’neill'],
	['\u200d', ''],
])('%j is compared as %j', (label, folded) => {
	expect(foldLabel(label)).toBe(folded);
});
