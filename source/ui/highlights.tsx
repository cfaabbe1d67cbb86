import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import {highlightLines} from '../app/highlight-pages.js';
import {foundHighlights, type LibraryHighlights} from '../app/library-highlights.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import {emptyHighlightsRows, highlightRow, highlightsHeader} from '../screen/highlights.js';
import {statusRow} from '../screen/status.js';
import {indented} from '../screen/text.js';
import {Item} from './item.js';
import {Row} from './row.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

type Props = {
	readonly view: LibraryHighlights;
};

/** All highlights of the library, in the place of the list. SelectInput is given the visible lines only and no focus, as in the list. */
export function Highlights({view}: Props) {
	const state = useState();
	const frame = frameOfState(state);
	const {list: area, mainWidth} = frame;
	const margin = frame.columns >= 20 ? 2 : 0;
	const header = indented(highlightsHeader(state, view, area.left + area.width - margin), margin);
	const count = linesOf(state, view).length;
	const empty = emptyHighlightsRows(view, area.width - margin).map(row => indented(row, margin));
	const below = Math.max(0, frame.rows - area.top - area.height);
	return (
		<Box flexDirection="column" width={mainWidth} height={frame.rows} flexShrink={0}>
			<Rows rows={frame.header === null ? [] : [header]} height={area.top} width={mainWidth} />
			<Box flexDirection="column" height={area.height} flexShrink={0} aria-role="list">
				{count === 0 ? (
					<Rows rows={empty} height={area.height} width={mainWidth} />
				) : (
					<>
						<SelectInput
							items={Array.from({length: count}, (_, index) => ({label: String(index), value: index}))}
							isFocused={false}
							indicatorComponent={Nothing}
							itemComponent={HighlightItem}
						/>
						<Rows rows={[]} height={Math.max(0, area.height - count)} width={mainWidth} />
					</>
				)}
			</Box>
			<Rows
				rows={frame.status === null ? [] : [...Array.from({length: below - 1}, () => []), statusRow(state, frame)]}
				height={below}
				width={mainWidth}
			/>
		</Box>
	);
}

type ItemProps = {
	/** The number of the line on the screen. */
	readonly label: string;
};

function HighlightItem({label}: ItemProps) {
	const state = useState();
	const {highlights: view} = state;
	const {list: area, mainWidth} = frameOfState(state);
	const line = view && linesOf(state, view)[Number(label)];
	const row = view && line ? indented(highlightRow(state, view, line, area.width), area.left) : [];
	const isChosen = line?.kind === 'passage' && line.index === view?.selected;
	return (
		<Item role="listitem" isChosen={isChosen}>
			<Row row={row} width={mainWidth} />
		</Item>
	);
}

function linesOf(state: State, view: LibraryHighlights) {
	return highlightLines(foundHighlights(view, state), view.selected, frameOfState(state).list.height);
}

function Nothing() {
	return null;
}
