/** What is drawn with gaps and dots is said with commas. */
export function spoken(text: string): string {
	return text
		.trim()
		.replaceAll(/ {2,}| · /g, ', ')
		.replaceAll(/,(?:,? ,)+ ?/g, ', ');
}

/** The same as a sentence with its stop. */
export function sentence(text: string): string {
	const said = spoken(text);
	return /[.?!…]$/.test(said) ? said : `${said}.`;
}
