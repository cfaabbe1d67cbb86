// The package tells its types for the file of `require` only; the module beside it is half as long and needs no wrapper.
declare module 'bidi-js/dist/bidi.min.mjs' {
	import type {Bidi} from 'bidi-js';
	export default function createBidi(): Bidi;
}
