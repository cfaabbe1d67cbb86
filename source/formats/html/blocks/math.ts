import {sanitiseLine} from '../../sanitise.js';
import {attributeOf, childElements, type Element, elementsIn, textOf} from '../dom/node.js';

/** A formula that is written deeper is read as the row of its signs. */
const deepest = 30;

/** A formula as it can be read: its TeX when it brings it, else its signs in a row. */
export type Formula = {readonly tex: string} | {readonly signs: string};

/** What a `<math>` says. */
export function formulaOf(math: Element): Formula {
	const annotation = elementsIn(math, 'annotation').find(element =>
		/tex/i.test(attributeOf(element, 'encoding') ?? ''),
	);
	const tex = texOf(annotation ? textOf(annotation) : (attributeOf(math, 'alttext') ?? ''));
	return tex === '' ? {signs: sanitiseLine(signsOf(math, 0))} : {tex};
}

/** TeX on one line, without what only says how large it is set. */
export function texOf(source: string): string {
	const tex = sanitiseLine(source.slice(0, 10_000));
	return (/^\{\\(?:display|text)style\s+(.*)\}$/.exec(tex)?.[1] ?? tex).trim();
}

function signsOf(element: Element, depth: number): string {
	const children = childElements(element).filter(
		({localName}) => !/^(?:annotation|annotation-xml|mphantom)$/.test(localName),
	);
	if (children.length === 0 || depth > deepest) {
		return textOf(element).replaceAll(/\s+/g, ' ').trim();
	}

	const parts = children.map(child => signsOf(child, depth + 1));
	const [first = '', second = '', third = ''] = parts;
	switch (element.localName) {
		case 'mfrac': {
			return `${bracketed(first)}/${bracketed(second)}`;
		}

		case 'msup':
		case 'mover': {
			return `${bracketed(first)}^${bracketed(second)}`;
		}

		case 'msub':
		case 'munder': {
			return `${bracketed(first)}_${bracketed(second)}`;
		}

		case 'msubsup':
		case 'munderover': {
			return `${bracketed(first)}_${bracketed(second)}^${bracketed(third)}`;
		}

		case 'msqrt': {
			return `√${bracketed(parts.join(''))}`;
		}

		case 'mroot': {
			return `${bracketed(second)}√${bracketed(first)}`;
		}

		case 'mtr': {
			return parts.join(', ');
		}

		case 'mtable': {
			return parts.join('; ');
		}

		default: {
			return element.localName === 'math' || element.localName === 'mrow' || element.localName === 'semantics'
				? spaced(children, parts)
				: parts.join('');
		}
	}
}

/** A row of signs: those that compare and add have spaces around them. */
function spaced(children: readonly Element[], parts: readonly string[]): string {
	return parts
		.map((part, index) =>
			children[index]?.localName === 'mo' && index > 0 && /^[=≠≈<>≤≥+±∓→⇒⇔∈∉⊂⊆−]$/.test(part) ? ` ${part} ` : part,
		)
		.join('');
}

function bracketed(part: string): string {
	return /^(?:[\p{L}\p{N}.,]*|.)$/u.test(part) || /^\([^()]*\)$/.test(part) ? part : `(${part})`;
}
