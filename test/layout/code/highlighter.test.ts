import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Highlighter, loadHighlighter} from '../../../source/layout/code/highlighter.js';
import {highlightedLanguages} from '../../../source/layout/code/languages.js';
import {graphemeEdges} from '../../../source/layout/grapheme-edges.js';
import {anyCode} from '../../helpers/manuscripts.js';
import {runs} from '../../helpers/runs.js';

async function highlighterOf(info: string): Promise<Highlighter> {
	const highlighter = await loadHighlighter(info);
	if (highlighter === null) {
		throw new Error(`There is no highlighter of ${info}`);
	}

	return highlighter;
}

/** The code with its tokens in brackets, each with the last word of its role. */
function marked(code: string, tokens: ReturnType<Highlighter>): string | null {
	let text = '';
	let offset = 0;
	for (const {from, to, role} of tokens ?? []) {
		text += `${code.slice(offset, from)}«${role.replace('code-', '')} ${code.slice(from, to)}»`;
		offset = to;
	}

	return tokens && text + code.slice(offset);
}

const samples: ReadonlyArray<readonly [info: string, code: string, marked: string]> = [
	[
		'ts',
		`export const f = (a: string) => \`a \${b + "c"} d\`; // so`,
		`«keyword export» «keyword const» f = (a: string) => «string \`a »\${b + «string "c"»}«string  d\`»; «comment // so»`,
	],
	['jsx', 'const a = <b c="d">e</b>;', '«keyword const» a = <«name b» c=«string "d"»>e</«name b»>;'],
	[
		'py',
		'def f(x):\n  return f"{x}" # so',
		'«keyword def» f(x):\n  «keyword return» «string f"»{x}«string "» «comment # so»',
	],
	[
		'sh',
		'for i in *; do echo "a"; done',
		'«keyword for» i «keyword in» *; «keyword do» echo «string "a"»; «keyword done»',
	],
	['console', '$ ls -l "a b"', '«comment $ »ls -l «string "a b"»'],
	[
		'html',
		'<p a="b">&amp;</p><style>p {color: red}</style>',
		'<«name p» a=«string "b"»>&amp;</«name p»><«name style»>«name p» {color: red}</«name style»>',
	],
	['rust', 'fn main() { let a = "b"; } // c', '«keyword fn» main() { «keyword let» a = «string "b"»; } «comment // c»'],
	['yml', '# a\nb: "c"', '«comment # a»\nb: «string "c"»'],
	['json', '{"a": "b"}', '{"a": «string "b"»}'],
	['toml', '[a]\nb = "c" # d', '«name [a]»\nb = «string "c"» «comment # d»'],
	['diff', '-a\n+b\n c', '«dim -a»\n+b\n c'],
	['sql', 'select a from b -- c', '«keyword select» a «keyword from» b «comment -- c»'],
	['dockerfile', 'FROM a\nRUN echo "b"', '«keyword FROM» a\n«keyword RUN» echo «string "b"»'],
	['md', '# a\n*b* **c**', '«name # a»\n«emphasis *b*» «strong **c**»'],
];

test.each(samples)('%s is highlighted', async (info, code, expected) => {
	expect(marked(code, (await highlighterOf(info))(code))).toBe(expected);
});

test('a language by two names has one highlighter, and an unknown one has none', async () => {
	expect(await loadHighlighter('ts')).toBe(await loadHighlighter('TypeScript'));
	expect(await loadHighlighter('volapük')).toBeNull();
});

test('code looks the same whatever was highlighted before it', async () => {
	const highlight = await highlighterOf('ts');
	const code = 'const a = css`p {color: "red"}`;';
	const before = highlight(code);
	await highlighterOf('css');
	await highlighterOf('html');
	expect(highlight(code)).toEqual(before);
});

test('a token never begins or ends within a grapheme', async () => {
	const highlight = await highlighterOf('ts');
	expect(highlight('"a"\u0301 + b')).toEqual([{from: 0, to: 4, role: 'code-string'}]);
	expect(highlight('a + "\u0301b"')).toEqual([{from: 4, to: 8, role: 'code-string'}]);
});

const highlighters = await Promise.all(
	highlightedLanguages.map(async name => ({name, highlight: await highlighterOf(name)})),
);

test('in every language, tokens of any code are in order, apart and between its graphemes', () => {
	fc.assert(
		fc.property(fc.constantFrom(...highlighters), anyCode, ({highlight}, code) => {
			const edges = new Set([0, ...graphemeEdges(code)]);
			const tokens = highlight(code);
			let end = 0;
			for (const {from, to} of tokens ?? []) {
				expect([from >= end, to > from, edges.has(from), edges.has(to)]).toEqual([true, true, true, true]);
				end = to;
			}

			expect(end).toBeLessThanOrEqual(code.length);
			expect(highlight(code)).toEqual(tokens);
		}),
		{numRuns: runs(120)},
	);
});
