import {type IncomingMessage, request as requestPlainly} from 'node:http';
import {request as requestSecurely} from 'node:https';
import {errorCode} from '../error-code.js';
import type {Agents} from './guarded-agents.js';

type Question = {
	/** Of http or https, without a name and password. */
	readonly url: URL;
	readonly agents: Agents;
	readonly headers: Readonly<Record<string, string>>;
	/** Aborted, it ends the answer, too. */
	readonly signal: AbortSignal;
	/** Of the head of the answer, in bytes. */
	readonly headSize: number;
};

/** Ask for an address, without following where it leads. Resolves when the head of the answer is there. Rejects as `node:http` does. */
export async function askOnce(question: Question): Promise<IncomingMessage> {
	const first = await ask(question);
	if (first.kind === 'answered') {
		return first.response;
	}

	// A server may close a connection that was kept alive in the moment in which it is used again.
	if (question.signal.aborted || !first.wasReused || errorCode(first.error) !== 'ECONNRESET') {
		throw first.error;
	}

	const second = await ask(question);
	if (second.kind === 'failed') {
		throw second.error;
	}

	return second.response;
}

type Answer =
	| {readonly kind: 'answered'; readonly response: IncomingMessage}
	| {readonly kind: 'failed'; readonly error: unknown; readonly wasReused: boolean};

function ask({url, agents, headers, signal, headSize}: Question): Promise<Answer> {
	return new Promise(resolve => {
		const isSecure = url.protocol === 'https:';
		const request = (isSecure ? requestSecurely : requestPlainly)(url, {
			agent: isSecure ? agents['https:'] : agents['http:'],
			headers,
			maxHeaderSize: headSize,
		});
		request.on('response', response => {
			// Who reads it hears of an error by other ways; one that comes later is nobody's business.
			response.on('error', () => {});
			resolve({kind: 'answered', response});
		});
		// After the answer there may be errors still, which the answer tells, too.
		request.on('error', error => {
			resolve({kind: 'failed', error, wasReused: request.reusedSocket});
		});
		// Without an error: given one, as by Node's own option for it, a connection that is just set free throws it at nobody.
		const end = (): void => {
			request.destroy();
		};

		signal.addEventListener('abort', end);
		request.on('close', () => {
			signal.removeEventListener('abort', end);
		});
		request.end();
	});
}

/** More than this of a body that nobody wants is not waited for, in bytes and milliseconds: the connection is given up. */
const mostUnwanted = {size: 16_384, time: 250};

/** Leave a body unread. Resolves when its connection can be used again, where that is cheap, or is given up. */
export function discard(response: IncomingMessage): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<void>();
	let size = 0;
	const timer = setTimeout(() => response.destroy(), mostUnwanted.time);
	response.on('data', (chunk: Uint8Array) => {
		size += chunk.length;
		if (size > mostUnwanted.size) {
			response.destroy();
		}
	});
	response.on('close', () => {
		clearTimeout(timer);
		resolve();
	});
	return promise;
}
