import fc from 'fast-check';
import {expect, test} from 'vitest';
import {jsonLines, jsonText} from '../../source/commands/json-text.js';

test('an array comes in parts as it does as a whole', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.jsonValue(), {maxLength: 4}), async values => {
			let lines = '';
			for await (const line of jsonLines(values)) {
				lines += `${line}\n`;
			}

			expect(lines).toBe(`${jsonText(values)}\n`);
		}),
	);
});

test('whatever a text holds, it is the same when it is read, and no terminal obeys it', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), text => {
			const json = jsonText({text: `${text}\u009B\u202E\u{E0041}`});
			expect(JSON.parse(json)).toEqual({text: `${text}\u009B\u202E\u{E0041}`});
			expect(json).not.toMatch(/[\0-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u);
		}),
	);
});
