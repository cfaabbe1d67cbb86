import {safeUrl} from '../../markdown/url.js';

/** Longer addresses hold their data in themselves, in characters. */
const longest = 4000;

/** An address of a page: one that begins elsewhere is as it was written, a relative one is resolved against `base` where that is known. `null` for what is no address to follow. */
export function addressOf(written: string | null, base: string | null): string | null {
	// Browsers take line ends out of addresses.
	const url = written === null || written.length > longest ? null : safeUrl(written.replaceAll(/[\t\n\r]/g, ''));
	if (url === null || url === '') {
		return null;
	}

	if (url.startsWith('#') || /^[a-z][a-z\d+.-]*:/i.test(url)) {
		return url;
	}

	return base === null ? (url.startsWith('//') ? `https:${url}` : url) : (URL.parse(url, base)?.href ?? url);
}
