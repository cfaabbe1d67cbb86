import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArguments, type TerminalFlags} from './commands/arguments.js';
import {readConfig} from './commands/read-config.js';

/** What stands beside the program. */
export type ProgramFiles = {
	/** The folder of the sample library. */
	readonly samples: URL;
	/** The file that runs beside the program. */
	readonly background: URL;
};

/** Run a command line. What a command needs is imported only once it is known. */
export async function main(argv: readonly string[], {samples, background}: ProgramFiles): Promise<void> {
	const files = {sampleLibrary: fileURLToPath(samples), background};
	const command = await parseArguments(argv, terminalFlags);
	switch (command.kind) {
		case 'read': {
			const {readOrPrint} = await import('./commands/read-or-print.js');
			await readOrPrint(command, files.sampleLibrary, background);
			break;
		}

		case 'list': {
			const {list} = await import('./commands/list.js');
			await list(command, files);
			break;
		}

		case 'search': {
			const {search} = await import('./commands/search.js');
			await search(command, files);
			break;
		}

		case 'change': {
			const {changeArticles} = await import('./commands/change-articles.js');
			await changeArticles(command, files);
			break;
		}

		case 'add': {
			const {add} = await import('./commands/add.js');
			await add(command, files);
			break;
		}

		case 'renew': {
			const {renewArticles} = await import('./commands/renew-articles.js');
			await renewArticles(command, files);
			break;
		}

		case 'index': {
			const {indexLibrary} = await import('./commands/index-library.js');
			await indexLibrary(command, files);
			break;
		}

		case 'stats': {
			const {stats} = await import('./commands/stats.js');
			await stats(command, files);
			break;
		}

		case 'doctor': {
			const {doctor} = await import('./commands/doctor.js');
			await doctor(command, files);
			break;
		}

		case 'show': {
			const {show} = await import('./commands/show.js');
			await show(command);
			break;
		}

		case 'highlights': {
			const {highlights} = await import('./commands/highlights.js');
			await highlights(command, files);
			break;
		}

		case 'import-highlights': {
			const {importHighlights} = await import('./commands/import-highlights.js');
			await importHighlights(command);
			break;
		}

		case 'export': {
			const {exportArticles} = await import('./commands/export-articles.js');
			await exportArticles(command, files);
			break;
		}

		case 'import': {
			const {importExports} = await import('./commands/import-exports.js');
			await importExports(command, files);
			break;
		}

		case 'export-state': {
			const {exportState} = await import('./commands/export-state.js');
			await exportState(command);
			break;
		}

		case 'import-state': {
			const {importState} = await import('./commands/import-state.js');
			await importState(command);
			break;
		}

		case 'config': {
			const {config} = await import('./commands/config.js');
			await config(command);
			break;
		}

		case 'keys': {
			const {keys} = await import('./commands/keys.js');
			await keys(command);
			break;
		}

		case 'subscribe': {
			const {subscribe} = await import('./commands/subscribe.js');
			await subscribe(command, files);
			break;
		}

		case 'feeds': {
			const {feeds} = await import('./commands/feeds.js');
			await feeds(command, files);
			break;
		}

		case 'update': {
			const {updateFeeds} = await import('./commands/update-feeds.js');
			await updateFeeds(command, files);
			break;
		}

		case 'completion': {
			const {completionScript} = await import('./commands/completion-script.js');
			process.stdout.write(completionScript(command.shell));
			break;
		}

		case 'complete': {
			const {complete} = await import('./commands/complete.js');
			await complete(command.words, files.sampleLibrary);
			break;
		}

		case 'man': {
			const {manual} = await import('./commands/manual.js');
			process.stdout.write(manual());
			break;
		}

		case 'print':
			process.stdout.write(`${command.text}\n`);
			break;

		case 'mistake':
			process.stderr.write(`${command.reason}\nbroadsheet --help shows what there is.\n`);
			process.exitCode = 2;
			break;
	}
}

/** What the configuration file says of the terminal. */
async function terminalFlags(): Promise<TerminalFlags> {
	const {values} = await readConfig();
	return {bidi: values['terminal.bidi'], ambiguous: values['terminal.ambiguous'], ascii: values['terminal.ascii']};
}
