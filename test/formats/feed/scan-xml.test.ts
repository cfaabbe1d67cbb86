import {describe, expect, test} from 'vitest';
import {decodeEntities, scanXml} from '../../../source/formats/feed/scan-xml.js';

/** What is told of a document: `<name`, texts, and `>` for ends, `)` for those that are not told. */
function told(text: string, most = Number.POSITIVE_INFINITY): string {
	const parts: string[] = [];
	let count = 0;
	scanXml(text, {
		onOpen(name, attributes) {
			parts.push(
				`<${name}${Object.entries(attributes)
					.map(([key, value]) => ` ${key}=${value}`)
					.join('')}`,
			);
			count++;
			return count < most;
		},
		onText(words) {
			parts.push(words);
		},
		onClose(isTold) {
			parts.push(isTold ? '>' : ')');
		},
	});
	return parts.join('|');
}

describe('of', () => {
	test.each([
		['elements', '<A b="1 > 2" c=\'"\' D=x e>t<f/></a>', '<a b=1 > 2 c=" D=x e=|t|<f|>|>'],
		['texts', 'a<b>1 < 2 &amp; 3</b>c', 'a|<b|1 < 2 & 3|>|c'],
		['CDATA', '<a><![CDATA[<b>&amp;]]]></a>', '<a|<b>&amp;]|>'],
		['CDATA without end', '<a><![CDATA[<b>', '<a|<b>|)'],
		['comments and instructions', '<?xml a?><!-- <b> --><a><!-->--></a>', '<a|>'],
		['a definition', '<!DOCTYPE a [<!ENTITY b "c>">]><a/>', '<a|>'],
		['a definition without more', '<!DOCTYPE a PUBLIC "b"><a/>', '<a|>'],
		['an end that closes more', '<a><b><c></a>x', '<a|<b|<c|>|>|>|x'],
		['an end of what never began', '<a></b>x</a>', '<a|x|>'],
		['a document that breaks off', '<a><b>x', '<a|<b|x|)|)'],
		['a tag that breaks off', '<a><b c="d', '<a|)'],
		['an end that breaks off', '<a>x</a', '<a|x|>'],
	])('%s', (_, text, expected) => {
		expect(told(text)).toBe(expected);
	});
});

test('it ends when nobody wants more', () => {
	expect(told('<a><b>x</b></a>', 2)).toBe('<a|<b');
});

test.each([
	['&lt;&gt;&amp;&quot;&apos;&AMP;', '<>&"\'&'],
	['&#65;&#x42;&#X43;', 'ABC'],
	['&#146;&#x85;', '’…'],
	['&nbsp;&#;&#x;&amp', '&nbsp;&#;&#x;&amp'],
	['&#0;&#xd800;&#x110000;', '\ufffd\ufffd\ufffd'],
	['&amp;lt;', '&lt;'],
])('%s stands for %s', (written, text) => {
	expect(decodeEntities(written)).toBe(text);
});
