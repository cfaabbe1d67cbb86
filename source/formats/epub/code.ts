import type {Code} from 'mdast';
import {expandTabs} from '../markdown/code.js';
import {sanitise} from '../sanitise.js';
import {childElements, textIn, type XmlElement} from './xml.js';

/** The code in an element; a class of it or of what is in it names the language. */
export function codeOf(element: XmlElement): Code {
	const names = [element, ...childElements(element)].map(({attributes}) => attributes['class'] ?? '').join(' ');
	const lang = /(?:^|\s)(?:language|lang)-([\w+#.-]{1,40})/.exec(names)?.[1] ?? null;
	return {type: 'code', lang, meta: null, value: expandTabs(sanitise(textIn(element)).replaceAll(/^\n|\n$/g, ''))};
}
