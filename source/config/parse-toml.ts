import {parse, TomlError} from 'smol-toml';
import type {Mistake} from './mistake.js';

export type TomlTable = Readonly<Record<string, unknown>>;

/** What a text says, and what had to be passed over to understand it. */
export type ParsedToml = {readonly table: TomlTable; readonly text: string; readonly mistakes: readonly Mistake[]};

/** Mistakes of form that are passed over each; more of them, and the text is most likely no TOML at all. */
const mostMistakes = 20;

/**
Parse TOML, passing over the lines that are none: a mistake in one setting leaves the others. Below a broken heading of a table all is passed over up to the next, for it would come into the wrong one. Never throws.
*/
export function parseToml(given: string): ParsedToml {
	const lines = given.replace(/^\uFEFF/, '').split(/\r?\n/);
	const mistakes: Mistake[] = [];
	for (;;) {
		const text = lines.join('\n');
		const found = tryToParse(text);
		if (found.kind === 'parsed') {
			return {table: found.table, text, mistakes};
		}

		const broken = lastWritten(lines, found.line);
		if (broken === null || mistakes.length === mostMistakes) {
			const line = mistakes[0]?.line ?? found.line;
			return {table: {}, text: '', mistakes: [{line, says: 'this is no TOML, and all of the file is passed over'}]};
		}

		mistakes.push({line: broken + 1, says: 'this is no TOML, and is passed over'});
		lines.fill('', broken, isHeading(lines[broken]) ? nextHeading(lines, broken) : broken + 1);
	}
}

type Tried =
	| {readonly kind: 'parsed'; readonly table: TomlTable}
	/** `line` is `null` when the parser has failed in another way. */
	| {readonly kind: 'broken'; readonly line: number | null};

function tryToParse(text: string): Tried {
	try {
		return {kind: 'parsed', table: parse(text)};
	} catch (error) {
		return {kind: 'broken', line: error instanceof TomlError ? error.line : null};
	}
}

/** The index of the line at which the parser stopped, or of the last before it on which something stands. */
function lastWritten(lines: readonly string[], line: number | null): number | null {
	const index = lines.slice(0, line ?? 0).findLastIndex(one => one.trim() !== '');
	return index === -1 ? null : index;
}

function isHeading(line: string | undefined): boolean {
	return /^\s*\[/.test(line ?? '');
}

function nextHeading(lines: readonly string[], from: number): number {
	const next = lines.findIndex((line, index) => index > from && isHeading(line));
	return next === -1 ? lines.length : next;
}
