/** Places that were left by a jump, to go back to, and those that were gone back from; the nearest last. */
export type Jumps = {
	readonly back: readonly number[];
	readonly ahead: readonly number[];
};

export const noJumps: Jumps = {back: [], ahead: []};

/** More than anybody goes back. */
const most = 100;

/** A jump from an offset: what was ahead is no longer. One from the same place twice counts once. */
export function withJump({back}: Jumps, from: number): Jumps {
	return {back: back.at(-1) === from ? back : [...back, from].slice(-most), ahead: []};
}

/** One jump back or ahead from an offset, and where that leads; `null` when there is none. */
export function stepJump(jumps: Jumps, from: number, direction: 1 | -1): {jumps: Jumps; to: number} | null {
	const {back, ahead} = jumps;
	const to = (direction === -1 ? back : ahead).at(-1);
	if (to === undefined) {
		return null;
	}

	return direction === -1
		? {to, jumps: {back: back.slice(0, -1), ahead: [...ahead, from]}}
		: {to, jumps: {back: [...back, from], ahead: ahead.slice(0, -1)}};
}
