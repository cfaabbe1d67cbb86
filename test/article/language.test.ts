import {describe, expect, test} from 'vitest';
import {detectLanguage, directionOf} from '../../source/article/language.js';

describe('the language of a sentence', () => {
	test.each([
		['en', 'The council has closed the harbour, and the ships will wait until the storm is over.'],
		['de', 'Der Hafen ist geschlossen, und die Schiffe warten, bis der Sturm vorbei ist.'],
		['fr', 'Le port est fermé et les navires attendent dans la baie que la tempête soit passée.'],
		['es', 'El puerto está cerrado y los barcos esperan en la bahía a que pase la tormenta.'],
		['it', 'Il porto è chiuso e le navi aspettano nella baia che la tempesta sia passata.'],
		['pt', 'O porto está fechado e os navios esperam na baía até que a tempestade não seja mais um perigo.'],
		['nl', 'De haven is gesloten en de schepen wachten op zee tot het niet meer stormt.'],
		['sv', 'Hamnen är stängd och fartygen väntar på att det inte ska storma längre.'],
		['da', 'Havnen er lukket, og skibene venter på, at det ikke stormer mere, efter hvad hun har sagt.'],
		['nb', 'Havnen er stengt, og skipene venter på at det ikke stormer lenger, etter hva hun har sagt.'],
		['fi', 'Satama on suljettu ja laivat odottavat, mutta se ei ole vielä ohi, sanoi hän.'],
		['pl', 'Port jest zamknięty, a statki czekają w zatoce, ponieważ nie wiadomo, czy sztorm się skończył.'],
		['cs', 'Přístav je uzavřen a lodě čekají v zátoce, protože bouře se ještě nepřehnala a není jisté, že bude po ní.'],
		['tr', 'Liman kapalı ve gemiler fırtına geçene kadar bekliyor, ama bu çok uzun bir gece olarak görülüyor.'],
		['hu', 'A kikötő zárva van, és a hajók az öbölben várnak, mert a vihar még nem ért véget.'],
		['ro', 'Portul este închis și navele așteaptă în golf, pentru că furtuna nu a trecut.'],
		['id', 'Pelabuhan itu ditutup dan kapal-kapal yang menunggu di teluk tidak akan masuk.'],
		['vi', 'Cảng đã đóng cửa và các con tàu phải chờ trong vịnh cho đến khi bão tan.'],
		['ru', 'Порт закрыт, и корабли ждут, пока буря не закончится.'],
		['uk', 'Порт закрито, і кораблі чекають, доки буря не вщухне.'],
		['bg', 'Пристанището е затворено, а корабите чакат бурята да отмине, защото вълните са големи и вятърът е силен.'],
		['el', 'Το λιμάνι είναι κλειστό και τα πλοία περιμένουν.'],
		['he', 'הנמל סגור והאוניות ממתינות.'],
		['ar', 'الميناء مغلق والسفن تنتظر حتى تمر العاصفة.'],
		['fa', 'بندر بسته است و کشتی‌ها منتظرند تا طوفان بگذرد.'],
		['ur', 'بندرگاہ بند ہے اور جہاز طوفان کے گزرنے کا انتظار کر رہے ہیں۔'],
		['hi', 'बंदरगाह बंद है और जहाज़ तूफ़ान के गुज़रने का इंतज़ार कर रहे हैं।'],
		['th', 'ท่าเรือปิดและเรือรออยู่ข้างนอก'],
		['ja', '港は閉鎖され、船は嵐が過ぎるのを待っている。'],
		['zh', '港口关闭，船只等待风暴过去。'],
		['ko', '항구가 폐쇄되었고 배들은 폭풍이 지나가기를 기다린다.'],
	])('%s', (language, text) => {
		expect(detectLanguage(text)).toBe(language);
	});

	test.each(['', '12345', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit', 'Foo bar baz', '…'])(
		'is not known for %j',
		text => {
			expect(detectLanguage(text)).toBeNull();
		},
	);

	test('a Latin name in a Japanese text does not make it another', () => {
		expect(detectLanguage('TypeScriptとJavaScriptの違いは何ですか')).toBe('ja');
	});
});

describe('the direction', () => {
	test.each([
		['abc', 'ltr'],
		['123 – abc', 'ltr'],
		['«שלום» abc', 'rtl'],
		['مرحبا', 'rtl'],
		['漢字', 'ltr'],
		['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
		['\u200f123', 'rtl'],
		['٣٤٥', null],
		['123', null],
		['', null],
	])('of %j is %j', (text, direction) => {
		expect(directionOf(text)).toBe(direction);
	});
});
