import {sanitiseLine} from '../formats/sanitise.js';
import type {ListedArticle} from '../library/index/read-articles.js';
import {careFor} from '../library/state/care.js';
import {type ArticlesMeant, articlesMeant} from './articles-meant.js';
import type {Command} from './command.js';
import {changeBy, doneSentence, wouldSentence} from './deed.js';
import {articlesOf} from './listed-articles.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {fail, print, printLines, warn} from './output.js';
import {type ReadingStep, writeChanges} from './write-changes.js';

type ChangeCommand = Extract<Command, {kind: 'change'}>;

/** So many articles may be changed by a query without being sure of it. */
const mostUnasked = 20;

/** Star articles, archive or tag them, or the opposite. */
export async function changeArticles(command: ChangeCommand, files: ProgramFiles): Promise<void> {
	await withLibrary(command, files, async library => {
		const meant = await articlesMeant(command.words, library);
		if (meant !== null) {
			await changeEach(command, library, meant);
		}
	});
}

async function changeEach(
	{deed, isDryRun, isSure}: ChangeCommand,
	library: CommandLibrary,
	{keys, areNamed}: ArticlesMeant,
): Promise<void> {
	const changed: Array<ReadingStep & Pick<ListedArticle, 'entry'>> = [];
	for (const article of articlesOf(library.index, keys)) {
		const change = changeBy(deed, article);
		if (change) {
			changed.push({...article, change});
		}
	}

	if (isDryRun) {
		await printLines(changed.map(({entry}) => sanitiseLine(entry.title)));
		warn(`${wouldSentence(deed, changed.length)}.`);
		return;
	}

	if (changed.length > mostUnasked && !areNamed && !isSure) {
		fail(`${wouldSentence(deed, changed.length)}: --yes does it, and --dry-run names them.`);
		return;
	}

	const now = Date.now();
	if (changed.length > 0) {
		// There is a backup of today before anything changes.
		careFor(library.state, now);
	}

	const written = await writeChanges(library, changed, now);
	if (written === changed.length) {
		print(`${doneSentence(deed, written, keys.length - changed.length)}\n`);
	}
}
