import {expect, test} from 'vitest';
import type {Action} from '../../source/app/action.js';
import type {Effect} from '../../source/app/effect.js';
import {layOut} from '../../source/layout/layout.js';
import {plainStyle} from '../../source/layout/typography.js';
import {createRestSetter} from '../../source/runtime/set-rest.js';
import {manuscript} from '../helpers/manuscripts.js';

const long = () =>
	manuscript(...Array.from({length: 300}, (_, index) => `Paragraph ${index} ${'of words '.repeat(40)}`));
const setting = {measure: 50, style: plainStyle};
const rest = (text = long()): Extract<Effect, {type: 'set-rest'}> => ({
	type: 'set-rest',
	manuscript: text,
	setting,
	key: '50',
});

const factOf = async (setRest: ReturnType<typeof createRestSetter>, effect: ReturnType<typeof rest>): Promise<Action> =>
	new Promise(resolve => {
		setRest(effect, resolve);
	});

test('the rest of a text is set and told of', async () => {
	const effect = rest();
	expect(await factOf(createRestSetter(), effect)).toEqual({
		type: 'text-set',
		manuscript: effect.manuscript,
		key: '50',
	});
	// Nothing is left to be set: a layout that asks for its beginning has all of it.
	const part = layOut(effect.manuscript, {...setting, height: 20}, {opening: [], ending: []}, 0);
	expect(part.isWhole).toBe(true);
});

test('of two requests only the last is carried on', async () => {
	const setRest = createRestSetter();
	const told: Action[] = [];
	const first = rest();
	setRest(first, action => told.push(action));
	const second = rest();
	told.push(await factOf(setRest, second));
	await new Promise(resolve => {
		setImmediate(resolve);
	});
	expect(told).toEqual([{type: 'text-set', manuscript: second.manuscript, key: '50'}]);
});
