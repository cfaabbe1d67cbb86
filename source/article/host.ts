import {domainToASCII, domainToUnicode} from 'node:url';

/** A host as it may be shown: `name` alone, and `shown` where a person decides by it. */
export type Host = {readonly name: string; readonly shown: string};

/** Longer than this a host is cut at its beginning, which anybody may choose: who owns it stands at its end. In characters. */
const longestHost = 60;

/** Labels in one of these sets of scripts are read as what they are; any other mixture is how one word passes for another. Source: UTS #39, "Highly Restrictive" without Latin beside others. */
const harmless: readonly RegExp[] = [
	/^[a-z0-9-]+$/,
	/^[\p{Script=Greek}0-9-]+$/u,
	/^[\p{Script=Cyrillic}0-9-]+$/u,
	/^[\p{Script=Armenian}0-9-]+$/u,
	/^[\p{Script=Georgian}0-9-]+$/u,
	/^[\p{Script=Hebrew}0-9-]+$/u,
	/^[\p{Script=Arabic}\p{M}0-9-]+$/u,
	/^[\p{Script=Devanagari}0-9-]+$/u,
	/^[\p{Script=Thai}0-9-]+$/u,
	/^[\p{Script=Hangul}0-9-]+$/u,
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々0-9-]+$/u,
];

/** Letters of Latin that no mark was put on and that look like no other. */
const latinOwn = /[æœßðþđħłøŋ]/g;

/** Letters of other scripts that look like those of Latin: a label of nothing else may pass for a Latin word. Source: UTS #39, confusables.txt, the lower-case letters. */
const looksLatin = /^[асеорхуіјѕһԁԛԝӏкмтгпвнёґүъьαοονυρικχτγηω0-9-]+$/u;

/**
The host of an address, which `URL` has made ASCII. The name is in its own script where that passes for no other, and in punycode where it may; beside any name that is not ASCII, the punycode is shown.
*/
export function hostOf(ascii: string): Host {
	const unicode = domainToUnicode(ascii);
	if (!ascii.includes('xn--') || unicode === '' || unicode === ascii) {
		return {name: ascii, shown: endOf(ascii)};
	}

	const name = isHarmless(unicode) ? unicode : ascii;
	return {name, shown: `${endOf(unicode)} (${endOf(ascii)})`};
}

const web = /^(https?:\/\/)(?:[^/?#]*@)?([^/?#:@]+)/i;
const ascii = /^[!-~]*$/;

/** An address as it may be shown: where its host is not ASCII, or stands for one that is not, with the punycode beside it, and without what stands before the host to be taken for it. */
export function shownAddress(address: string): string {
	return ascii.test(address) && !/xn--/i.test(address)
		? address
		: address.replace(web, (whole, scheme: string, host: string) => {
				const known = domainToASCII(host);
				return known === '' ? whole : `${scheme}${hostOf(known).shown}`;
			});
}

/** The name of a source as it may be shown: one that is a host and may pass for another is punycode. */
export function shownSource(name: string): string {
	const isHost = !ascii.test(name) && /^[^\s/]+\.[^\s/.]{2,}$/.test(name);
	return isHost ? hostOf(domainToASCII(name) || name).name : name;
}

function isHarmless(unicode: string): boolean {
	const labels = unicode.split('.');
	const isLatinAround = /^[a-z]+$/.test(labels.at(-1) ?? '');
	return labels.every(label => {
		const plain = label.normalize('NFD').replaceAll(latinOwn, 'a');
		const isLatin = /^(?:[a-z0-9-]|[\u0300-\u0331])+$/.test(plain);
		return isLatin || (harmless.some(set => set.test(label)) && !(isLatinAround && looksLatin.test(label)));
	});
}

function endOf(host: string): string {
	const characters = [...host];
	return characters.length > longestHost ? `…${characters.slice(1 - longestHost).join('')}` : host;
}
