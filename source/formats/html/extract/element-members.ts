import {type Attribute, attributeOf, type Element, setAttribute} from '../dom/node.js';
import {styleOf} from '../dom/visibility.js';

/** What Readability copies from one element to another. */
type BrowserAttribute = Attribute & {cloneNode?: () => Attribute};

/** What Readability asks of elements alone. */
export const elementMembers: ThisType<Element> = {
	get attributes(): readonly BrowserAttribute[] {
		const attributes: BrowserAttribute[] = this.attrs;
		for (const attribute of attributes) {
			attribute.cloneNode ??= () => attribute;
		}

		return attributes;
	},
	get className(): string {
		return attributeOf(this, 'class') ?? '';
	},
	set className(value: string) {
		setAttribute(this, 'class', value);
	},
	get id(): string {
		return attributeOf(this, 'id') ?? '';
	},
	set id(value: string) {
		setAttribute(this, 'id', value);
	},
	get src(): string {
		return attributeOf(this, 'src') ?? '';
	},
	get srcset(): string {
		return attributeOf(this, 'srcset') ?? '';
	},
	get style(): {readonly display: string; readonly visibility: string} {
		return {display: styleOf(this, 'display'), visibility: styleOf(this, 'visibility')};
	},
	getAttribute(name: string): string | null {
		return attributeOf(this, name);
	},
	hasAttribute(name: string): boolean {
		return attributeOf(this, name) !== null;
	},
	setAttribute(name: string, value: string): void {
		setAttribute(this, name, value);
	},
	setAttributeNode({name, value}: Attribute): void {
		setAttribute(this, name, value);
	},
	removeAttribute(name: string): void {
		if (attributeOf(this, name) !== null) {
			this.attrs = this.attrs.filter(attribute => attribute.name !== name);
		}
	},
} as ThisType<Element>;
