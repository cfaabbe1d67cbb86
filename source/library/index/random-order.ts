import type {Cursor} from './list-keys.js';

/** So small a prime that a product of two numbers below it is exact in JavaScript and in SQLite. */
const prime = 67_108_859;

/** Greater than any place in a list, and with the prime within what is exact. */
const room = 2 ** 26;

/** Two numbers below the prime that follow from a seed. */
function factorsOf(seed: number): readonly [number, number] {
	const whole = Math.abs(Math.trunc(seed)) % prime || 1;
	return [1 + ((whole * 48_271) % (prime - 1)), 1 + ((whole * 69_621) % (prime - 1))];
}

/** A number of an article, as SQL, that follows from its key and a seed and seems to follow from neither. */
export function diceSql(key: string, seed: number): string {
	const [factor, summand] = factorsOf(seed);
	const mixed = `(${key} % ${prime} * ${factor} + ${summand}) % ${prime}`;
	return `${mixed} * ((${mixed} + ${factor}) % ${prime}) % ${prime}`;
}

/** The same number. */
export function dice(key: number, seed: number): number {
	const [factor, summand] = factorsOf(seed);
	return throwDice(key, factor, summand);
}

function throwDice(key: number, factor: number, summand: number): number {
	const mixed = ((key % prime) * factor + summand) % prime;
	return (mixed * ((mixed + factor) % prime)) % prime;
}

/** Keys, which come newest first, in the random order of a seed: those after a cursor. Sorting 100,000 numbers takes 10 ms here, and 60 ms in SQLite. */
export function shuffle(keys: readonly number[], seed: number, after: Cursor | null): readonly number[] {
	const [factor, summand] = factorsOf(seed);
	const [lastDice = -1, lastKey = 0] = (after ?? []).map(Number);
	const order = new Float64Array(keys.length);
	let count = 0;
	for (const [place, key] of keys.entries()) {
		const number = throwDice(key, factor, summand);
		if (number > lastDice || (number === lastDice && key < lastKey)) {
			order[count] = number * room + place;
			count++;
		}
	}

	return Array.from(order.subarray(0, count).sort(), number => keys[number % room] ?? 0);
}
