import {beginningsOf} from '../app/key-dispatch.js';
import type {Keymap} from '../app/keymap.js';
import type {Binding, KeyName} from '../app/keys/binding.js';
import {intentName} from '../app/keys/intent-name.js';
import {keyLabel, typedBy, typing, wayOut, wayToEnd} from '../app/keys/key-names.js';
import type {Scope} from '../app/state.js';

/** Keys that are to do something else than usual. */
export type Rebinding = {
	/** The name of an intent. */
	readonly name: string;
	/** `null` for every scope in which no words are typed. */
	readonly scope: Scope | null;
	/** None to have no key do it. */
	readonly keys: readonly KeyName[];
};

/** What came of rebinding: what is refused, and why, as the end of a sentence that begins with its name. */
export type Bound<Wanted extends Rebinding> = {
	readonly keymap: Keymap;
	readonly refused: ReadonlyArray<{readonly rebinding: Wanted; readonly reason: string}>;
};

/**
A keymap with other keys. A key has one meaning in a scope: what would give it another is refused, the last one first, and what it was to replace stays.
*/
export function bindKeys<Wanted extends Rebinding>(usual: Keymap, wanted: readonly Wanted[]): Bound<Wanted> {
	// What is said of all scopes gives way to what is said of one.
	let accepted = wanted.toSorted((one, other) => Number(one.scope !== null) - Number(other.scope !== null));
	const refused: Array<{readonly rebinding: Wanted; readonly reason: string}> = [];
	for (;;) {
		const keymap = accepted.reduce(rebind, usual);
		const wrong = firstWrong(keymap, accepted);
		if (wrong === null) {
			return {keymap, refused};
		}

		refused.push(wrong);
		accepted = accepted.filter(one => one !== wrong.rebinding);
	}
}

/** The rows of which an intent has its keys in these scopes. */
function isMeant({name, scope}: Rebinding, row: Binding, within: Scope): boolean {
	return intentName(row.intent) === name && (scope === null ? !typing.has(within) : scope === within);
}

function rebind(keymap: Keymap, rebinding: Rebinding): Keymap {
	return keymap.flatMap(row => {
		const meant = row.scopes.filter(scope => isMeant(rebinding, row, scope));
		if (meant.length === 0) {
			return [row];
		}

		const others = row.scopes.filter(scope => !meant.includes(scope));
		const changed = {...row, scopes: meant, keys: withWaysOut(row, rebinding.keys)};
		return others.length === 0 ? [changed] : [{...row, scopes: others}, changed];
	});
}

/** What leads out keeps the keys that always do. */
function withWaysOut({intent}: Binding, keys: readonly KeyName[]): readonly KeyName[] {
	const kept = intent.type === 'cancel' ? wayOut : intent.type === 'quit' ? wayToEnd : null;
	return kept === null ? keys : [...keys.filter(key => key !== kept), kept];
}

/** The last of the rebindings that cannot be, `null` when all can. */
function firstWrong<Wanted extends Rebinding>(keymap: Keymap, accepted: readonly Wanted[]) {
	for (const rebinding of accepted.toReversed()) {
		const reason = wrongIn(keymap, rebinding);
		if (reason !== null) {
			return {rebinding, reason};
		}
	}

	return null;
}

function wrongIn(keymap: Keymap, rebinding: Rebinding): string | null {
	const rows = keymap.flatMap(row =>
		row.scopes.filter(scope => isMeant(rebinding, row, scope)).map(scope => ({row, scope})),
	);
	if (rows.length === 0) {
		return rebinding.scope === null
			? 'is done where words are typed, and needs the name of that place'
			: `means nothing in ${rebinding.scope}`;
	}

	for (const {row, scope} of rows) {
		for (const keys of rebinding.keys.filter(one => row.keys.includes(one))) {
			const reason = wrongKeys(keymap, row, scope, keys);
			if (reason !== null) {
				return reason;
			}
		}
	}

	return null;
}

function wrongKeys(keymap: Keymap, row: Binding, scope: Scope, keys: KeyName): string | null {
	const [first = ''] = keys.split(' ');
	if (typing.has(scope) && typedBy(first) !== null) {
		return `cannot be ${keyLabel(keys)} in ${scope}, where letters are typed`;
	}

	for (const other of keymap) {
		if (other !== row && other.scopes.includes(scope)) {
			const same = other.keys.find(
				one => one === keys || beginningsOf(one).includes(keys) || beginningsOf(keys).includes(one),
			);
			if (same !== undefined) {
				return `cannot be ${keyLabel(keys)} in ${scope}, where ${keyLabel(same)} is ${intentName(other.intent)}`;
			}
		}
	}

	return null;
}
