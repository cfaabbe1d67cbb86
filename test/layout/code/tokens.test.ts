import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readTokens, type Token} from '../../../source/layout/code/tokens.js';

const read: ReadonlyArray<readonly [what: string, html: string, code: string, tokens: readonly Token[] | null]> = [
	['nothing', '', '', []],
	['plain code', 'a = b', 'a = b', []],
	['an element', '<span class="hljs-keyword">let</span> a', 'let a', [{from: 0, to: 3, role: 'code-keyword'}]],
	[
		'an element in another, which is cut around it',
		'<span class="hljs-string">f&quot;a <span class="hljs-subst">{b}</span> c&quot;</span>',
		'f"a {b} c"',
		[
			{from: 0, to: 4, role: 'code-string'},
			{from: 7, to: 10, role: 'code-string'},
		],
	],
	[
		'neighbours that look the same, which are one',
		'<span class="hljs-comment">/* <span class="hljs-doctag">TODO</span> */</span>',
		'/* TODO */',
		[{from: 0, to: 10, role: 'code-comment'}],
	],
	[
		'signs that HTML writes otherwise',
		'a &lt; b &amp;&amp; c &gt; <span class="hljs-string">&quot;&#x27;&amp;lt;&quot;</span>',
		`a < b && c > "'&lt;"`,
		[{from: 13, to: 20, role: 'code-string'}],
	],
	['other text than the code', 'let b', 'let a', null],
	['less than the code', 'let', 'let a', null],
	['more than the code', 'let a;', 'let a', null],
	['an element that does not end', '<span class="hljs-keyword">let', 'let', null],
	['an end too many', 'let</span>', 'let', null],
	['another element', '<b>let</b>', 'let', null],
	['a sign by itself', 'a & b', 'a & b', null],
];

test.each(read)('%s', (_, html, code, tokens) => {
	expect(readTokens(html, code)).toEqual(tokens);
});

test('whatever is read, tokens are in order and within the code', () => {
	const part = fc.constantFrom(
		'<span class="hljs-string">',
		'<span class="hljs-subst">',
		'</span>',
		'&lt;',
		'&',
		'<',
		'a',
	);
	fc.assert(
		fc.property(fc.array(part, {maxLength: 12}), parts => {
			const html = parts.join('');
			const code = html.replaceAll(/<span[^>]*>|<\/span>/g, '').replaceAll('&lt;', '<');
			let edge = 0;
			for (const {from, to} of readTokens(html, code) ?? []) {
				expect(from).toBeGreaterThanOrEqual(edge);
				expect(to).toBeGreaterThan(from);
				edge = to;
			}

			expect(edge).toBeLessThanOrEqual(code.length);
		}),
	);
});
