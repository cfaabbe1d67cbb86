import type {IncomingMessage} from 'node:http';
import type {Duplex, Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress, createGunzip, createInflate, createInflateRaw} from 'node:zlib';
import {errorCode} from '../error-code.js';
import type {Limits} from './fetched.js';
import type {TimeLimit} from './time-limit.js';
import {trouble} from './trouble.js';

type Reading = {
	readonly limits: Limits;
	readonly time: TimeLimit;
	readonly onLarge: (() => Promise<void>) | undefined;
};

/** Read the body of an answer and decode it. Rejects when it is too large, cut off, or coded in a way that was not asked for. */
export async function readBody(response: IncomingMessage, {limits, time, onLarge}: Reading): Promise<Uint8Array> {
	if (Number(response.headers['content-length'] ?? 0) > limits.size) {
		throw trouble('too-large');
	}

	let received = 0;
	async function* counted(source: Readable): AsyncGenerator<Uint8Array> {
		for await (const chunk of source as AsyncIterable<Uint8Array>) {
			received += chunk.length;
			time.heard();
			// A coded body may go on without ever coming to anything.
			if (received > limits.size) {
				throw trouble('too-large');
			}

			yield chunk;
		}
	}

	async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
		const chunks: Uint8Array[] = [];
		let size = 0;
		let isLarge = false;
		for await (const chunk of source) {
			size += chunk.length;
			if (size > limits.size) {
				throw trouble('too-large');
			}

			chunks.push(chunk);
			if (!isLarge && size > limits.large && onLarge) {
				isLarge = true;
				await time.uncounted(onLarge);
				time.signal.throwIfAborted();
			}
		}

		return Buffer.concat(chunks);
	}

	try {
		return await decoded(response, counted, collect);
	} catch (error) {
		if (received === 0 && isCodingError(error)) {
			// Nothing is nothing, however it is said to be coded.
			return new Uint8Array();
		}

		throw error;
	}
}

type Count = (source: Readable) => AsyncGenerator<Uint8Array>;
type Collect = (source: AsyncIterable<Uint8Array>) => Promise<Uint8Array>;

function decoded(response: IncomingMessage, counted: Count, collect: Collect): Promise<Uint8Array> {
	const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
	if (coding === 'identity' || coding === '') {
		return pipeline(response, counted, collect);
	}

	if (coding === 'deflate') {
		return pipeline(response, counted, inflated, collect);
	}

	return pipeline(response, counted, decoderOf(coding), collect);
}

function isCodingError(error: unknown): boolean {
	return /^(?:Z_|ERR_BROTLI|ERR__)/.test(errorCode(error) ?? '');
}

function decoderOf(coding: string): Duplex {
	switch (coding) {
		case 'gzip':
		case 'x-gzip': {
			return createGunzip();
		}

		case 'br': {
			return createBrotliDecompress();
		}

		default: {
			throw trouble('unknown-encoding');
		}
	}
}

/** The coding `deflate` is zlib's format, but some servers send it bare (RFC 9110, section 8.4.1.2): its first byte tells. */
async function* inflated(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const chunks = source[Symbol.asyncIterator]();
	const first = await chunks.next();
	if (first.done) {
		return;
	}

	const isBare = ((first.value[0] ?? 0) & 0x0f) !== 8;
	async function* whole(): AsyncGenerator<Uint8Array> {
		yield first.value;
		for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
			yield next.value;
		}
	}

	const decoder = isBare ? createInflateRaw() : createInflate();
	const ended = pipeline(whole, decoder);
	// The reader below hears of it as well.
	ended.catch(() => {});
	yield* decoder;
	await ended;
}
