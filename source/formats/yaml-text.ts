/** A text as YAML, in double quotes: JSON's are YAML's. */
export function yamlText(text: string): string {
	return JSON.stringify(text);
}

/** Lines of a front matter with what encloses them; nothing without lines. */
export function frontMatterOf(lines: ReadonlyArray<string | null | false>): string {
	const given = lines.filter(line => typeof line === 'string' && line !== '');
	return given.length === 0 ? '' : `---\n${given.join('\n')}\n---\n\n`;
}
