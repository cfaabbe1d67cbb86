/** Terminals and multiplexers drop longer ones, some with their text on the screen; in characters (xterm and tmux take more, hterm's 100,000 is the least of those that tell). */
const longestSequence = 100_000;

/** GNU Screen hands over no more than 768 bytes at once. */
const screenPart = 700;

/**
What puts a text on the clipboard of the terminal's own machine (OSC 52; xterm, "Operating System Commands"), also over SSH. `null` when the text is too long for that: more than about 75,000 bytes.

Inside tmux it is said twice: as it is, which tmux passes on where `set-clipboard` is on, and wrapped, which it passes on where `allow-passthrough` is. Screen knows only the wrapped one, in parts.
*/
export function clipboardSequence(
	text: string,
	environment: Readonly<Record<string, string | undefined>>,
): string | null {
	// BEL ends it: the other end holds an ESC, which a multiplexer takes for the end of its own.
	const sequence = `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;
	if (sequence.length > longestSequence) {
		return null;
	}

	if (environment['TMUX']) {
		return `${sequence}\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`;
	}

	if (environment['STY']) {
		return (sequence.match(new RegExp(`[^]{1,${screenPart}}`, 'g')) ?? [])
			.map(part => `\u001bP${part}\u001b\\`)
			.join('');
	}

	return sequence;
}
