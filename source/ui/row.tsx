import {Text} from 'ink';
import {memo} from 'react';
import {isSameRow, type Row as RowOfSpans, rowText} from '../layout/span.js';
import {cellWidth} from '../layout/width.js';
import {hyperlinked} from './hyperlink.js';
import {usePainter} from './use-painter.js';

type Props = {
	readonly row: RowOfSpans;
	/** Cells to the right edge of what it stands in: so far the background of a theme goes. */
	readonly width: number;
};

/** One row of the screen. It is never wrapped; a row that is too long is cut. Rows that look the same are not drawn again. */
export const Row = memo(DrawnRow, (before, after) => before.width === after.width && isSameRow(before.row, after.row));

function DrawnRow({row, width}: Props) {
	const {styled, grounded} = usePainter();
	if (row.length === 0 && !grounded) {
		return <Text> </Text>;
	}

	const painted = row.map(({text, roles, link}) => hyperlinked(styled(text, roles), link)).join('');
	return (
		<Text wrap="truncate">
			{grounded ? grounded(painted + ' '.repeat(Math.max(0, width - cellWidth(rowText(row))))) : painted}
		</Text>
	);
}
