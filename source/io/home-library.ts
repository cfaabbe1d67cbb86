import path from 'node:path';
import process from 'node:process';

/** The folder of the library where nobody has named one, be it there or not. */
export async function homeLibrary(): Promise<string> {
	// Asking the system loads a module of 10 ms.
	const home = process.env['HOME'] || (await import('node:os')).homedir();
	return path.join(home, 'Broadsheet');
}
