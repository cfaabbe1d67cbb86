import {Parser} from 'htmlparser2';

/** What tells HTML from text: a tag or an entity. */
const markup = /<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/** Elements that stand in titles to set them; other ones are most often what a title is about. */
const inTitles = new Set(
	'a abbr acronym b big br cite code div em font h1 h2 h3 h4 i img kbd mark nobr p q s small span strike strong sub sup tt u var wbr'.split(
		' ',
	),
);

/** Whether a text, of which no one says what it is, is HTML. */
export function isHtml(text: string): boolean {
	return markup.test(text);
}

/** The words of a short HTML such as a title, not clean yet. Tags of elements that no title is set with are words, unless it is `surely` HTML. */
export function wordsOfHtml(html: string, surely: boolean): string {
	if (!markup.test(html)) {
		return html;
	}

	let words = '';
	let unspoken = '';
	const parser = new Parser({
		ontext(text) {
			words += unspoken === '' ? text : '';
		},
		onopentag(name, _attributes, isImplied) {
			if (surely && (name === 'script' || name === 'style')) {
				unspoken = name;
			} else if (name === 'br' || name === 'p') {
				words += ' ';
			} else if (!isImplied && !surely && !inTitles.has(name)) {
				words += html.slice(parser.startIndex, parser.endIndex + 1);
			}
		},
		onclosetag(name, isImplied) {
			if (name === unspoken) {
				unspoken = '';
			} else if (!isImplied && !surely && !inTitles.has(name)) {
				words += html.slice(parser.startIndex, parser.endIndex + 1);
			}
		},
	});
	parser.end(html);
	return words;
}
