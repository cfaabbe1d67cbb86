import {expect, test} from 'vitest';
import {addressKey} from '../../../source/article/address-key.js';
import {articleOf, openTestIndex} from '../../helpers/library-index.js';

const tides = addressKey('http://www.harbour.example/tides/?utm_source=x#low') ?? '';
const lamps = addressKey('https://harbour.example/lamps') ?? '';

test('an article is found by any form of its address', () => {
	const index = openTestIndex();
	index.writeArticles([
		articleOf('/l/a.txt', 'tides', {title: 'Tides', url: 'https://harbour.example/tides'}),
		articleOf('/l/b.txt', 'nothing', {title: 'No address'}),
		articleOf('/l/c.txt', 'mail', {title: 'Somebody', url: 'mailto:a@harbour.example'}),
	]);
	expect(index.heldBy([lamps, tides])).toEqual(
		new Map([[tides, {articleKey: index.keyOfPath('/l/a.txt'), title: 'Tides', path: '/l/a.txt'}]]),
	);
	expect(index.heldBy([])).toEqual(new Map());
});

test('of two articles with one address the newest is found, and the other when that is gone', () => {
	const index = openTestIndex();
	const url = 'https://harbour.example/tides';
	index.writeArticles([
		articleOf('/l/new.txt', 'new', {title: 'New', url, savedTime: '2024-05-01T00:00:00.000Z'}),
		articleOf('/l/old.txt', 'old', {title: 'Old', url, savedTime: '2023-05-01T00:00:00.000Z'}),
	]);
	expect(index.heldBy([tides]).get(tides)?.title).toBe('New');
	index.removeFiles(['/l/new.txt']);
	expect(index.heldBy([tides]).get(tides)?.title).toBe('Old');
});

test('an article that is written again has its new address only', () => {
	const index = openTestIndex();
	index.writeArticles([articleOf('/l/a.txt', 'words', {url: 'https://harbour.example/tides'})]);
	index.writeArticles([articleOf('/l/a.txt', 'words', {url: 'https://harbour.example/lamps'})]);
	expect([...index.heldBy([tides, lamps]).keys()]).toEqual([lamps]);
});
