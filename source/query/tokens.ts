/** A condition as it is written, and its parts: `from`, `to` and the like are offsets into the query. */
export type TermToken = {
	readonly kind: 'term';
	readonly from: number;
	readonly to: number;
	/** What stands before the colon, as typed; `null` for words that are looked for. */
	readonly name: string | null;
	/** Where the value begins: with its quote or its `=`. */
	readonly valueFrom: number;
	/** Without quotes, `=` and `*`. */
	readonly value: string;
	readonly isQuoted: boolean;
	/** The quote ended before the query did. */
	readonly isClosed: boolean;
	/** Marked by `:=`. */
	readonly isWhole: boolean;
	/** Marked by `*`. */
	readonly isPrefix: boolean;
};

export type Token =
	| {readonly kind: 'open' | 'close' | 'minus' | 'or'; readonly from: number; readonly to: number}
	| TermToken;

const space = /\s*/y;
const quoted = /"((?:[^"\\]+|\\["\\]?)*)("?\*?)/y;
const bare = /[^\s()"]+/y;

/** A name before a colon is a field; in an address it is none. */
const fieldStart = /(\p{L}[\p{L}-]*):(?!\/\/)(=?)/uy;

/** The parts of a query from left to right. Any text has some: what makes no sense is for the parser to tell. */
export function* tokensOf(text: string): Generator<Token, void> {
	let isAfterMinus = false;
	let position = matchAt(space, text, 0)?.[0].length ?? 0;
	while (position < text.length) {
		const token = tokenAt(text, position, isAfterMinus);
		yield token;
		isAfterMinus = token.kind === 'minus';
		position = token.to + (matchAt(space, text, token.to)?.[0].length ?? 0);
	}
}

function tokenAt(text: string, from: number, isAfterMinus: boolean): Token {
	const character = text[from];
	if (character === '(' || character === ')') {
		return {kind: character === '(' ? 'open' : 'close', from, to: from + 1};
	}

	if (character === '-' && /[^\s)]/.test(text[from + 1] ?? ' ')) {
		return {kind: 'minus', from, to: from + 1};
	}

	const field = matchAt(fieldStart, text, from);
	const value = valueAt(text, from + (field?.[0].length ?? 0));
	if (!field && !isAfterMinus && !value.isQuoted && /^or$/i.test(text.slice(from, value.to))) {
		return {kind: 'or', from, to: value.to};
	}

	const [, name = null, equals = ''] = field ?? [];
	return {
		kind: 'term',
		from,
		name,
		valueFrom: from + (name === null ? 0 : name.length + 1),
		isWhole: equals !== '',
		...value,
	};
}

type Value = Pick<TermToken, 'to' | 'value' | 'isQuoted' | 'isClosed' | 'isPrefix'>;

function valueAt(text: string, from: number): Value {
	if (text[from] === '"') {
		return quotedAt(text, from);
	}

	const word = matchAt(bare, text, from)?.[0] ?? '';
	const value = withoutStars(word);
	return {to: from + word.length, value, isQuoted: false, isClosed: true, isPrefix: value !== word};
}

// A regular expression would look from every star to the end.
function withoutStars(word: string): string {
	let end = word.length;
	while (word[end - 1] === '*') {
		end--;
	}

	return word.slice(0, end);
}

/** Within quotes a backslash stands before a quote or a backslash that is meant. */
function quotedAt(text: string, from: number): Value {
	const [whole = '"', inner = '', end = ''] = matchAt(quoted, text, from) ?? [];
	return {
		to: from + whole.length,
		value: inner.replaceAll(/\\(["\\])/g, '$1'),
		isQuoted: true,
		isClosed: end.startsWith('"'),
		isPrefix: end === '"*',
	};
}

function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
	pattern.lastIndex = from;
	return pattern.exec(text);
}
