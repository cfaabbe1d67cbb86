import {attributeOf, type Element} from './node.js';

/** What an element's own style says of a property, in lower case; '' for nothing. */
export function styleOf(element: Element, property: 'display' | 'visibility'): string {
	const style = attributeOf(element, 'style');
	if (style === null || !style.toLowerCase().includes(property)) {
		return '';
	}

	for (const declaration of style.split(';').reverse()) {
		const colon = declaration.indexOf(':');
		if (declaration.slice(0, colon).trim().toLowerCase() === property) {
			return declaration
				.slice(colon + 1)
				.replace(/!.*$/s, '')
				.trim()
				.toLowerCase();
		}
	}

	return '';
}

/** Whether a browser would not show an element; formulas for the eye stand beside those for a reader that speaks. */
export function isHidden(element: Element): boolean {
	const classes = attributeOf(element, 'class') ?? '';
	return (
		attributeOf(element, 'hidden') !== null ||
		styleOf(element, 'display') === 'none' ||
		styleOf(element, 'visibility') === 'hidden' ||
		/(?:^|\s)(?:katex-html|MathJax_Preview|MJX_Assistive_MathML_hidden)(?:\s|$)/.test(classes) ||
		element.localName === 'mjx-math'
	);
}
