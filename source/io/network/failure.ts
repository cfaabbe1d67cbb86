import {STATUS_CODES} from 'node:http';
import {errorCode} from '../error-code.js';
import type {Failed, Limits} from './fetched.js';

const nothing = {kind: 'failed', status: null, retryAfter: null, isPermanent: false, isCancelled: false} as const;

/** Nothing came of it, and nothing would another time. */
export function refused(reason: string): Failed {
	return {...nothing, reason, isPermanent: true};
}

/** What an error of the network means. */
export function failureOf(error: unknown, limits: Limits): Failed {
	const code = errorCode(error) ?? '';
	switch (code) {
		case 'cancelled': {
			return {...nothing, reason: 'was not fetched: it was called off', isCancelled: true};
		}

		case 'private-address': {
			return refused('leads into a private network: only an address that you name yourself may');
		}

		case 'too-large': {
			return refused(`is larger than ${sizeText(limits.size)}: save it by hand and add the file`);
		}

		case 'unknown-encoding': {
			return refused('came in a coding that was not asked for: save the page by hand and add the file');
		}

		default: {
			return {...nothing, reason: networkReason(code, limits)};
		}
	}
}

function networkReason(code: string, {time, silence, head}: Limits): string {
	switch (code) {
		case 'too-slow': {
			return `did not come within ${secondsText(time)}: try again later`;
		}

		case 'silent':
		case 'ETIMEDOUT': {
			return `said nothing for ${secondsText(silence)}: try again later`;
		}

		case 'ENOTFOUND': {
			return 'has a host that does not exist, or you are offline: check the address';
		}

		case 'EAI_AGAIN': {
			return 'could not be looked up: check that you are online';
		}

		case 'ECONNREFUSED': {
			return 'refused the connection: its server is down, or the address is wrong';
		}

		case 'ENETUNREACH':
		case 'EHOSTUNREACH':
		case 'ENETDOWN':
		case 'EADDRNOTAVAIL': {
			return 'could not be reached: check that you are online';
		}

		case 'ECONNRESET':
		case 'ECONNABORTED':
		case 'ERR_STREAM_PREMATURE_CLOSE':
		case 'EPIPE': {
			return 'was cut off before its end: try again later';
		}

		case 'Z_BUF_ERROR':
		case 'Z_DATA_ERROR':
		case 'ERR_BROTLI_DECODER_ERROR_UNREACHABLE': {
			return 'came damaged: try again later';
		}

		case 'HPE_HEADER_OVERFLOW': {
			return `has an answer whose head is larger than ${sizeText(head)}`;
		}

		default: {
			return otherReason(code);
		}
	}
}

function otherReason(code: string): string {
	if (code.startsWith('HPE_')) {
		return 'does not answer as a web server does';
	}

	if (/^(?:ERR__|ERR_BROTLI|Z_)/.test(code)) {
		return 'came damaged: try again later';
	}

	const certificate = certificateReason(code);
	if (certificate !== null) {
		return `has no safe connection: ${certificate}`;
	}

	return code === '' ? 'could not be fetched' : `could not be fetched (${code})`;
}

/** What is wrong with the certificate of a server; what OpenSSL and Node call it. */
function certificateReason(code: string): string | null {
	switch (code) {
		case 'CERT_HAS_EXPIRED': {
			return 'its certificate has expired';
		}

		case 'ERR_TLS_CERT_ALTNAME_INVALID':
		case 'HOSTNAME_MISMATCH': {
			return 'its certificate is of another host';
		}

		case 'DEPTH_ZERO_SELF_SIGNED_CERT':
		case 'SELF_SIGNED_CERT_IN_CHAIN':
		case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
		case 'UNABLE_TO_GET_ISSUER_CERT':
		case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY': {
			return 'its certificate is signed by nobody who is trusted';
		}

		case 'CERT_NOT_YET_VALID': {
			return 'its certificate is not valid yet: check the clock of this machine';
		}

		default: {
			return /^(?:EPROTO|ERR_SSL|ERR_TLS|CERT_|CRL_)/.test(code) ? `no agreement was reached (${code})` : null;
		}
	}
}

/** What a status that is no success means. */
export function statusFailure(status: number, retryAfter: number | null): Failed {
	return {
		...nothing,
		reason: statusReason(status),
		status,
		retryAfter,
		isPermanent: status < 500 && ![408, 425, 429].includes(status),
	};
}

function statusReason(status: number): string {
	switch (status) {
		case 401:
		case 402:
		case 403:
		case 407:
		case 451: {
			return `may not be read without signing in, or not by a program (${status}): save the page in your browser and add the file`;
		}

		case 404:
		case 410: {
			return `is not there${status === 410 ? ' any more' : ''} (${status}): check the address`;
		}

		case 429: {
			return 'was asked for too often (429): try again later';
		}

		default: {
			const words = STATUS_CODES[status]?.toLowerCase();
			const told = words === undefined ? String(status) : `${status}, ${words}`;
			return status >= 500 ? `has a server in trouble (${told}): try again later` : `was refused (${told})`;
		}
	}
}

function secondsText(milliseconds: number): string {
	const seconds = milliseconds / 1000;
	return `${seconds} second${seconds === 1 ? '' : 's'}`;
}

function sizeText(bytes: number): string {
	return bytes >= 1_000_000 ? `${Math.round(bytes / 100_000) / 10} MB` : `${Math.round(bytes / 1000)} kB`;
}
