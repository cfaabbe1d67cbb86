import {expect, test} from 'vitest';
import {sentenceAfter, sentenceAt, sentenceBefore} from '../../source/article/sentence-steps.js';
import {sentencesOf} from '../../source/article/sentences.js';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {parseMarkdown} from '../../source/formats/markdown/markdown.js';
import {paragraph, root} from '../helpers/manuscripts.js';

/** The sentences of one paragraph, as they are parted by bars. */
function parted(text: string, lang: string | null): string {
	const manuscript = writeManuscript(root(paragraph(text)));
	return manuscript.blocks
		.flatMap(block => sentencesOf(manuscript, block, lang))
		.map(({from, to}) => manuscript.text.slice(from, to))
		.join('|');
}

test.each([
	['en', 'It rained.| It poured!| Did it?| It did.'],
	['en', 'Mr. Smith met Dr. J. R. Jones at St. Albans.| They left.'],
	['en', 'Some birds, e.g. Herring gulls, i.e. Larus, stay.| Others go.'],
	['en', 'See No. 5 Dock Street and Fig. 3.| It is 3.14 metres.| Mind the step.'],
	['en', 'He rose at 5 a.m. on Sunday.| She slept until 9 a.m. The boat was gone.'.replace('a.m. The', 'a.m.| The')],
	['en', 'In the U.S. Senate it failed.| So it did in the U.S.| The rest is known.'],
	['en', 'He waited... and waited… and left.| Nobody came.'],
	['en', '“Go.” He went.'.replace('” ', '”| ')],
	['en', '“Who is there?” he asked.| “I am!” (It was the keeper.)'.replace('!” ', '!”| ')],
	['en', 'It was I.| He had gone.'],
	['en', 'High water came at noon.¹| It was late.²'],
	['de', 'Am 3. Oktober fuhr er z. B. nach Kiel, d. h. ans Meer.| Es war kalt.'],
	['de', 'Die Schleuse Nr. 7 kostete ca. Fr. 200.| Dr. Kühn zahlte.'],
	['fr', 'M. Dupont est là.| Il dort.'],
	['ja', '潮が満ちた。|船は「もう行く。」と言った。|本当？|（たぶん。）|終わり。'],
	['zh', '他说：“走吧！”|于是走了。|完。'],
	['th', 'น้ำขึ้นวันละสองครั้ง แล้วก็ลง'],
	['no tag', 'It rained.| It poured.'],
	[null, 'One sentence without an end'],
])('%s: %s', (lang, text) => {
	expect(parted(text.replaceAll('|', ''), lang)).toBe(text.replaceAll(/\| ?/g, '|'));
});

const text = `# Tides

The sea rose. It fell
again.\\
It rose.

> Nobody saw it. He slept.

- One. Two.
- Three

| a | b |
| - | - |
| c | d. E |

---

\`\`\`
x = 1. Y

z
\`\`\`

High.[^1] Low.

[^1]: A note. Its end.
`;
const {body} = await parseMarkdown(`---\ntitle: a\n---\n${text}`, 'a.md');
const manuscript = writeManuscript(body);
const all = [
	'Tides',
	'The sea rose.',
	'It fell again.',
	'It rose.',
	'Nobody saw it.',
	'He slept.',
	'One.',
	'Two.',
	'Three',
	'a\tb',
	'c\td. E',
	'x = 1. Y',
	'z',
	'High.¹',
	'Low.',
	'A note.',
	'Its end.',
];

test('each kind of block has its sentences', () => {
	const sentences = manuscript.blocks.flatMap(block => sentencesOf(manuscript, block, 'en'));
	expect(sentences.map(({from, to}) => manuscript.text.slice(from, to))).toEqual(all);
});

test('a block is looked through once', () => {
	const [block] = manuscript.blocks;
	expect(block && sentencesOf(manuscript, block)).toBe(block && sentencesOf(manuscript, block));
});

test('one goes from sentence to sentence over all blocks, and back', () => {
	const sentences = manuscript.blocks.flatMap(block => sentencesOf(manuscript, block, 'en'));
	const forward = [sentenceAt(manuscript, 0)];
	for (let next = forward[0] ?? null; next !== null; next = sentenceAfter(manuscript, next.from)) {
		forward.push(next);
	}

	expect(forward.slice(1)).toEqual(sentences);
	const backward = [sentences.at(-1) ?? null];
	for (let next = backward[0] ?? null; next !== null; next = sentenceBefore(manuscript, next.from)) {
		backward.push(next);
	}

	expect(backward.slice(1).reverse()).toEqual(sentences);
});

test('an offset between sentences is in the next, and behind all in the last', () => {
	const sentences = manuscript.blocks.flatMap(block => sentencesOf(manuscript, block, 'en'));
	const rule = manuscript.blocks.find(({kind}) => kind === 'rule')?.from ?? -1;
	expect(sentenceAt(manuscript, rule)).toEqual(sentences[11]);
	expect(sentenceAt(manuscript, manuscript.text.length)).toEqual(sentences.at(-1));
	expect(sentenceAt(writeManuscript(root()), 0)).toBe(null);
	expect([sentenceAfter(writeManuscript(root()), 0), sentenceBefore(writeManuscript(root()), 0)]).toEqual([null, null]);
});
