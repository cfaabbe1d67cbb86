import {brotliCompressSync, deflateRawSync, deflateSync, gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {createFetcher} from '../../../source/io/network/fetch-address.js';
import type {Fetched, FetchRequest} from '../../../source/io/network/fetched.js';
import {realSystem} from '../../../source/io/network/guarded-agents.js';
import {certificate, privateKey} from '../../helpers/certificate.js';
import {serve, serveSecurely, serveSocket} from '../../helpers/web-server.js';

/** All hosts are this machine; `private.example` says that it is another. */
const system = {
	resolve: async (host: string) => [{address: host === 'private.example' ? '127.0.0.2' : '127.0.0.1', family: 4}],
	isPrivate: (address: string) => address !== '127.0.0.1',
};

const fetchAddress = createFetcher(system);

const get = (url: string, more: Partial<FetchRequest> = {}): Promise<Fetched> => fetchAddress({url, ...more});

const textOf = (fetched: Fetched): string =>
	fetched.kind === 'fetched' ? new TextDecoder().decode(fetched.bytes) : JSON.stringify(fetched);

const reasonOf = (fetched: Fetched): string => (fetched.kind === 'failed' ? fetched.reason : fetched.kind);

describe('what is fetched', () => {
	test('comes with all that the server says of it', async () => {
		const {url} = await serve((_request, response) => {
			response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('etag', '"1"');
			response.setHeader('last-modified', 'Sat, 28 Nov 2026 12:00:00 GMT').end('tide');
		});
		expect(await get(`${url}/a?b#c`)).toEqual({
			kind: 'fetched',
			bytes: Buffer.from('tide'),
			mediaType: 'text/html; charset=utf-8',
			url: `${url}/a?b`,
			movedTo: null,
			etag: '"1"',
			lastModified: 'Sat, 28 Nov 2026 12:00:00 GMT',
		});
	});

	test('is asked for truthfully, and without anything that tells who asks', async () => {
		const {url, port} = await serve((request, response) => {
			response.setHeader('set-cookie', 'who=you').end(JSON.stringify(request.headers));
		});
		const withName = url.replace('//', '//name:secret@');
		await get(withName);
		expect(JSON.parse(textOf(await get(withName)))).toEqual({
			'user-agent': expect.stringMatching(/^Broadsheet\/\d+\.\d+\.\d+ \(/),
			accept: expect.stringContaining('text/html'),
			'accept-encoding': 'gzip, br, deflate',
			host: `127.0.0.1:${port}`,
			connection: 'keep-alive',
		});
	});

	test.each([
		['gzip', gzipSync],
		['x-gzip', gzipSync],
		['br', brotliCompressSync],
		['deflate', deflateSync],
		['deflate', deflateRawSync],
		['identity', (text: string) => Buffer.from(text)],
	])('is decoded: %s', async (coding, encode) => {
		const text = 'High water comes twice a day. '.repeat(9000);
		const {url} = await serve((_request, response) => {
			response.setHeader('content-encoding', coding).end(encode(text));
		});
		expect(textOf(await get(url))).toBe(text);
	});

	test.each(['gzip', 'br', 'deflate'])('may be nothing, coded as %s', async coding => {
		const {url} = await serve((_request, response) => {
			response.setHeader('content-encoding', coding).end();
		});
		expect(textOf(await get(url))).toBe('');
	});

	test('comes over one connection when it comes from one host, even after errors and redirects', async () => {
		const ports = new Set<number | undefined>();
		const {url} = await serve((request, response) => {
			ports.add(request.socket.remotePort);
			response.statusCode = request.url === '/no' ? 404 : request.url === '/to' ? 302 : 200;
			response.setHeader('location', '/').end('tide');
		});
		for (const path of ['/', '/no', '/to', '/']) {
			await get(`${url}${path}`);
		}

		expect(ports.size).toBe(1);
	});

	test('is asked for again when the server closes the connection in the moment in which it is used again', async () => {
		let requests = 0;
		const {url} = await serveSocket(socket => {
			let isUsed = false;
			socket.on('data', () => {
				requests++;
				if (isUsed) {
					socket.resetAndDestroy();
				} else {
					isUsed = true;
					socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntide');
				}
			});
		});
		expect([textOf(await get(url)), textOf(await get(url))]).toEqual(['tide', 'tide']);
		expect(requests).toBe(3);
	});
});

describe('what has not changed', () => {
	test('is not sent again', async () => {
		const {url} = await serve((request, response) => {
			response.statusCode = request.headers['if-none-match'] === '"1"' ? 304 : 200;
			response.end();
		});
		expect(await get(url, {etag: '"1"'})).toEqual({kind: 'not-modified', movedTo: null});
		expect((await get(url, {etag: '"2"'})).kind).toBe('fetched');
	});

	test('is asked for by its time', async () => {
		const {url} = await serve((request, response) => {
			response.end(request.headers['if-modified-since']);
		});
		expect(textOf(await get(url, {lastModified: 'yesterday'}))).toBe('yesterday');
	});

	test('is asked for without what would break the head of a request', async () => {
		const {url} = await serve((request, response) => {
			response.end(String(request.headers['if-none-match']));
		});
		expect(textOf(await get(url, {etag: 'a\r\nCookie: b'}))).toBe('undefined');
	});
});

describe('a redirect', () => {
	const redirecting = (target: (path: string) => string, status = 302) =>
		serve((request, response) => {
			const path = request.url ?? '';
			if (path === '/end') {
				response.end('here');
			} else {
				response.writeHead(status, {location: target(path)}).end();
			}
		});

	test('is followed, whatever its address is relative to', async () => {
		const {url} = await redirecting(path => (path === '/a/b' ? 'c' : '/end'));
		expect(await get(`${url}/a/b`)).toMatchObject({kind: 'fetched', url: `${url}/end`, movedTo: null});
	});

	test('for good is told, as far as all before it were for good', async () => {
		const {url} = await serve((request, response) => {
			const moves: Readonly<Record<string, readonly [number, string]>> = {
				'/1': [301, '/2'],
				'/2': [308, '/3'],
				'/3': [302, '/4'],
				'/4': [301, '/end'],
			};
			const [status, location] = moves[request.url ?? ''] ?? [200, ''];
			response.writeHead(status, {location}).end();
		});
		expect(await get(`${url}/1`)).toMatchObject({url: `${url}/end`, movedTo: `${url}/3`});
		expect(await get(`${url}/3`)).toMatchObject({url: `${url}/end`, movedTo: null});
	});

	test('may follow on another ten times', async () => {
		const {url} = await redirecting(path => (path === '/9' ? '/end' : `/${Number(path.slice(1)) + 1}`));
		expect(textOf(await get(`${url}/0`))).toBe('here');
	});

	test('in a circle comes to an end', async () => {
		const {url} = await redirecting(path => path);
		expect(await get(`${url}/0`)).toEqual({
			kind: 'failed',
			reason: 'was redirected more than 10 times: check the address',
			status: null,
			retryAfter: null,
			isPermanent: true,
			isCancelled: false,
		});
	});

	test.each(['ftp://a.example', 'file:///etc/passwd', 'javascript:alert(1)', 'data:,x', 'http://'])(
		'to %s is not followed',
		async location => {
			const {url} = await redirecting(() => location);
			expect(reasonOf(await get(url))).toBe('leads to something that is no address of the web');
		},
	);

	test('may be written in UTF-8', async () => {
		const {url} = await serve((request, response) => {
			response.writeHead(request.url === '/' ? 302 : 200, {
				location: Buffer.from('/ebbe-und-flut-größe').toString('latin1'),
			});
			response.end(request.url);
		});
		expect(textOf(await get(url))).toBe('/ebbe-und-flut-gr%C3%B6%C3%9Fe');
	});

	test('with a body that never ends is followed at once', async () => {
		const {url} = await serve((request, response) => {
			if (request.url === '/end') {
				response.end('here');
			} else {
				response.writeHead(302, {location: '/end'}).write('x'.repeat(100_000));
			}
		});
		expect(textOf(await get(url))).toBe('here');
	});
});

describe('a private network', () => {
	const to = (location: string) => serve((_request, response) => response.writeHead(302, {location}).end());

	const reason = 'leads into a private network: only an address that you name yourself may';

	test.each([
		'http://private.example/',
		'http://127.0.0.2/',
		'http://0x7f000002/',
		'http://[::1]/',
		'http://[::ffff:127.0.0.2]/',
	])('is not reached by a redirect to %s', async location => {
		const {url} = await to(location);
		expect(reasonOf(await get(url, {isNamedByUser: true}))).toBe(reason);
	});

	test('is not reached by an address that nobody named', async () => {
		expect(reasonOf(await get('http://private.example/'))).toBe(reason);
		expect(reasonOf(await get('http://127.0.0.2/'))).toBe(reason);
	});

	test('is reached by the address that the user named, and by its redirects to the same host', async () => {
		const isPrivate = (): boolean => true;
		const {url} = await serve((request, response) => {
			response.writeHead(request.url === '/end' ? 200 : 302, {location: '/end'}).end('here');
		});
		const fetchHere = createFetcher({...system, isPrivate});
		expect(textOf(await fetchHere({url, isNamedByUser: true}))).toBe('here');
		expect(reasonOf(await fetchHere({url}))).toBe(reason);
	});

	test('is not reached by a redirect to another private host than the one that the user named', async () => {
		const {url, port} = await serve((_request, response) => {
			response.writeHead(302, {location: `http://other.example:${port}/`}).end();
		});
		const fetchHere = createFetcher({...system, isPrivate: () => true});
		expect(reasonOf(await fetchHere({url, isNamedByUser: true}))).toBe(reason);
	});

	test('is not reached by a name that changes its address on the way', async () => {
		let asked = 0;
		const resolve = async () => [{address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4}];
		const {port} = await serve((_request, response) => {
			response.writeHead(302, {location: '/', connection: 'close'}).end();
		});
		const fetched = await createFetcher({...system, resolve})({
			url: `http://rebound.example:${port}/`,
			isNamedByUser: true,
		});
		expect(reasonOf(fetched)).toBe(reason);
		expect(asked).toBe(2);
	});

	test('is not reached over a connection that was made for who may', async () => {
		let isHomePrivate = false;
		const {port} = await serve((_request, response) => response.end('here'));
		const fetchHere = createFetcher({...system, isPrivate: () => isHomePrivate});
		const url = `http://home.example:${port}/`;
		isHomePrivate = true;
		expect(textOf(await fetchHere({url, isNamedByUser: true}))).toBe('here');
		expect(reasonOf(await fetchHere({url}))).toBe(reason);
	});

	test('of several addresses of a name only the public ones are asked', async () => {
		const {port} = await serve((_request, response) => response.end('here'));
		const resolve = async () => [
			{address: '127.0.0.2', family: 4},
			{address: '127.0.0.1', family: 4},
		];
		expect(textOf(await createFetcher({...system, resolve})({url: `http://both.example:${port}/`}))).toBe('here');
	});
});

describe('too much', () => {
	const limits = {size: 100_000};
	const reason = 'is larger than 100 kB: save it by hand and add the file';

	test('is not even begun when the server says so', async () => {
		const {url} = await serve((_request, response) => {
			response.setHeader('content-length', 100_001).flushHeaders();
		});
		expect(await get(url, {limits})).toMatchObject({kind: 'failed', reason, isPermanent: true});
	});

	test('is not taken, be it endless', async () => {
		const {url} = await serve((_request, response) => {
			const more = (): void => {
				while (!response.destroyed && response.write('x'.repeat(10_000))) {
					// The connection takes it.
				}
			};

			response.on('drain', more);
			more();
		});
		expect(reasonOf(await get(url, {limits}))).toBe(reason);
	});

	test.each([
		['gzip', gzipSync],
		['br', brotliCompressSync],
		['deflate', deflateSync],
		['deflate', deflateRawSync],
	])('does not unfold from little: %s', async (coding, encode) => {
		const bomb = encode(Buffer.alloc(30_000_000));
		const {url} = await serve((_request, response) => {
			response.setHeader('content-encoding', coding).end(bomb);
		});
		const before = process.memoryUsage().arrayBuffers;
		expect(reasonOf(await get(url))).toBe('is larger than 20 MB: save it by hand and add the file');
		expect(reasonOf(await get(url, {limits}))).toBe(reason);
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
	});

	test('does not come as a head', async () => {
		const {url} = await serveSocket(socket => {
			socket.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`);
		});
		expect(reasonOf(await get(url))).toBe('has an answer whose head is larger than 33 kB');
	});

	test('waits for its turn, which does not count as time', async () => {
		const {url} = await serve((_request, response) => response.end('x'.repeat(50_000)));
		let turns = 0;
		const onLarge = async (): Promise<void> => {
			turns++;
			const end = performance.now() + 120;
			await expect.poll(() => performance.now(), {timeout: 1000, interval: 10}).toBeGreaterThan(end);
		};

		const fetched = await get(url, {limits: {large: 10_000, time: 100, silence: 100}, onLarge});
		expect([textOf(fetched).length, turns]).toEqual([50_000, 1]);
	});
});

describe('too slow', () => {
	test('is a server that says nothing', async () => {
		const {url} = await serveSocket(() => {});
		expect(await get(url, {limits: {silence: 30}})).toMatchObject({
			kind: 'failed',
			reason: 'said nothing for 0.03 seconds: try again later',
			isPermanent: false,
		});
	});

	test('is a server that says nothing over a connection on which it said something before', async () => {
		let requests = 0;
		const {url} = await serve((_request, response) => {
			if (requests++ === 0) {
				response.end('tide');
			}
		});
		await get(url);
		expect(reasonOf(await get(url, {limits: {silence: 30}}))).toBe('said nothing for 0.03 seconds: try again later');
		expect(requests).toBe(2);
	});

	test('is one that falls silent in the middle', async () => {
		const {url} = await serve((_request, response) => {
			response.write('half');
		});
		expect(reasonOf(await get(url, {limits: {silence: 30}}))).toBe('said nothing for 0.03 seconds: try again later');
	});

	test('is not one that answers while this program is busy', async () => {
		const {url} = await serve((_request, response) => {
			setTimeout(() => response.end('tide'), 5);
		});
		const fetched = get(url, {limits: {silence: 100, time: 200}});
		await expect.poll(() => performance.now(), {interval: 5}).toBeGreaterThan(0);
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
		expect(textOf(await fetched)).toBe('tide');
	});

	test.each(['head', 'body'])('is one that never comes to the end of its %s', async part => {
		const {url} = await serveSocket(socket => {
			socket.write(part === 'head' ? 'HTTP/1.1 200 OK\r\n' : 'HTTP/1.1 200 OK\r\n\r\n');
			const timer = setInterval(() => socket.write(part === 'head' ? 'a: b\r\n' : 'x'), 5);
			socket.on('close', () => {
				clearInterval(timer);
			});
		});
		expect(reasonOf(await get(url, {limits: {time: 60}}))).toBe('did not come within 0.06 seconds: try again later');
	});

	test('is one that redirects slowly', async () => {
		const {url} = await serve((_request, response) => {
			setTimeout(() => response.writeHead(302, {location: '/'}).end(), 20);
		});
		expect(reasonOf(await get(url, {limits: {time: 60}}))).toBe('did not come within 0.06 seconds: try again later');
	});
});

describe('what is broken', () => {
	test.each([
		['a length that is not kept', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf', 'was cut off before its end'],
		[
			'a chunk that is not whole',
			'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf',
			'was cut off before',
		],
		['no answer', '', 'was cut off before its end'],
		['no head', 'tide\r\n\r\n', 'does not answer as a web server does'],
		['half a head', 'HTTP/1.1 200 OK\r\nConte', 'was cut off before its end'],
		['a coding that is none', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\ntide', 'came damaged'],
		['bad brotli', 'HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\ntide', 'came damaged'],
		['bad deflate', 'HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\ntide', 'came damaged'],
		['a coding of its own', 'HTTP/1.1 200 OK\r\nContent-Encoding: tide\r\n\r\ntide', 'came in a coding that'],
	])('is told: %s', async (_name, answer, reason) => {
		const {url} = await serveSocket(socket => {
			socket.end(answer);
		});
		expect(reasonOf(await get(url))).toContain(reason);
	});

	test('is told: half of a compressed body', async () => {
		const {url} = await serve((_request, response) => {
			response.setHeader('content-encoding', 'gzip').end(gzipSync('x'.repeat(9000)).subarray(0, 20));
		});
		expect(reasonOf(await get(url))).toBe('came damaged: try again later');
	});

	test.each([
		[
			401,
			'may not be read without signing in, or not by a program (401): save the page in your browser and add the file',
			true,
		],
		[404, 'is not there (404): check the address', true],
		[410, 'is not there any more (410): check the address', true],
		[418, "was refused (418, i'm a teapot)", true],
		[429, 'was asked for too often (429): try again later', false],
		[503, 'has a server in trouble (503, service unavailable): try again later', false],
		[599, 'has a server in trouble (599): try again later', false],
		[302, 'was refused (302, found)', true],
	])('is told: %d', async (status, reason, isPermanent) => {
		const {url} = await serve((_request, response) => {
			response.writeHead(status, {'retry-after': '7'}).end('x');
		});
		const expected = {kind: 'failed', reason, status, retryAfter: 7000, isPermanent, isCancelled: false};
		expect(await get(url)).toEqual(expected);
	});

	test('is told: nobody there', async () => {
		const {url} = await serveSocket(() => {});
		expect(reasonOf(await get(url.replace(/\d+$/, '1')))).toBe(
			'refused the connection: its server is down, or the address is wrong',
		);
	});

	test('is told: no such host', async () => {
		const resolve = () => Promise.reject(Object.assign(new Error('no'), {code: 'ENOTFOUND'}));
		expect(reasonOf(await createFetcher({...system, resolve})({url: 'http://a.example'}))).toBe(
			'has a host that does not exist, or you are offline: check the address',
		);
	});

	test.each(['ftp://a.example/', 'file:///etc/passwd', 'a.example', '', 'http://', 'javascript:alert(1)'])(
		'is told: %j is no address',
		async url => {
			expect(reasonOf(await get(url))).toBe('is no address of the web: it begins with http:// or https://');
		},
	);
});

describe('a safe connection', () => {
	const listener = (_request: unknown, response: {end(text: string): unknown}) => response.end('safe');

	test('is one that is signed by who is trusted', async () => {
		const {port} = await serveSecurely({key: privateKey, cert: certificate}, listener);
		const fetchHere = createFetcher({...system, trusted: certificate});
		expect(textOf(await fetchHere({url: `https://a.example:${port}`}))).toBe('safe');
	});

	test('is none when nobody who is trusted signed it', async () => {
		const {port} = await serveSecurely({key: privateKey, cert: certificate}, listener);
		expect(reasonOf(await get(`https://a.example:${port}`))).toBe(
			'has no safe connection: its certificate is signed by nobody who is trusted',
		);
	});

	test('is none when it is of another host', async () => {
		const {port} = await serveSecurely({key: privateKey, cert: certificate}, listener);
		const fetchHere = createFetcher({...system, trusted: certificate});
		expect(reasonOf(await fetchHere({url: `https://b.example:${port}`}))).toBe(
			'has no safe connection: its certificate is of another host',
		);
	});

	test('is none when the server does not speak it', async () => {
		const {port} = await serve(listener);
		expect(reasonOf(await get(`https://a.example:${port}`))).toContain('has no safe connection: ');
	});
});

describe('calling it off', () => {
	const cancelled = {
		kind: 'failed',
		reason: 'was not fetched: it was called off',
		status: null,
		retryAfter: null,
		isPermanent: false,
		isCancelled: true,
	};

	test.each(['head', 'body'])('ends it at once while it waits for the %s', async part => {
		const ending = new AbortController();
		const {url} = await serve((_request, response) => {
			if (part === 'body') {
				response.write('half');
			}

			ending.abort();
		});
		expect(await get(url, {signal: ending.signal})).toEqual(cancelled);
	});

	test('asks nobody when it was called off before', async () => {
		let requests = 0;
		const {url} = await serve((_request, response) => {
			requests++;
			response.end();
		});
		expect(await get(url, {signal: AbortSignal.abort()})).toEqual(cancelled);
		expect(requests).toBe(0);
	});

	test('ends the wait for a turn', async () => {
		const ending = new AbortController();
		const {url} = await serve((_request, response) => response.end('x'.repeat(50_000)));
		const onLarge = (): Promise<void> => {
			ending.abort();
			return new Promise(() => {});
		};

		expect(await get(url, {signal: ending.signal, limits: {large: 1000}, onLarge})).toEqual(cancelled);
	});
});

test('the system finds the addresses of this machine, and they are private', async () => {
	const found = await realSystem.resolve('localhost');
	expect(found.length).toBeGreaterThan(0);
	expect(found.every(({address}) => realSystem.isPrivate(address))).toBe(true);
});
