import type {Examined, LibraryFinding} from './examine-library.js';

/** What was found, and what is left of it. */
export type Report = {
	readonly found: readonly LibraryFinding[];
	/** After it was repaired, when that was wanted. */
	readonly left: readonly LibraryFinding[];
	readonly isFix: boolean;
	readonly index: Examined['index'];
};

export function doctorLines({found, left, isFix, index}: Report): readonly string[] {
	if (found.length === 0) {
		return [
			index === 'none'
				? 'All is well with the state. There is no index of the library yet: broadsheet index makes it.'
				: 'All is well: the state and its backups, the index, and what it has of the files and of what you did.',
		];
	}

	if (!isFix) {
		const advice = found.some(({repair}) => repair !== null) ? ['broadsheet doctor --fix does it.'] : [];
		return [...found.flatMap(linesOf), ...advice];
	}

	const repaired = found.filter(finding => !isAmong(finding, left));
	return [
		...repaired.map(({sentence}) => `Repaired: ${sentence}.`),
		...left.flatMap(finding => [`Not repaired: ${finding.sentence}.`]),
		...(left.length === 0 ? ['All is well now.'] : []),
	];
}

function linesOf({sentence, repair}: LibraryFinding): readonly string[] {
	return [`${sentence}.`, ...(repair === null ? [] : [`  To repair it, ${repair}.`])];
}

function isAmong({area, sentence}: LibraryFinding, findings: readonly LibraryFinding[]): boolean {
	return findings.some(other => other.area === area && other.sentence === sentence);
}

export function doctorJson({found, left}: Report) {
	return {
		isWell: left.length === 0,
		findings: found.map(finding => ({...finding, isRepaired: !isAmong(finding, left)})),
		left,
	};
}
