import {readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Fact} from '../../source/app/fact.js';
import {createAdder} from '../../source/runtime/add-address.js';
import {temporaryFolder} from '../helpers/folder.js';
import {webPage} from '../helpers/web-pages.js';
import {serve} from '../helpers/web-server.js';

const nothingHeld = () => new Map();

function added(adder: ReturnType<typeof createAdder>, href: string): Promise<Fact> {
	return new Promise(resolve => {
		adder({type: 'add-address', href}, fact => {
			resolve(fact as Fact);
		});
	});
}

test('a page is saved, and its title is said; another time it is there already', async () => {
	const {url} = await serve((_request, response) => {
		response.setHeader('content-type', 'text/html').end(webPage('High water'));
	});
	const folder = temporaryFolder();
	const adder = createAdder(folder, nothingHeld);
	expect(await added(adder, url)).toEqual({type: 'told', text: 'Saved “High water”'});
	expect(await added(adder, url)).toEqual({type: 'told', text: 'In the library already, as “High water”'});
	expect(readdirSync(folder).filter(name => name.endsWith('.md'))).toHaveLength(1);
});

test('what the library holds is not fetched', async () => {
	const held = {articleKey: 1, title: 'High water', path: '/high.md'};
	const adder = createAdder(temporaryFolder(), ([key = '']) => new Map([[key, held]]));
	expect(await added(adder, 'https://tide.example/')).toEqual({
		type: 'told',
		text: 'In the library already, as “High water”',
	});
});

test('why it was not saved is a sentence', async () => {
	const {url} = await serve((_request, response) => response.writeHead(404).end());
	expect(await added(createAdder(temporaryFolder(), nothingHeld), url)).toEqual({
		type: 'trouble',
		reason: '127.0.0.1 is not there (404): check the address',
	});
	expect(await added(createAdder(null, nothingHeld), url)).toEqual({
		type: 'trouble',
		reason: 'These are not your own articles: broadsheet add begins a library of yours, in ~/Broadsheet',
	});
	const file = path.join(temporaryFolder(), 'file');
	writeFileSync(file, '');
	expect(await added(createAdder(file, nothingHeld), url)).toMatchObject({type: 'trouble'});
});
