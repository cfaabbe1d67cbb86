import type {Plugin} from 'esbuild';
import {builtinsWithoutFacade} from './builtins-without-facade.ts';
import {inkByRows} from './ink-by-rows.ts';
import {inkInOneWrite} from './ink-in-one-write.ts';
import {inkWithKnownTexts} from './ink-with-known-texts.ts';
import {inkWithStraightColumns} from './ink-with-straight-columns.ts';
import {inkWithoutDevtools} from './ink-without-devtools.ts';
import {lightSegmenter} from './light-segmenter.ts';
import {meowWithoutCollation} from './meow-without-collation.ts';
import {ownStringWidth} from './own-string-width.ts';
import {reactOnce} from './react-once.ts';
import {signalExitWithoutAssert} from './signal-exit-without-assert.ts';
import {synchronousYoga} from './synchronous-yoga.ts';
import {terminalSizeWithoutChildProcess} from './terminal-size-without-child-process.ts';

/** What makes the bundle start quickly, each in a file of its own that says why and what it saves. */
export const savings: readonly Plugin[] = [
	synchronousYoga,
	ownStringWidth,
	lightSegmenter,
	meowWithoutCollation,
	terminalSizeWithoutChildProcess,
	signalExitWithoutAssert,
	builtinsWithoutFacade,
	inkByRows,
	inkInOneWrite,
	inkWithKnownTexts,
	reactOnce,
];

/** What the bundle needs to run at all, and in every terminal. */
export const necessities: readonly Plugin[] = [inkWithoutDevtools, inkWithStraightColumns];
