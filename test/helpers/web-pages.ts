const sentence = 'High water comes twice a day, and whoever lives by the sea goes by it, and not by the clock. ';

/** Paragraphs enough for an article to be found in a page. */
export const paragraphs = `<p>${sentence.repeat(4)}</p>`.repeat(4);

/** A page with a menu, an article and a foot. */
export function webPage(title: string, body = paragraphs, head = ''): string {
	return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${body}</article><footer>Imprint</footer></body></html>`;
}
