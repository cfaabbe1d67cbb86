import {readingView, withWhole} from '../app/reading-view.js';
import type {Reader, State} from '../app/state.js';
import type {Line} from '../layout/line.js';
import {paintLine} from '../layout/paint.js';
import {rowText} from '../layout/span.js';

/** The lines of the page that is open, without what is drawn and not written: bars beside quotations, rules, the end mark. */
export function pageLines(state: State, reader: Reader): readonly string[] {
	const {lines, layout} = readingView(state, withWhole(state, reader));
	const {measure} = layout.typography;
	return withoutBlankRuns(lines.flatMap(line => written(reader, line, measure)));
}

const endMark = '■';

function written({manuscript}: Reader, line: Line, measure: number): readonly string[] {
	switch (line.kind) {
		case 'hairline': {
			return [];
		}

		case 'space': {
			return [''];
		}

		case 'matter': {
			const text = rowText(line.row).trim();
			return text === endMark ? [] : [text];
		}

		case 'text':
		case 'cells': {
			const row = paintLine(manuscript, line, measure).filter(({roles}) => !roles.includes('rule'));
			return [rowText(row).trimEnd()];
		}
	}
}

/** No blank lines at either end, and one at a time between others. */
export function withoutBlankRuns(lines: readonly string[]): readonly string[] {
	return lines.filter((line, index) => {
		const rest = lines.slice(index + 1);
		return line !== '' || (index > 0 && lines[index - 1] !== '' && rest.some(other => other !== ''));
	});
}
