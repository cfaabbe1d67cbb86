import {expect, test} from 'vitest';
import {frameOf, type TerminalSize} from '../../source/app/frame.js';
import {defaultSettings} from '../../source/app/settings.js';
import {openBroadsheet, temporaryLibrary} from '../helpers/broadsheet.js';
import type {Terminal} from '../helpers/terminal.js';

/*
Columns are straight in every script: beside a page of each, the sidebar's rule stands in one column of cells, and no row runs over into the next. Held against terminals that count graphemes, that count characters, and that count characters, ambiguous ones as wide.
*/

const scripts: Readonly<Record<string, string>> = {
	'Latin with combining marks':
		'Ve\u0301ritable q\u0307ue\u0304stio\u0302n: z\u0335a\u0336l\u0337g\u0338o\u0339 stands o\u0323ver a\u0330 na\u0308ive fac\u0327ade, and every le\u0301tter keeps its cell.',
	Greek:
		'Ἄνδρα μοι ἔννεπε, Μοῦσα, πολύτροπον, ὃς μάλα πολλὰ πλάγχθη, ἐπεὶ Τροίης ἱερὸν πτολίεθρον ἔπερσε· πολλῶν δ᾽ ἀνθρώπων ἴδεν ἄστεα.',
	Cyrillic: 'Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему; и\u0306 тоже.',
	Hebrew: 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ, והמזח עומד 41 שנים ליד British Library.',
	Arabic: 'اَلْعَرَبِيَّةُ لُغَةٌ، وقد كتبت به المصاحف الأولى (سنة ١٢٣٤)؛ حروفه مستقيمة وزواياه حادة، لا فرق بينها.',
	Persian: 'کتاب‌ها را می‌خوانیم و نمی‌نویسیم؛ خانه‌های کنار دریا \u0600١٢٣ ساله‌اند.',
	Chinese: '守塔的人每天兩次記下水的高度，一共四十一年，「沒有人要他這樣做」，他說。他的繼任者——另一個人——不信任儀器……',
	Japanese:
		'番人は四十一年のあいだ、毎日二度ずつ水の高さを書きとめた。「だれにも頼まれていない」と彼は言った。ｶﾀｶﾅとﾊﾟｰｶﾞも、ガ\u3099も。',
	Korean:
		'등대지기는 사십일 년 동안 날마다 두 번씩 물의 높이를 적었다. \u1112\u1161\u11AB\u1100\u1173\u11AF도 적었다. 아무도 시키지 않았다.',
	Thai: 'คนเฝ้าท่าเรือจดบันทึกความสูงของน้ำวันละสองครั้งเป็นเวลาสี่สิบเอ็ดปีโดยไม่มีใครขอร้องเขาเลย ทำไมกันนะ',
	Devanagari:
		'प्रकाशस्तंभ का रखवाला इकतालीस वर्षों तक दिन में दो बार पानी की ऊँचाई लिखता रहा, और किसी ने उससे नहीं कहा था। क्षत्रिय, ज्ञान, श्री।',
	Tamil: 'கலங்கரை விளக்கத்தின் காவலர் நாற்பத்தொரு ஆண்டுகள் நாள்தோறும் இருமுறை நீரின் உயரத்தை எழுதினார்; யாரும் கேட்கவில்லை.',
	Bengali: 'বাতিঘরের রক্ষক একচল্লিশ বছর ধরে দিনে দুবার জলের উচ্চতা লিখে রাখতেন, কেউ তাঁকে বলেনি।',
	Burmese: 'မီးပြတိုက်စောင့်သည် နှစ်ပေါင်းလေးဆယ့်တစ်နှစ် ရေအမြင့်ကို တစ်နေ့နှစ်ကြိမ် ရေးမှတ်ခဲ့သည်။',
	Emoji:
		'A family 👨‍👩‍👧‍👦 flies 🇯🇵 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 over 👩🏽‍🚀, who presses 1️⃣ and #️⃣ with 👍🏿; ❤️‍🔥 burns, ☎️ rings, ☎ too, and 🫠 melts.',
	'Box and ambiguous symbols':
		'┌─┬─┐ │ █ ▌ ● ○ ◐ ■ □ “quoted” ‘so’ – and — so … on · × ÷ ± § ¶ ° ′ ″ → ← ↑ ↓ ⇒ ① ② Ⅳ ☆ ★ ♀ ♂ ♪ € ‰ № ™ ©.',
	'Zero-width characters':
		'soft\u00ADhyphen zero\u200Bwidth join\u2060er non\u200Cjoiner mark\u200Es both\u200F ways \u061C and a lone \u0301 mark, \u034F glued, \u180E apart, hid\u2063den.',
	'Trigrams and hexagrams':
		'The oracle threw ☰ and ☷, then ䷀ and ䷁, and the digrams ⚌ and ⚏; 𝌆 came last, beside 𠀀 and 𝒜.',
};

const table = [
	'| Keeper | प्रकाश | 高さ | Sign |',
	'| --- | --- | ---: | :---: |',
	...Array.from(
		{length: 6},
		(_, row) => `| Keeper ${row} | की ऊँचाई ${row} | 水${row} | ${['👍🏽', '🇯🇵', '❤️', 'கோ', '─', 'é'][row]} |`,
	),
	'',
].join('\n');

const documents: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		Object.entries(scripts).map(([name, sentence]) => [
			name,
			`> ${sentence}\n\n- ${sentence}\n\n${Array.from({length: 12}, () => `${sentence} ${sentence}\n`).join('\n')}`,
		]),
	),
	'A table of sixty columns': `${table}\n${scripts['Devanagari']}\n\n`.repeat(4),
};

type Cells = 'graphemes' | 'characters' | 'wide characters';

const barOf: Readonly<Record<Cells, string>> = {graphemes: '│', characters: '│', 'wide characters': '|'};

/** All documents as a list, in a terminal that counts cells in this way; the first of them is open. */
async function openFirst(cells: Cells, size: TerminalSize): Promise<Terminal> {
	const files = Object.entries(documents).map(([name, text], index) => {
		const date = `2026-01-${String(31 - index).padStart(2, '0')}`;
		const title = [...(scripts[name] ?? name)].slice(0, 30).join('').trim();
		return [`${index}.md`, `---\ntitle: "${title}"\ndate: ${date}\n---\n\n${text}`];
	});
	const flags = cells === 'wide characters' ? ['--ambiguous', 'wide'] : [];
	const terminal = openBroadsheet([await temporaryLibrary(Object.fromEntries(files)), ...flags], {...size, cells});
	await terminal.waitFor(`${files.length} articles`);
	terminal.press('Enter');
	return terminal;
}

/** What is found on the first page of each document, and on the one behind it. */
async function lookAtAll(
	terminal: Terminal,
	look: () => readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
	const found: Record<string, readonly string[]> = {};
	for (const [index, name] of Object.keys(documents).entries()) {
		await terminal.waitFor(rows => rows.some(row => row.endsWith(` ${index}.md`)) && /\b1(–2)? of /.test(rows.join()));
		found[name] = look();
		terminal.press('Space');
		await terminal.waitFor(/\b2 of |\b3–4 of |The end/);
		found[name] = [...found[name], ...look()];
		terminal.press('J');
	}

	return found;
}

const nothing = Object.fromEntries(Object.keys(documents).map(name => [name, []]));

test.each(['graphemes', 'characters', 'wide characters'] as const)(
	'in a terminal that counts %s the rule beside every script stands in one column, and no row runs over',
	async cells => {
		const size = {columns: 120, rows: 40};
		const terminal = await openFirst(cells, size);
		const {sidebar} = frameOf(size, {...defaultSettings, isSidebarWanted: true, isSidebarOver: false});
		if (sidebar.kind !== 'beside') {
			throw new Error('The sidebar does not stand beside the text');
		}

		const {top, height} = sidebar.area;
		const found = await lookAtAll(terminal, () => {
			const rows = terminal.screen();
			const crooked = Array.from({length: height}, (_, index) => top + index).filter(row => {
				const [rule, blank] = [terminal.cellAt(row, sidebar.rule), terminal.cellAt(row, sidebar.rule + 1)];
				return rule.char !== barOf[cells] || blank.char !== ' ';
			});
			return [
				...crooked.map(row => `crooked: ${rows[row]}`),
				...terminal.wrappedRows().map(row => `runs over: ${rows[row]}`),
			];
		});
		expect(found).toEqual(nothing);
	},
);

test('between facing pages nothing stands, whatever the script', async () => {
	const size = {columns: 200, rows: 50};
	const terminal = await openFirst('graphemes', size);
	const {text} = frameOf(size, {...defaultSettings, isSidebarWanted: true, isSidebarOver: false});
	const gutter = Array.from({length: text.gutter}, (_, cell) => text.left + text.width + cell);
	const found = await lookAtAll(terminal, () =>
		terminal
			.screen()
			.slice(text.top, text.top + text.height)
			.filter((_, index) => gutter.some(cell => terminal.cellAt(text.top + index, cell).char.trim() !== '')),
	);
	expect(found).toEqual(nothing);
});
