import type {IncomingMessage} from 'node:http';
import {askOnce, discard} from './ask-once.js';
import {failureOf, refused, statusFailure} from './failure.js';
import {type Fetched, type FetchRequest, type Limits, usualLimits} from './fetched.js';
import {type Agents, createAgents, isPrivateLiteral, realSystem, type System} from './guarded-agents.js';
import {readBody} from './read-body.js';
import {retryAfter} from './retry-after.js';
import {limitTime, type TimeLimit} from './time-limit.js';
import {trouble} from './trouble.js';
import {userAgent} from './user-agent.js';

/** Fetch an address. Never rejects. */
export type FetchAddress = (request: FetchRequest) => Promise<Fetched>;

/** Pages before all else. */
const usualAccept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** Where a redirect is told: for good, or for now. */
const permanentMoves = [301, 308];
const moves = [...permanentMoves, 300, 302, 303, 307];

/** A hop on the way to an answer. */
type Hop = {
	readonly url: URL;
	/** Of those before it. */
	readonly count: number;
	/** Where the address asked for has moved for good. */
	readonly movedTo: string | null;
	/** All moves so far were for good. */
	readonly isForGood: boolean;
};

/**
Returns what fetches addresses: by http and https alone, without cookies, referrer and authorisation, with redirects followed by hand. Connections are kept alive between requests, and do not keep the program running.
*/
export function createFetcher(system: System = realSystem): FetchAddress {
	const guarded = createAgents(system, false);
	const open = createAgents(system, true);

	return async request => {
		const limits = {...usualLimits, ...request.limits};
		const first = webAddress(request.url);
		if (first === null) {
			return refused('is no address of the web: it begins with http:// or https://');
		}

		const time = limitTime(limits, request.signal);
		try {
			return await follow(first, {request, limits, time, system, guarded, open});
		} catch (error) {
			return failureOf(time.signal.aborted ? time.signal.reason : error, limits);
		} finally {
			time.end();
		}
	};
}

let fetcher: FetchAddress | undefined;

/** Fetch an address with the connections that all of the program share. Never rejects. */
export const fetchAddress: FetchAddress = request => {
	fetcher ??= createFetcher();
	return fetcher(request);
};

type Errand = {
	readonly request: FetchRequest;
	readonly limits: Limits;
	readonly time: TimeLimit;
	readonly system: System;
	readonly guarded: Agents;
	readonly open: Agents;
};

async function follow(first: URL, errand: Errand): Promise<Fetched> {
	const {request, limits, time, system} = errand;
	// The user's own host may be private; one that turned out to be public stays so.
	let privateHost = request.isNamedByUser ? first.hostname : null;
	let hop: Hop = {url: first, count: 0, movedTo: null, isForGood: true};
	for (;;) {
		const isPrivateAllowed = hop.url.hostname === privateHost;
		if (!isPrivateAllowed && isPrivateLiteral(hop.url, system)) {
			throw trouble('private-address');
		}

		time.signal.throwIfAborted();
		const response = await askOnce({
			url: hop.url,
			agents: isPrivateAllowed ? errand.open : errand.guarded,
			headers: headersOf(request),
			signal: time.signal,
			headSize: limits.head,
		});
		time.heard();
		if (isPrivateAllowed && !system.isPrivate(response.socket.remoteAddress ?? '')) {
			privateHost = null;
		}

		const status = response.statusCode ?? 0;
		const {location} = response.headers;
		if (!moves.includes(status) || location === undefined) {
			return answerOf(response, hop, errand);
		}

		await discard(response);
		const next = nextHop(hop, location, status);
		if (next === null) {
			return refused('leads to something that is no address of the web');
		}

		if (next.count > limits.redirects) {
			return refused(`was redirected more than ${limits.redirects} times: check the address`);
		}

		hop = next;
	}
}

function nextHop(hop: Hop, location: string, status: number): Hop | null {
	// Headers are read byte by byte, and some servers write UTF-8 into them.
	const url = webAddress(Buffer.from(location, 'latin1').toString(), hop.url);
	if (url === null) {
		return null;
	}

	const isForGood = hop.isForGood && permanentMoves.includes(status);
	return {url, count: hop.count + 1, isForGood, movedTo: isForGood ? url.href : hop.movedTo};
}

async function answerOf(
	response: IncomingMessage,
	{url, movedTo}: Hop,
	{request, limits, time}: Errand,
): Promise<Fetched> {
	const {statusCode: status = 0, headers} = response;
	if (status === 304) {
		await discard(response);
		return {kind: 'not-modified', movedTo};
	}

	if (status < 200 || status > 299) {
		await discard(response);
		return statusFailure(status, retryAfter(headers['retry-after'], Date.now()));
	}

	try {
		return {
			kind: 'fetched',
			bytes: await readBody(response, {limits, time, onLarge: request.onLarge}),
			mediaType: headers['content-type'] ?? null,
			url: url.href,
			movedTo,
			etag: headers.etag ?? null,
			lastModified: headers['last-modified'] ?? null,
		};
	} finally {
		response.destroy();
	}
}

/** An address of the web without what is not sent: the fragment, a name and a password. */
function webAddress(written: string, base?: URL): URL | null {
	const url = URL.parse(written, base);
	if (url === null || !['http:', 'https:'].includes(url.protocol)) {
		return null;
	}

	url.hash = '';
	url.username = '';
	url.password = '';
	return url;
}

function headersOf({accept = usualAccept, etag, lastModified}: FetchRequest): Readonly<Record<string, string>> {
	return {
		'User-Agent': userAgent,
		Accept: accept,
		'Accept-Encoding': 'gzip, br, deflate',
		...(etag && isHeaderValue(etag) && {'If-None-Match': etag}),
		...(lastModified && isHeaderValue(lastModified) && {'If-Modified-Since': lastModified}),
	};
}

/** What comes back from a file of ours may have been changed there. */
function isHeaderValue(text: string): boolean {
	return /^[\t\u0020-\u007e\u0080-\u00ff]{1,1000}$/.test(text);
}
