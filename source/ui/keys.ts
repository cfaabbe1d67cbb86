import type {Key} from 'ink';
import type {KeyName} from '../app/keys/binding.js';

/**
The names of the keys in one event of Ink's. Terminals hand over several keys at once when they come fast ('jjj', 'j\r'): each gets its name, or held keys would be lost.
*/
export function keyNames(input: string, key: Key): readonly KeyName[] {
	const named = namedKey(key);
	if (named !== null) {
		return [key.shift && named !== 'Escape' ? `Shift-${named}` : named];
	}

	if (key.ctrl) {
		return input === '' ? [] : [`Ctrl-${input === ' ' ? 'Space' : input.toUpperCase()}`];
	}

	const names = [...input].map(characterName).filter(name => name !== null);
	// Alt and a key arrive as Escape and the key; nothing is bound to Alt, and Escape typed fast must not be lost.
	return key.meta ? ['Escape', ...names] : names;
}

function namedKey(key: Key): KeyName | null {
	if (key.upArrow) {
		return 'Up';
	}

	if (key.downArrow) {
		return 'Down';
	}

	if (key.leftArrow) {
		return 'Left';
	}

	if (key.rightArrow) {
		return 'Right';
	}

	if (key.pageDown) {
		return 'PageDown';
	}

	if (key.pageUp) {
		return 'PageUp';
	}

	if (key.home) {
		return 'Home';
	}

	if (key.end) {
		return 'End';
	}

	if (key.return) {
		return 'Enter';
	}

	if (key.tab) {
		return 'Tab';
	}

	if (key.backspace || key.delete) {
		return 'Backspace';
	}

	return key.escape ? 'Escape' : null;
}

/** What no keyboard has, and a pasted text may hold: it is not to come back to the terminal when it is shown as typed. */
const unfit = /[\u0080-\u009f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\p{Cs}]/u;

function characterName(character: string): KeyName | null {
	switch (character) {
		case ' ': {
			return 'Space';
		}

		case '\r':
		case '\n': {
			return 'Enter';
		}

		case '\t': {
			return 'Tab';
		}

		case '\u001B': {
			return 'Escape';
		}

		case '\u007F':
		case '\b': {
			return 'Backspace';
		}

		default: {
			const code = character.codePointAt(0) ?? 0;
			return code >= 0x20
				? unfit.test(character)
					? null
					: character
				: code === 0
					? null
					: `Ctrl-${String.fromCharCode(code + 0x40)}`;
		}
	}
}
