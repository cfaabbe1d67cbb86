import {expect, test} from 'vitest';
import {knownServices} from '../../source/rescue/known-services.js';
import {jsonServices, pageServices, tableServices} from '../../source/rescue/services.js';

test('every service whose export is read is told of, and no other', () => {
	const read = [...tableServices, ...jsonServices, ...pageServices].map(({service}) => service);
	expect(new Set([...read, 'newsboat', 'OPML'])).toEqual(new Set(knownServices.map(({service}) => service)));
});
