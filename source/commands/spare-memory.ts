import v8 from 'node:v8';

/** Have the heap kept small from now on. Pages leave much behind that is soon of no use: a third more time is taken for less than half of the memory, 120 MB instead of 270 MB with the heaviest pages. */
export function spareMemory(): void {
	v8.setFlagsFromString('--optimize-for-size');
}
