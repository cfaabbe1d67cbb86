import type {Token} from 'markdown-it';
import type {AlignType, PhrasingContent, Table, TableCell} from 'mdast';

/**
The table whose tokens begin at `start`, and the index of its last token.
*/
export function tableNode(
	tokens: readonly Token[],
	start: number,
	inline: (token: Token) => PhrasingContent[],
): {node: Table; end: number} {
	const align: AlignType[] = [];
	const node: Table = {type: 'table', align, children: []};
	let end = start + 1;
	let cells: TableCell[] = [];
	for (; end < tokens.length; end++) {
		const token = tokens[end];
		if (!token || token.type === 'table_close') {
			break;
		}

		if (token.type === 'tr_open') {
			cells = [];
			node.children.push({type: 'tableRow', children: cells});
		} else if (token.type === 'th_open') {
			align.push(alignOf(token));
		} else if (token.type === 'inline') {
			cells.push({type: 'tableCell', children: inline(token)});
		}
	}

	return {node, end};
}

function alignOf(token: Token): AlignType {
	const style = String(token.attrGet('style') ?? '').replace('text-align:', '');
	return style === 'left' || style === 'right' || style === 'center' ? style : null;
}
