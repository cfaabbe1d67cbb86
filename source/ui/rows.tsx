import {Box} from 'ink';
import type {Row as RowOfSpans} from '../layout/span.js';
import {Row} from './row.js';

type Props = {
	readonly rows: readonly RowOfSpans[];
	/** Rows of the screen: what is missing is blank, what is too much is not shown. */
	readonly height: number;
	readonly width: number;
};

/** A rectangle of the screen, filled from the top. */
export function Rows({rows, height, width}: Props) {
	return (
		<Box flexDirection="column" width={width} height={height} flexShrink={0}>
			{Array.from({length: height}, (_, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place.
				<Row key={index} row={rows[index] ?? []} width={width} />
			))}
		</Box>
	);
}
