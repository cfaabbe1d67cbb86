/** What only tells where a reader came from. Names that end in `*` stand for all that begin so. */
const tracking = [
	'utm_*',
	'mc_cid',
	'mc_eid',
	'fbclid',
	'gclid',
	'gbraid',
	'wbraid',
	'dclid',
	'msclkid',
	'twclid',
	'yclid',
	'igshid',
	'igsh',
	'_hsenc',
	'_hsmi',
	'mkt_tok',
	'oly_*',
	'vero_*',
	'ref',
	'ref_src',
	'ref_url',
	'amp',
];

/**
An address in the form in which two are compared: the same for all that lead to one page. It has no scheme, user, `www.`, fragment, slash at its end or parameters that only tell where a reader came from; pages made quick for phones (AMP) are taken for the originals. `null` for what is no web address. It is for comparing, not for opening.
*/
export function addressKey(url: string): string | null {
	const parsed = URL.parse(url.trim());
	if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
		return null;
	}

	const [host, path] = original(parsed);
	const parameters = parsed.search.slice(1).split('&').filter(isKept);
	const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`;
	return plainlyEncoded(`${host}${path.replace(/\/+$/, '')}${query}`);
}

function isKept(parameter: string): boolean {
	const name = parameter.split('=')[0]?.toLowerCase() ?? '';
	return name !== '' && !tracking.some(one => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));
}

/** The host and the path of the page itself. */
function original({host, pathname}: URL): readonly [host: string, path: string] {
	const kept = /^(?:www\.)?google\.[a-z.]+$/.test(host)
		? /^\/amp\/(?:s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(pathname)
		: host.endsWith('.cdn.ampproject.org')
			? /^\/[a-z]\/(?:s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(pathname)
			: null;
	const from = kept?.[1] ?? host;
	const path = kept ? (kept[2] ?? '') : pathname;
	return [from.toLowerCase().replace(/^(?:(?:www|amp)\.)+(?=[^.]+\.)/, ''), path.replace(/(?<=.)(?:\/amp)+\/*$/, '')];
}

/** Of the ways to write one character, the shortest (RFC 3986, section 6.2.2). */
function plainlyEncoded(text: string): string {
	return text.replaceAll(/%[0-9a-f]{2}/gi, code => {
		const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
		return /[\w.~-]/.test(character) ? character : code.toUpperCase();
	});
}
