import process from 'node:process';
import {expect, test} from 'vitest';
import {checkSettings} from '../../source/app/check-settings.js';
import {configText} from '../../source/config/config-text.js';
import {withFile} from '../../source/config/effective.js';
import {understood} from '../../source/config/understood.js';
import {type Random, randomFrom} from '../helpers/random-numbers.js';

const mutations = Number(process.env['MUTATIONS'] ?? 500);

const whole = configText().replaceAll(/^# (?=[a-z-]+ = )/gm, '');
const pieces = [
	...[
		'[',
		']',
		'"',
		"'",
		'"""',
		'=',
		'#',
		'\n',
		'.',
		'\\',
		'{',
		'}',
		',',
		' ',
		'\0',
		'\u001B[2J',
		'\u009B31m',
		'\u202E',
	],
	...['\\u001b]0;x\\u0007', '[reading]', '[[reading]]', '[keys.reader]', 'measure', 'true', '1e999', '-0', 'nan', '雨'],
	...[
		'2026-11-28T00:00:00Z',
		'9007199254740993',
		'__proto__',
		'\uD800',
		'\uFEFF',
		'\r\n',
		'programs.open = "\\u0000"\n',
	],
];

/** A file that somebody's hand, disk or cat has been at, a few times. */
function mutated({below, pick}: Random): string {
	let text = whole;
	for (let times = 1 + below(12); times > 0; times--) {
		const at = below(text.length + 1);
		const other = Math.min(text.length, at + below(below(200) + 1));
		const kind = below(4);
		text =
			kind === 0
				? text.slice(0, at) + text.slice(other)
				: kind === 1
					? text.slice(0, at) + text.slice(at, other) + text.slice(at)
					: kind === 2
						? text.slice(0, at) + String.fromCharCode(below(0x180)) + text.slice(at + 1)
						: text.slice(0, at) + pick(pieces) + text.slice(at);
	}

	return text;
}

test(`the program starts with each of ${mutations} mutated files, and says what it passes over`, {
	timeout: 240_000,
}, () => {
	const random = randomFrom(20_261_128);
	let told = 0;
	for (let count = 0; count < mutations; count++) {
		const text = mutated(random);
		const {values, troubles, trouble, programs} = understood(text, '/config.toml');
		const settings = checkSettings(withFile(null, values));
		expect(settings.measure).toBe(values['reading.measure'] ?? 68);
		expect(troubles.join('') + String(trouble)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u);
		expect(troubles.every(sentence => /^config\.toml(, line \d+)?: ./.test(sentence))).toBe(true);
		expect(Object.values(programs).flat().join('')).not.toMatch(/\p{Cc}/u);
		expect(trouble === null).toBe(troubles.length === 0);
		told += troubles.length === 0 ? 0 : 1;
	}

	// Most of them have a mistake: that it is found is what the test is for.
	expect(told).toBeGreaterThan(mutations / 3);
});
