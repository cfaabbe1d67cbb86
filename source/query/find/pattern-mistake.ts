import {inQuotes, type Mistake} from '../mistake.js';

type Reason = {readonly words: string; readonly isUnfinished?: boolean};

/** What V8 says of a pattern, in plain words. */
const reasons: ReadonlyMap<string, Reason> = new Map<string, Reason>([
	['Unterminated group', {words: 'a ( has no )', isUnfinished: true}],
	['Unterminated character class', {words: 'a [ has no ]', isUnfinished: true}],
	['\\ at end of pattern', {words: 'nothing follows the last \\', isUnfinished: true}],
	['Incomplete quantifier', {words: 'a { has no }; write \\{ for the sign itself', isUnfinished: true}],
	['Invalid property name', {words: 'Unicode has no property of this name', isUnfinished: true}],
	['Invalid property name in character class', {words: 'Unicode has no property of this name', isUnfinished: true}],
	[
		'Invalid Unicode escape',
		{words: '\\u, \\x and \\c need the character they stand for, as in \\u00e9', isUnfinished: true},
	],
	[
		'Invalid unicode escape',
		{words: '\\u, \\x and \\c need the character they stand for, as in \\u00e9', isUnfinished: true},
	],
	['Invalid capture group name', {words: 'a group needs a name, as in (?<name>…)', isUnfinished: true}],
	['Invalid named reference', {words: '\\k needs the name of a group, as in \\k<name>', isUnfinished: true}],
	['Invalid group', {words: 'no kind of group begins so; write \\( for the sign itself', isUnfinished: true}],
	["Unmatched ')'", {words: 'a ) has no (; write \\) for the sign itself'}],
	['Nothing to repeat', {words: 'nothing stands before *, +, ? or { that it could repeat'}],
	['Lone quantifier brackets', {words: 'a bracket has no other; write \\{, \\} or \\] for the sign itself'}],
	['numbers out of order in {} quantifier', {words: 'the smaller number comes first in { }'}],
	['Range out of order in character class', {words: 'the smaller character comes first in a range'}],
	['Invalid character class', {words: 'a range in [ ] goes from one character to another'}],
	['Invalid escape', {words: 'this letter or sign needs no \\ before it'}],
	['Invalid class escape', {words: 'this letter or sign needs no \\ before it'}],
	['Invalid decimal escape', {words: 'a number after \\ has no group'}],
	['Invalid named capture referenced', {words: 'no group has this name'}],
	['Invalid flag group', {words: 'flags of a group stand before or after a -, as in (?-i:…)'}],
	['Repeated flag in flag group', {words: 'a flag of a group stands there twice'}],
	['Multiple dashes in flag group', {words: 'flags of a group have one - at most'}],
	['Invalid quantifier', {words: 'what looks behind cannot be repeated'}],
	['Duplicate capture group name', {words: 'two groups have the same name'}],
]);

/** What is wrong with a pattern that was refused, and where it was understood no more; as far as that can be known. */
export function patternMistake(source: string, error: unknown): Mistake {
	const said = reasonOf(error);
	const {words = 'it cannot be understood', isUnfinished = false} = reasons.get(said) ?? {};
	const to = isUnfinished ? source.length : firstRefused(source, said);
	const from = isUnfinished ? 0 : to - 1;
	const near = isUnfinished || to === source.length ? '' : ` near ${inQuotes(source.slice(Math.max(0, to - 12), to))}`;
	return {from: Math.max(0, from), to, reason: `This is no regular expression: ${words}${near}.`, isUnfinished};
}

/** The message is the pattern, which may have colons too, and the reason at its end. */
function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : '';
	return message.slice(message.lastIndexOf(': ') + 2);
}

/** How much of a pattern it takes to be refused for a reason. */
function firstRefused(source: string, reason: string): number {
	for (let end = 1; end < source.length; end++) {
		try {
			new RegExp(source.slice(0, end), 'u');
		} catch (error) {
			if (reasonOf(error) === reason) {
				return end;
			}
		}
	}

	return source.length;
}
