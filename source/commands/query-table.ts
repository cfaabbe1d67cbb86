import {fields, notations} from '../query/fields.js';

/** The query language as a Markdown table: what is written, and what it finds. The readme holds it between its markers. */
export function queryTable(): string {
	const rows = [...notations, ...fields].map(({example, help}) => `| \`${example}\` | ${help} |`);
	return ['| query | finds |', '| --- | --- |', ...rows].join('\n');
}
