import {expect, test} from 'vitest';
import {highlightedLanguages, languageNamed, loadGrammars} from '../../../source/layout/code/languages.js';

const named: ReadonlyArray<readonly [info: string, name: string | null]> = [
	['ts', 'typescript'],
	['typescript', 'typescript'],
	['JavaScript', 'javascript'],
	['sh', 'bash'],
	['py', 'python'],
	['C++', 'cpp'],
	['c#', 'csharp'],
	['objective-c', 'objectivec'],
	['html', 'xml'],
	['toml', 'ini'],
	['{.haskell', 'haskell'],
	['{.rust}', 'rust'],
	['language-go', 'go'],
	['lang-rb', 'ruby'],
	['rust,ignore', 'rust'],
	['js{1,3-5}', 'javascript'],
	['ts:title.ts', 'typescript'],
	['', null],
	['text', null],
	['plain', null],
	['brainfuck', null],
	['tsch', null],
	['constructor', null],
	['__proto__', null],
	['🦀', null],
];

test.each(named)('%s names %s', (info, name) => {
	expect(languageNamed(info)).toBe(name);
});

test('every language has a grammar, and those of what may stand within it', async () => {
	const grammars = await Promise.all(highlightedLanguages.map(loadGrammars));
	expect(grammars.map(([own]) => own?.[0])).toEqual(highlightedLanguages);
	expect(grammars.flat().filter(([, grammar]) => typeof grammar !== 'function')).toEqual([]);
});

test('HTML comes with what stands within it, in this order', async () => {
	expect((await loadGrammars('xml')).map(([name]) => name)).toEqual(['xml', 'css', 'javascript']);
});
