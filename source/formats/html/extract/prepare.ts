import {alignOf} from '../blocks/table.js';
import {attributeOf, closest, type Document, type Element, elementsIn, setAttribute, textOf} from '../dom/node.js';

/** Longer values of a page's metadata are cut, in characters: they are matched with expressions and with each other. */
const longestValue = 2000;

/** More of it is no metadata, in characters. */
const longestData = 2_000_000;

/** Note where Readability does not look, or what it takes away though it says something: tasks, how cells are set, and formulas in TeX. */
export function prepare(page: Document): void {
	for (const element of elementsIn(page, 'input', 'td', 'th', 'script', 'meta', 'mjx-container')) {
		switch (element.localName) {
			case 'input': {
				noteTask(element);
				break;
			}

			case 'script': {
				prepareScript(element);
				break;
			}

			case 'meta': {
				for (const attribute of element.attrs) {
					attribute.value = attribute.value.slice(0, longestValue);
				}

				break;
			}

			case 'mjx-container': {
				// One of its classes reads as that of a menu.
				setAttribute(element, 'class', 'MathJax');
				break;
			}

			default: {
				const align = alignOf(element);
				if (align !== null) {
					setAttribute(element, 'data-align', align);
				}
			}
		}
	}
}

function noteTask(input: Element): void {
	const item =
		attributeOf(input, 'type')?.toLowerCase() === 'checkbox' && closest(input, ({localName}) => localName === 'li');
	if (item) {
		setAttribute(item, 'data-task', attributeOf(input, 'checked') === null ? 'open' : 'done');
	}
}

function prepareScript(script: Element): void {
	const type = attributeOf(script, 'type')?.trim().toLowerCase() ?? '';
	if (type === 'application/ld+json') {
		shorten(script);
	} else if (type.startsWith('math/tex')) {
		// Its text is the formula. What a program once drew for it stands just before it.
		const drawn = script.previousSibling;
		if (drawn?.nodeType === 1 && /MathJax/.test(attributeOf(drawn, 'class') ?? '')) {
			setAttribute(drawn, 'hidden', '');
		}

		Object.assign(script, {localName: 'code', attrs: []});
	}
}

/** Cut long texts in data: an article may stand there a second time. */
function shorten(script: Element): void {
	const text = textOf(script);
	const first = script.firstChild;
	if (text.length <= longestValue || first?.nodeType !== 3 || first !== script.lastChild) {
		return;
	}

	try {
		const value: unknown =
			text.length > longestData ? null : JSON.parse(text.replaceAll(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
		first.data = JSON.stringify(value, (_key, item: unknown) =>
			typeof item === 'string' ? item.slice(0, longestValue) : item,
		);
	} catch {
		first.data = '';
	}
}
