import {expect, test} from 'vitest';
import {firstLook} from '../../../source/runtime/scan/first-look.js';
import {book} from '../../helpers/book.js';
import {folderOf} from '../../helpers/folder.js';
import {openTestIndex} from '../../helpers/library-index.js';
import {stateIn} from '../../helpers/reader-state.js';

test('the first frame waits for articles, not for books', async () => {
	const folder = folderOf({'a.txt': 'First words\n\nText.', 'b.epub': book({chapters: {'a.xhtml': '<p>a</p>'}})});
	const index = openTestIndex();
	await firstLook(index, stateIn(), [folder]);
	expect(index.countOf(null).articles).toBe(1);
});
