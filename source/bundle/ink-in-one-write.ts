import {patch} from './patch.ts';

/**
Lets Ink hand a frame to the terminal in one piece: the start of the synchronized output, the rows that changed, and its end.

Why: Ink writes them one by one, and each write wakes the terminal, which on a machine with few cores takes the processor from the program before the frame is out. A page turn at 200×50 takes 2 ms less where `node -e 0` takes 90.
*/
export const inkInOneWrite = patch({
	name: 'ink-in-one-write',
	packageName: 'ink',
	file: 'build/ink.js',
	replacements: [
		{
			from: `                if (shouldSync && shouldWrite) {
                    this.options.stdout.write(bsu);
                }
                this.log(output);
                if (shouldSync && shouldWrite) {
                    this.options.stdout.write(esu);
                }
            }, undefined, {`,
			to: `                this.options.stdout.cork();
                if (shouldSync && shouldWrite) {
                    this.options.stdout.write(bsu);
                }
                this.log(output);
                if (shouldSync && shouldWrite) {
                    this.options.stdout.write(esu);
                }
                this.options.stdout.uncork();
            }, undefined, {`,
		},
	],
});
