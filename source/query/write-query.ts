import {type Amount, type Expression, isGroup, isNegation, type Query, type Term, type TextTerm} from './expression.js';

/** A query as text. Read again it is the same. */
export function writeQuery({where, sort}: Query): string {
	const parts = [where && write(where), sort && `sort:${sort}`];
	return parts.filter(part => part !== null).join(' ');
}

function write(expression: Expression): string {
	if (isNegation(expression)) {
		return `-${writeWithin('not', expression.term)}`;
	}

	return isGroup(expression)
		? expression.terms.map(term => writeWithin(expression.kind, term)).join(expression.kind === 'or' ? ' or ' : ' ')
		: writeTerm(expression);
}

/** Terms side by side hold together more closely than alternatives do, and `-` more closely than both. */
function writeWithin(kind: 'and' | 'or' | 'not', expression: Expression): string {
	const isLoose = isGroup(expression) && !(kind === 'or' && expression.kind === 'and');
	return isLoose ? `(${write(expression)})` : write(expression);
}

function writeTerm(term: Term): string {
	switch (term.kind) {
		case 'text':
			return writeWords(term);
		case 'is':
			return `is:${term.state}`;
		case 'name':
			return `${term.field}:${term.isWhole ? '=' : ''}${writeLabel(term)}`;
		case 'tag':
			return `tag:${writeLabel(term)}`;
		case 'lang':
		case 'format':
			return `${term.kind}:${writeValue(term.value)}`;
		case 'date':
			return `${term.side}:${term.date}`;
		case 'age':
			return `${term.side}:${term.count}${term.unit}`;
		case 'amount':
			return `${term.of}:${writeAmount(term.amount)}`;
	}
}

function writeAmount(amount: Amount): string {
	return amount.operator === '..'
		? `${amount.least}..${amount.most}`
		: `${amount.operator === '=' ? '' : amount.operator}${amount.number}`;
}

function writeLabel({value, isPrefix}: {readonly value: string; readonly isPrefix: boolean}): string {
	return isPrefix ? `${value === '' ? '' : writeValue(value)}*` : writeValue(value);
}

/** A value as it is written after a colon: in quotes when it needs them. */
export function writeValue(value: string): string {
	// An address is no field's value: see tokens.ts.
	return /^(?!\/\/)[^\s()"*=][^\s()"*]*$/.test(value) ? value : quote(value);
}

/** Words as they are written by themselves: in quotes where they are meant whole, or would be a field, an operator, or several words. */
function writeWords({text, isPrefix}: TextTerm): string {
	const isPlain = /^[^\s()"*-][^\s()"*]*$/.test(text) && !/^or$|^\p{L}[\p{L}-]*:/iu.test(text);
	return isPrefix ? (isPlain ? text : `${quote(text)}*`) : quote(text);
}

function quote(text: string): string {
	return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
