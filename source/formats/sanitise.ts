import {compose} from '../article/compose.js';

/*
Nothing that drives a terminal may come out of an article. A terminal obeys C0 and C1 controls (ECMA-48); bidirectional overrides reorder what is read ("Trojan Source", CVE-2021-42574); interlinear and tag characters hide text. The rest of Unicode is left alone: joiners, direction marks, soft hyphens and zero-width spaces carry meaning.
*/

// One look decides for most texts. \udb40 is the high surrogate of the tag characters.
const suspicious = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\udb40]/;

// Below the first combining mark every character is its own NFC.
const mayCompose = /[\u0300-\uffff]/;

/*
Whole sequences, so that their parameters do not litter the text: CSI (`ESC [`), and OSC, DCS, APC, PM and SOS with their terminator. A string holds no line end and no further introducer, which keeps the search linear and lets no unclosed sequence swallow a paragraph.
*/
const sequences =
	/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\n\r\u0007\u001b\u0090\u0098\u009b-\u009f]*(?:\u0007|\u001b\\|\u009c)/g;
const hasSequence = /[\u001b\u0090\u0098\u009b\u009d-\u009f]/;
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const removed = /[\0-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

// A flag of a region is a black flag, a few tag characters and a cancel tag (UTS #51, ED-14a).
const tags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/**
Make a text from outside harmless: well-formed, NFC, its lines ended by '\n', without any control but '\n' and '\t'. Takes linear time.
*/
export function sanitise(text: string): string {
	let clean = text.isWellFormed() ? text : text.toWellFormed();
	if (suspicious.test(clean)) {
		if (hasSequence.test(clean)) {
			clean = clean.replaceAll(sequences, '');
		}

		clean = clean.replaceAll(lineEnds, '\n').replaceAll(removed, '');
		if (clean.includes('\udb40')) {
			clean = clean.replaceAll(tags, '$1');
		}
	}

	return mayCompose.test(clean) ? compose(clean) : clean;
}

/** The same on one line, for titles, names and other metadata: white space collapsed and trimmed. */
export function sanitiseLine(text: string): string {
	return sanitise(text)
		.replaceAll(/[ \t\n]+/g, ' ')
		.trim();
}
