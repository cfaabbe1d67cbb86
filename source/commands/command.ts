import type {BidiOrder} from '../runtime/prepare-setting.js';
import type {Shell} from './completion-script.js';
import type {Deed} from './deed.js';

/** How `show` prints an article. */
export type ShowFormat = 'text' | 'markdown' | 'json';

/** How `export` writes articles. */
export type ExportFormat = 'markdown' | 'html';

/** The library and the state that a command is about. */
export type LibraryChoice = {
	/** The folders that `--library` names; none for those that are usual. */
	readonly library: readonly string[];
	readonly state: string | undefined;
};

/** What `feeds` does. `feed` is a title or an address. */
export type FeedsAction =
	| {readonly kind: 'list'; readonly isJson: boolean}
	| {readonly kind: 'export'; readonly path: string}
	| {readonly kind: 'rename'; readonly feed: string; readonly title: string}
	| {readonly kind: 'tag'; readonly feed: string; readonly add: readonly string[]; readonly remove: readonly string[]}
	| {readonly kind: 'remove'; readonly feed: string};

/** A command line, understood. */
export type Command =
	| (LibraryChoice & {
			readonly kind: 'read';
			readonly path: string | null;
			/** As lines, one after the other. */
			readonly isLinear: boolean;
			/** The interface is to be in ASCII; `null` for what the locale tells. */
			readonly isAscii: boolean | null;
			readonly bidiOrder: BidiOrder;
			readonly isAmbiguousWide: boolean;
	  })
	| (LibraryChoice & {
			readonly kind: 'list';
			/** A query, before which a folder may stand. */
			readonly words: readonly string[];
			/** Articles at most; `null` for all. */
			readonly limit: number | null;
			readonly isJson: boolean;
			readonly isAmbiguousWide: boolean;
	  })
	| (LibraryChoice & {
			readonly kind: 'search';
			readonly query: string;
			/** Articles at most. */
			readonly limit: number;
			readonly isJson: boolean;
			readonly isAmbiguousWide: boolean;
	  })
	| (LibraryChoice & {
			readonly kind: 'add';
			/** Addresses, paths, and `-` for standard input. */
			readonly words: readonly string[];
			readonly tags: readonly string[];
			/** Where standard input came from; `null` when that is not said. */
			readonly url: string | null;
			readonly isJson: boolean;
	  })
	| (LibraryChoice & {
			readonly kind: 'renew';
			/** What articles are made anew from. */
			readonly from: 'address' | 'kept';
			/** A query, or the ids and paths of articles. */
			readonly words: readonly string[];
			/** However many they are. */
			readonly isSure: boolean;
	  })
	| (LibraryChoice & {readonly kind: 'index'; readonly isJson: boolean})
	| (LibraryChoice & {readonly kind: 'doctor'; readonly isFix: boolean; readonly isJson: boolean})
	| (LibraryChoice & {readonly kind: 'stats'; readonly isJson: boolean; readonly isAmbiguousWide: boolean})
	| (LibraryChoice & {
			readonly kind: 'change';
			readonly deed: Deed;
			/** A query, or the ids and paths of articles. */
			readonly words: readonly string[];
			/** Nothing is done: what would be is told. */
			readonly isDryRun: boolean;
			/** However many they are. */
			readonly isSure: boolean;
	  })
	| {
			readonly kind: 'show';
			readonly path: string;
			readonly format: ShowFormat;
			/** In cells; `null` for what the terminal offers. */
			readonly width: number | null;
			readonly bidiOrder: BidiOrder;
			readonly isAmbiguousWide: boolean;
	  }
	| (LibraryChoice & {
			readonly kind: 'highlights';
			readonly query: string;
			/** A day or an age, as a query takes them; `null` for all. */
			readonly since: string | null;
			/** Articles at most; `null` for all. */
			readonly limit: number | null;
			readonly isJson: boolean;
	  })
	| {
			readonly kind: 'import-highlights';
			/** Of a file, or `-`. */
			readonly path: string;
			readonly state: string | undefined;
	  }
	| (LibraryChoice & {
			readonly kind: 'export';
			/** A query, or the ids and paths of articles. */
			readonly words: readonly string[];
			readonly format: ExportFormat;
			/** The folder that files are written into; `null` for standard output. */
			readonly output: string | null;
			/** Articles at most; `null` for all. */
			readonly limit: number | null;
	  })
	| {readonly kind: 'export-state'; readonly state: string | undefined}
	| {
			readonly kind: 'import-state';
			/** Of a file, or `-`. */
			readonly path: string;
			readonly state: string | undefined;
	  }
	| (LibraryChoice & {
			readonly kind: 'config';
			readonly action: 'edit' | 'print' | 'check';
			readonly bidi: string | undefined;
			readonly ambiguous: string | undefined;
			readonly ascii: boolean | undefined;
	  })
	| (LibraryChoice & {
			readonly kind: 'subscribe';
			/** Addresses, paths of lists, and `-` for standard input. */
			readonly words: readonly string[];
			readonly title: string | null;
			/** In which to put them, the outermost first. */
			readonly folders: readonly string[];
			readonly tags: readonly string[];
	  })
	| (LibraryChoice & {readonly kind: 'feeds'; readonly action: FeedsAction})
	| (LibraryChoice & {
			readonly kind: 'update';
			/** Titles or addresses of feeds; none for all. */
			readonly words: readonly string[];
	  })
	| (LibraryChoice & {
			readonly kind: 'import';
			/** Of exports: files, archives and folders. */
			readonly paths: readonly string[];
			/** What has no text is fetched. */
			readonly isFetch: boolean;
			readonly isDryRun: boolean;
			readonly isJson: boolean;
	  })
	| {
			readonly kind: 'keys';
			readonly format: 'text' | 'markdown' | 'json';
			/** The name of one; `null` for the keys that are in force. */
			readonly preset: string | null;
	  }
	| {readonly kind: 'completion'; readonly shell: Shell}
	/** For the scripts of shells, and told to nobody. */
	| {readonly kind: 'complete'; readonly words: readonly string[]}
	| {readonly kind: 'man'}
	| {readonly kind: 'print'; readonly text: string}
	| {readonly kind: 'mistake'; readonly reason: string};
