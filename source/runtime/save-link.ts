import type {Effect} from '../app/effect.js';
import {fileName} from '../article/file-name.js';
import {frontMatterOf, yamlText} from '../formats/yaml-text.js';
import {errorReason} from '../io/error-reason.js';
import {writeNewFile} from '../io/write-new-file.js';
import type {Store} from './store.js';

type SaveLink = Extract<Effect, {readonly type: 'save-link'}>;

/**
Returns what keeps the address of a link as a small Markdown file in a folder, for the article to be fetched into later; `folder` is `null` where no library was named. Says what became of it.
*/
export function createLinkSaver(
	folder: string | null,
	now: () => number,
): (effect: SaveLink, dispatch: Store['dispatch']) => void {
	return (effect, dispatch) => {
		if (folder === null) {
			dispatch({
				type: 'trouble',
				reason: 'Links are kept in a library of your own: name its folder with --library',
			});
			return;
		}

		const name = fileName(new Date(now()).toISOString(), effect.words, 'link');
		writeNewFile(folder, name, '.md', markdownOf(effect)).then(
			() => {
				dispatch({type: 'told', text: `“${effect.words}” is in the library for later`});
			},
			(error: unknown) => {
				dispatch({type: 'trouble', reason: `This link cannot be kept: ${folder} ${errorReason(error)}`});
			},
		);
	};
}

function markdownOf({href, words, title}: SaveLink): string {
	const head = frontMatterOf([`title: ${yamlText(words)}`, `url: ${yamlText(href)}`]);
	const from = title === '' ? '' : ` It was linked from ${escaped(title)}.`;
	return `${head}Kept for later: the text is at <${href}>.${from}\n`;
}

/** What would mean something else to Markdown means itself. */
function escaped(text: string): string {
	return text.replaceAll(/[\\`*_{}[\]<>#|~$&]/g, String.raw`\$&`);
}
