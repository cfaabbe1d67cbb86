import {expect, test} from 'vitest';
import {readAge, readAmount, readDate} from '../../source/query/values.js';

test.each([
	['2023', '2023'],
	['2023-09', '2023-09'],
	['2023-09-14', '2023-09-14'],
	['2023/9/1', '2023-09-01'],
	['2024-02-29', '2024-02-29'],
	['0001', '0001'],
	['TODAY', 'today'],
	['yesterday', 'yesterday'],
	['2023-02-29', null],
	['2023-02-31', null],
	['2023-13', null],
	['2023-00', null],
	['2023-09-00', null],
	['0000', null],
	['23', null],
	['20230914', null],
	['2023-09-14T10:00', null],
	['tomorrow', null],
	['', null],
])('the date %s is %s', (text, date) => {
	expect(readDate(text)).toBe(date);
});

test.each([
	['2w', {count: 2, unit: 'w'}],
	['12H', {count: 12, unit: 'h'}],
	['007d', {count: 7, unit: 'd'}],
	['9999y', {count: 9999, unit: 'y'}],
	['0d', null],
	['10000d', null],
	['2', null],
	['w', null],
	['2x', null],
	['-2w', null],
	['2 w', null],
])('the age %s is %j', (text, age) => {
	expect(readAge(text)).toEqual(age);
});

test.each([
	['15', {operator: '=', number: 15}],
	['=15', {operator: '=', number: 15}],
	['<15', {operator: '<', number: 15}],
	['<=15', {operator: '<=', number: 15}],
	['>0', {operator: '>', number: 0}],
	['>=1,000', {operator: '>=', number: 1000}],
	['5..15', {operator: '..', least: 5, most: 15}],
	['5..', {operator: '>=', number: 5}],
	['..15', {operator: '<=', number: 15}],
	['15..5', {operator: '..', least: 15, most: 5}],
	['..', null],
	['1..2..3', null],
	['<', null],
	['=<5', null],
	['-5', null],
	['1.5', null],
	['1,00', null],
	['1234567890', null],
	['', null],
])('the amount %s is %j', (text, amount) => {
	expect(readAmount(text)).toEqual(amount);
});
