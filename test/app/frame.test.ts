import {describe, expect, test} from 'vitest';
import {type Frame, fitsBeside, frameOf} from '../../source/app/frame.js';
import {defaultSettings} from '../../source/app/settings.js';

const {measure, columns} = defaultSettings;
const wishes = {measure, columns, isSidebarWanted: true, isSidebarOver: false};

describe('where things stand', () => {
	test('at 80×24 a text of 46 cells stands beside a sidebar of 25', () => {
		expect(frameOf({columns: 80, rows: 24}, wishes)).toEqual<Frame>({
			columns: 80,
			rows: 24,
			mainWidth: 51,
			list: {left: 1, top: 2, width: 49, height: 20},
			notes: 0,
			text: {left: 2, top: 1, width: 46, height: 20, columns: 1, gutter: 6, span: 46},
			sidebar: {kind: 'beside', rule: 51, area: {left: 53, top: 1, width: 25, height: 21}},
			header: 0,
			progress: 22,
			status: 23,
		});
	});

	test('at 60×20 the text has the screen for itself', () => {
		expect(frameOf({columns: 60, rows: 20}, wishes)).toEqual<Frame>({
			columns: 60,
			rows: 20,
			mainWidth: 60,
			list: {left: 1, top: 2, width: 57, height: 16},
			notes: 0,
			text: {left: 2, top: 1, width: 55, height: 16, columns: 1, gutter: 6, span: 55},
			sidebar: {kind: 'none'},
			header: 0,
			progress: 18,
			status: 19,
		});
	});

	test('what there is to say below the list takes rows from it, where it keeps eight and there are forty columns', () => {
		const heights = [80, 60, 39].flatMap(width =>
			[24, 16, 15].map(rows => {
				const {list, notes, text} = frameOf({columns: width, rows}, {...wishes, notes: 4});
				return [width, rows, notes, list.height, text.height];
			}),
		);
		expect(heights).toEqual([
			[80, 24, 4, 16, 20],
			[80, 16, 4, 8, 12],
			[80, 15, 0, 11, 11],
			[60, 24, 4, 16, 20],
			[60, 16, 4, 8, 12],
			[60, 15, 0, 11, 11],
			[39, 24, 0, 20, 20],
			[39, 16, 0, 12, 12],
			[39, 15, 0, 11, 11],
		]);
	});

	test('chrome gives way when rows are few, and the text always has one', () => {
		const shapes = [1, 2, 3, 5, 6, 9, 10, 24].map(rows => {
			const {text, header, progress, status} = frameOf({columns: 60, rows}, wishes);
			return [rows, text.height, header, progress, status];
		});
		expect(shapes).toEqual([
			[1, 1, null, null, null],
			[2, 2, null, null, null],
			[3, 2, null, null, 2],
			[5, 4, null, null, 4],
			[6, 4, 0, null, 5],
			[9, 7, 0, null, 8],
			[10, 6, 0, 8, 9],
			[24, 20, 0, 22, 23],
		]);
	});

	test('the text stands in the middle of a wide terminal, at the length that was asked for', () => {
		const texts = [40, 68, 120].map(measure => {
			const {text} = frameOf({columns: 200, rows: 50}, {...wishes, columns: 1, measure, isSidebarWanted: false});
			return [text.left, text.width];
		});
		expect(texts).toEqual([
			[80, 40],
			[66, 68],
			[40, 120],
		]);
	});

	test('a terminal without a size has one cell', () => {
		expect(frameOf({columns: 0, rows: 0}, wishes)).toEqual(frameOf({columns: 1, rows: 1}, wishes));
	});
});

describe('the sidebar', () => {
	test('stands beside the text from 74 cells on', () => {
		expect([73, 74].map(fitsBeside)).toEqual([false, true]);
		const first = Array.from({length: 250}, (_, index) => index + 1).find(columns => fitsBeside(columns));
		expect(first).toBe(74);
		expect(Array.from({length: 177}, (_, index) => 74 + index).every(fitsBeside)).toBe(true);
	});

	test('lies over the text only where it does not fit beside it', () => {
		const kinds = [60, 100].map(columns => frameOf({columns, rows: 20}, {...wishes, isSidebarOver: true}).sidebar.kind);
		expect(kinds).toEqual(['over', 'beside']);
	});

	test('leaves a readable text at every width that it stands beside', () => {
		for (let columns = 74; columns <= 250; columns++) {
			expect(frameOf({columns, rows: 24}, wishes).text.width).toBeGreaterThanOrEqual(40);
		}
	});
});
