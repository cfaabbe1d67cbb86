import {describe, expect, test} from 'vitest';
import {quotedLanguage} from '../../source/article/quoted-language.js';

const sentences = {
	en: 'The council has closed the harbour, and the ships will wait until the storm is over.',
	de: 'Der Hafen ist geschlossen, und die Schiffe warten, bis der Sturm vorbei ist.',
	fr: 'Le port est fermé et les navires attendent dans la baie que la tempête soit passée.',
	es: 'El puerto está cerrado y los barcos esperan en la bahía a que pase la tormenta.',
	it: 'Il porto è chiuso e le navi aspettano nella baia che la tempesta sia passata.',
	nl: 'De haven is gesloten en de schepen wachten op zee tot het niet meer stormt.',
	ru: 'Порт закрыт, и корабли ждут в открытом море, пока буря не закончится, как сказал капитан.',
	el: 'Το λιμάνι είναι κλειστό και τα πλοία περιμένουν έξω από αυτό μέχρι να περάσει η καταιγίδα.',
	ja: '港は閉鎖され、船は嵐が過ぎるのを待っている。',
} as const;

const languages = Object.keys(sentences) as Array<keyof typeof sentences>;

describe.each(languages)('in an article in %s', own => {
	test.each(languages)('a sentence in %s is told when it is another', language => {
		expect(quotedLanguage(sentences[language], own)).toBe(language === own ? null : language);
	});
});

test.each([
	['few words', 'Der Hafen ist geschlossen, und die Schiffe warten.', 'en'],
	['names', 'Johann Wolfgang von Goethe met Friedrich von Schiller and Caspar David Friedrich in Jena.', 'en'],
	['a title', 'He read “Die Leiden des jungen Werther” and “Der Zauberberg” on the way to the sea.', 'en'],
	['both', 'The keeper wrote “der Sturm ist vorbei und die Schiffe sind da” and that was all.', 'en'],
	['no small words', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt', 'en'],
	['the region alone', sentences.en, 'en-GB'],
	[
		'a sister language',
		'Havnen er stengt, og skipene venter på at det ikke stormer lenger, etter hva hun har sagt.',
		'da',
	],
	['Bokmål', 'Havnen er stengt, og skipene venter på at det ikke stormer lenger, etter hva hun har sagt.', 'no'],
	['nothing', '', 'en'],
])('%s tell no other language', (_name, text, own) => {
	expect(quotedLanguage(text, own)).toBeNull();
});

test('in an article of which the language is not known, that of a quotation still may be', () => {
	expect(quotedLanguage(sentences.de, null)).toBe('de');
});
