import type {Effect} from '../app/effect.js';
import type {Target} from '../app/history.js';
import {sanitiseLine} from '../formats/sanitise.js';
import type {Trashed} from '../io/move-to-trash.js';
import type {Store} from './store.js';

type EffectOf<Type extends Effect['type']> = Extract<Effect, {readonly type: Type}>;

/** Moves files to the trash of the platform and back; what came of it is dispatched as facts. */
export type Trash = {
	readonly move: (effect: EffectOf<'trash-files'>, dispatch: Store['dispatch']) => void;
	readonly restore: (effect: EffectOf<'restore-files'>, dispatch: Store['dispatch']) => void;
};

/** Remembers as long as the program runs where the files are. */
export function createTrash(): Trash {
	const moved = new Map<number, readonly Trashed[]>();
	return {
		move({request, targets}, dispatch) {
			void moveAll(targets).then(({done, there, reason}) => {
				moved.set(request, there);
				dispatch({type: 'files-trashed', request, targets: done, reason});
			});
		},
		restore({request}, dispatch) {
			void restoreAll(moved.get(request) ?? []).then(reason => {
				dispatch({type: 'files-restored', reason});
			});
		},
	};
}

async function moveAll(targets: readonly Target[]): Promise<{
	readonly done: readonly Target[];
	readonly there: readonly Trashed[];
	readonly reason: string | null;
}> {
	const {moveToTrash} = await import('../io/move-to-trash.js');
	const done: Target[] = [];
	const there: Trashed[] = [];
	let reason: string | null = null;
	for (const target of targets) {
		try {
			there.push(await moveToTrash(target.path));
			done.push(target);
		} catch (error) {
			reason ??= `“${target.title}” stays: ${sentenceOf(error)}`;
		}
	}

	return {done, there, reason};
}

async function restoreAll(all: readonly Trashed[]): Promise<string | null> {
	const {restoreFromTrash} = await import('../io/restore-from-trash.js');
	let reason: string | null = null;
	for (const one of all) {
		try {
			await restoreFromTrash(one);
		} catch (error) {
			reason ??= `${sanitiseLine(one.from)} stays in the trash: ${sentenceOf(error)}`;
		}
	}

	return reason;
}

function sentenceOf(error: unknown): string {
	return sanitiseLine(error instanceof Error ? error.message : String(error));
}
