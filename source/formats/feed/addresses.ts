import {safeUrl} from '../markdown/url.js';

/** Longer addresses hold their data in themselves, in characters. */
const longest = 4000;

const tag = /<[a-z][^<>]*>/gi;
const addressed = /(\s(?:href|src|poster|cite)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** An address of the web, whole; `null` for what is none. */
export function webAddress(written: string | null | undefined, base: string | null): string | null {
	const text = written?.trim().replaceAll(/[\t\n\r]/g, '') ?? '';
	if (text === '' || text.length > longest || safeUrl(text) !== text) {
		return null;
	}

	const url = URL.parse(text, base ?? undefined);
	return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** HTML whose relative addresses are resolved, so that it may stand somewhere else. */
export function withWholeAddresses(html: string, base: string | null): string {
	return base === null || !html.includes('<')
		? html
		: html.replaceAll(tag, text =>
				text.replaceAll(addressed, (all: string, before: string, ...values: ReadonlyArray<string | undefined>) => {
					const written = (values[0] ?? values[1] ?? values[2] ?? '').trim();
					const url = isRelative(written) ? URL.parse(written.replaceAll('&amp;', '&'), base)?.href : undefined;
					return url === undefined
						? all
						: `${before}"${url.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`;
				}),
			);
}

function isRelative(url: string): boolean {
	return url !== '' && !url.startsWith('#') && !/^[a-z][a-z\d+.-]*:/i.test(url) && url.length <= longest;
}
