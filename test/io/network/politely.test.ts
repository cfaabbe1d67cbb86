import {setImmediate as nextTurn} from 'node:timers/promises';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Failed} from '../../../source/io/network/fetched.js';
import {createQueue} from '../../../source/io/network/politely.js';

const done = {kind: 'done'} as const;

const failed = (retryAfter: number | null): Failed => ({
	kind: 'failed',
	reason: 'was asked for too often (429): try again later',
	status: 429,
	retryAfter,
	isPermanent: false,
	isCancelled: false,
});

test('never are there more tasks at once than there may be, nor with one host, and all are done', async () => {
	const request = fc.record({host: fc.integer({min: 0, max: 4}), turns: fc.integer({min: 0, max: 3})});
	await fc.assert(
		fc.asyncProperty(
			fc.array(request, {maxLength: 40}),
			fc.integer({min: 1, max: 6}),
			fc.integer({min: 1, max: 3}),
			async (requests, atOnce, perHost) => {
				const politely = createQueue({atOnce, perHost});
				const running = new Map<number, number>();
				let finished = 0;
				await Promise.all(
					requests.map(({host, turns}, index) =>
						politely(`http://${host}.example/${index}`, async () => {
							running.set(host, (running.get(host) ?? 0) + 1);
							expect(running.get(host)).toBeLessThanOrEqual(perHost);
							expect([...running.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(atOnce);
							for (let turn = 0; turn < turns; turn++) {
								await nextTurn();
							}

							running.set(host, (running.get(host) ?? 0) - 1);
							finished++;
							return done;
						}),
					),
				);
				expect(finished).toBe(requests.length);
			},
		),
	);
});

test('a host that is slow does not hold up the others', async () => {
	const politely = createQueue({atOnce: 3, perHost: 1});
	const {promise, resolve} = Promise.withResolvers<void>();
	const slow = [1, 2, 3].map(() => politely('http://slow.example', async () => promise.then(() => done)));
	await politely('http://quick.example', async () => done);
	resolve();
	expect(await Promise.all(slow)).toEqual([done, done, done]);
});

test('a task that throws gives its place free', async () => {
	const politely = createQueue({atOnce: 1, perHost: 1});
	await expect(politely('http://a.example', () => Promise.reject(new Error('our mistake')))).rejects.toThrow('our');
	expect(await politely('http://a.example', async () => done)).toBe(done);
});

test('a server that wants to be left alone for a while is asked once more after it', async () => {
	let time = 0;
	const wait = async (milliseconds: number): Promise<void> => {
		time += milliseconds;
	};

	const politely = createQueue({now: () => time, wait});
	const asked: number[] = [];
	const task = async () => {
		asked.push(time);
		return asked.length === 1 ? failed(3000) : done;
	};

	expect(await politely('http://a.example', task)).toBe(done);
	expect(asked).toEqual([0, 3000]);
});

test('one that wants to be left alone for long is not asked again, whatever is wanted of it', async () => {
	let time = 0;
	const politely = createQueue({now: () => time});
	const first = await politely('http://a.example/1', async () => failed(150_000));
	expect(first).toEqual(failed(150_000));
	const second = await politely('http://a.example/2', async () => done);
	expect(second).toMatchObject({
		kind: 'failed',
		reason: 'was not asked for: its server wants to be left alone for 3 minutes',
		retryAfter: 150_000,
	});
	expect(await politely('http://b.example', async () => done)).toBe(done);
	time = 150_000;
	expect(await politely('http://a.example/2', async () => done)).toBe(done);
});

test('large bodies take turns, each until its task is done', async () => {
	const politely = createQueue({atOnce: 8, perHost: 8});
	let large = 0;
	let most = 0;
	await Promise.all(
		[1, 2, 3, 4].map(number =>
			politely(`http://${number}.example`, async onLarge => {
				await onLarge();
				large++;
				most = Math.max(most, large);
				await nextTurn();
				large--;
				return done;
			}),
		),
	);
	expect(most).toBe(1);
});
