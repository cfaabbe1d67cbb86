import {Text} from 'ink';
import {memo} from 'react';
import {isSameRow, type Row as RowOfSpans} from '../layout/span.js';
import {hyperlinked} from './hyperlink.js';
import {styled} from './theme.js';

type Props = {
	readonly row: RowOfSpans;
};

/** One row of the screen. It is never wrapped; a row that is too long is cut. Rows that look the same are not drawn again. */
export const Row = memo(DrawnRow, (before, after) => isSameRow(before.row, after.row));

function DrawnRow({row}: Props) {
	if (row.length === 0) {
		return <Text> </Text>;
	}

	return (
		<Text wrap="truncate">{row.map(({text, roles, link}) => hyperlinked(styled(text, roles), link)).join('')}</Text>
	);
}
