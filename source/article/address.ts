import {hostOf} from './host.js';

/** An address that may be opened, or why not. */
export type Address =
	| {
			/** A page, or somebody to write to. */
			readonly kind: 'web' | 'mail';
			/** What is handed to a program: ASCII, with its scheme in front. */
			readonly href: string;
			/** The host, with a port that is not the usual one; of a mail the part after `@`. */
			readonly host: string;
			/** What a person sees before opening it: the real host is plain, and it holds nothing that a terminal obeys. At most about 300 characters. */
			readonly shown: string;
	  }
	| {readonly kind: 'refused'; readonly reason: string};

/** Controls, what reorders or hides text, and halves of characters: no address that was written in good faith holds them. */
const hidden =
	/[\p{Cc}\u2028\u2029\p{Bidi_Control}\u200b\u2060-\u2064\u00ad\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/u;

const encodedControl = /%(?:[01][0-9a-f]|7f)/i;

const schemed = /^([a-z][a-z0-9+.-]*):/i;

/** What a mail client may be told to write; others have been told to attach files. */
const mailFields = new Set(['subject', 'body', 'cc', 'in-reply-to']);

/** No more is handed to a program, in characters: some systems take no longer command line. */
const longest = 16_000;

/** The path of an address is shown up to this length, in characters. */
const longestPath = 100;

/**
Whether an address of an article may be opened, and how it is shown first. `base` is the address of the article, against which relative ones are resolved; `null` where it is not known.
*/
export function checkAddress(url: string, base: string | null): Address {
	const written = url.trim();
	if (hidden.test(written)) {
		return refused('This address holds characters that cannot be seen, or that turn its text around: it is not opened');
	}

	if (written.length > longest) {
		return refused(`This address is longer than ${longest.toLocaleString('en')} characters: it is not opened`);
	}

	const scheme = schemed.exec(written)?.[1]?.toLowerCase() ?? null;
	switch (scheme) {
		case null: {
			return relative(written, base);
		}

		case 'http':
		case 'https': {
			return page(written, null);
		}

		case 'mailto': {
			return mail(written);
		}

		default: {
			const name = scheme.length > 20 ? `${scheme.slice(0, 19)}…` : scheme;
			return refused(`This is a ${name}: address: only http, https and mailto addresses are opened`);
		}
	}
}

function relative(written: string, base: string | null): Address {
	const isKnown = base !== null && /^https?:/i.test(base.trim()) && !hidden.test(base.trim()) && URL.canParse(base);
	return isKnown
		? page(written, base)
		: refused('This address begins at that of the article, which is not known: it cannot be opened');
}

function page(written: string, base: string | null): Address {
	const url = URL.parse(written, base ?? undefined);
	if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
		return refused('This is no address that can be opened: it names no host');
	}

	const {name, shown} = hostOf(url.hostname);
	const port = url.port === '' ? '' : `:${url.port}`;
	const path = middleCut(`${url.pathname}${url.search}${url.hash}`);
	return {
		kind: 'web',
		href: url.href,
		host: `${name}${port}`,
		shown: `${url.protocol}//${shown}${port}${path}${credentials(url, shown)}`,
	};
}

/** What stands before `@` is most often there to be taken for the host. */
function credentials({username, password}: URL, host: string): string {
	if (username === '' && password === '') {
		return '';
	}

	const whose =
		username === '' ? 'a password is sent along' : `“${middleCut(username, 40)}” before the @ is a user name`;
	return ` (the host is ${host}: ${whose})`;
}

function mail(written: string): Address {
	const url = URL.parse(written);
	const to = url?.pathname ?? '';
	const domain = /^[^@\s]+@([^@\s/?]+)$/.exec(to)?.[1];
	const host = domain === undefined ? null : URL.parse(`http://${domain}`)?.hostname;
	if (url === null || !host || encodedControl.test(to)) {
		return refused('This mailto address names nobody to write to: it is not opened');
	}

	const {name, shown} = hostOf(host);
	const fields = url.search
		.slice(1)
		.split('&')
		.filter(field => mailFields.has(field.split('=')[0]?.toLowerCase() ?? ''));
	return {
		kind: 'mail',
		href: `mailto:${to}${fields.length > 0 ? '?' : ''}${fields.join('&')}`,
		host: name,
		shown: `mailto:${middleCut(to.slice(0, to.lastIndexOf('@')), 60)}@${shown}`,
	};
}

function middleCut(text: string, most = longestPath): string {
	const half = Math.floor((most - 1) / 2);
	return text.length > most ? `${text.slice(0, half)}…${text.slice(-half)}` : text;
}

function refused(reason: string): Address {
	return {kind: 'refused', reason};
}
