import {expect, test} from 'vitest';
import {withinTime} from '../../source/limits/within-time.js';

const patience = 10_000;

test('the answer of what ends is given', () => {
	expect(withinTime(patience, () => 6 * 7)).toBe(42);
});

test('what throws has no answer', () => {
	const task = (): number => {
		throw new Error('a broken grammar');
	};

	expect(withinTime(patience, task)).toBeNull();
});

test('what never ends is stopped, and what comes after it is not', () => {
	const task = (): number => {
		for (;;) {}
	};

	expect(withinTime(5, task)).toBeNull();
	expect(withinTime(patience, () => 'next')).toBe('next');
});

test('a regular expression that would take for ever is stopped', () => {
	expect(withinTime(5, () => /^(?:a+)+b$/.test('a'.repeat(64)))).toBeNull();
});

test('a task may hold another', () => {
	expect(withinTime(patience, () => [1, withinTime(patience, () => 2)])).toEqual([1, 2]);
});
