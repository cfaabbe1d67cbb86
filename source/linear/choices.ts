import {addressOf} from '../app/link-address.js';
import {hintsOn} from '../app/link-hints.js';
import {linkItems} from '../app/link-menu.js';
import {type MenuItem, menuItems} from '../app/list-menu.js';
import {outlineItems} from '../app/outline-menu.js';
import {settingList} from '../app/settings.js';
import type {Reader, State} from '../app/state.js';
import {themeDescription, themeNames} from '../app/theme-names.js';
import {duration, plural} from '../article/dates.js';
import {minutesAtPace} from '../article/reading-time.js';
import {rowText} from '../layout/span.js';
import {menuTitle} from '../screen/item-menu.js';

/** Things of which one is chosen by its number. */
export type Choices = {
	readonly title: string;
	/** From the first one on, without their numbers. */
	readonly items: ReadonlyArray<{
		/** By which it may be chosen, too. */
		readonly label: string;
		/** What else there is to say of it. */
		readonly more: readonly string[];
	}>;
	/** What is said when there are none. */
	readonly none: string;
};

/** What is to be chosen from now; `null` where nothing is, or where what there is has not come yet. */
export function choicesOf(state: State): Choices | null {
	const {menu, prompt, reader} = state;
	if (prompt) {
		return prompt.kind === 'hints' && reader ? linkChoices(state, reader) : null;
	}

	const none = 'There is nothing to choose from.';
	switch (menu?.kind) {
		case undefined: {
			return null;
		}

		case 'views':
		case 'values': {
			const isKnown = menu.kind === 'views' ? menu.totals !== null : menu.values !== null;
			const items = menuItems(state, menu).map(item => ({label: item.label, more: listWords(state, item)}));
			return isKnown ? {title: titleOf(state), items, none} : null;
		}

		case 'sorts': {
			const items = menuItems(state, menu).map(item => ({label: item.label, more: listWords(state, item)}));
			return {title: titleOf(state), items, none};
		}

		case 'outline': {
			const items = reader ? outlineItems(state, reader, menu) : [];
			const least = Math.min(...items.map(({depth}) => depth));
			return {
				title: 'Outline',
				items: items.map(({title, depth, page, isHere}) => ({
					label: title,
					more: [
						...(depth > least ? [`level ${depth - least + 1}`] : []),
						...(page === null ? [] : [`page ${page}`]),
						...(isHere ? ['here'] : []),
					],
				})),
				none: menu.filter === '' ? 'This piece has nothing to go to.' : 'Nothing matches.',
			};
		}

		case 'link': {
			const {shown} = menu.address;
			return {title: shown, items: linkItems(menu, state).map(({label}) => ({label, more: []})), none};
		}

		case 'themes': {
			const items = themeNames(state).map(name => ({
				label: name,
				more: [themeDescription(state, name), ...(name === state.settings.theme ? ['now'] : [])],
			}));
			return {title: 'Themes', items, none};
		}

		// Whoever types words has no need of it.
		case 'palette': {
			return null;
		}

		case 'typography': {
			const items = settingList.map(setting => ({label: setting.name, more: [setting.valueOf(state.settings)]}));
			return {title: 'Typography', items, none};
		}
	}
}

function titleOf(state: State): string {
	return rowText(menuTitle(state, state.size.columns)).trim();
}

function listWords({pace}: State, {totals, isCurrent}: MenuItem): readonly string[] {
	const counts = totals ? [plural(totals.articles, 'article'), duration(minutesAtPace(totals.minutes, pace))] : [];
	return [...counts, ...(isCurrent ? ['now'] : [])];
}

/** The links of the page that is open: the words of each, and where it leads. */
function linkChoices(state: State, reader: Reader): Choices {
	const items = hintsOn(state, reader).map(({link}) => {
		const words = reader.manuscript.text.slice(link.from, link.to).replaceAll(/\s+/g, ' ').trim();
		return {label: words, more: [link.kind === 'jump' ? 'within this piece' : placeOf(reader, link)]};
	});
	return {title: 'Links on this page', items, none: 'No link stands on this page.'};
}

function placeOf(reader: Reader, link: Parameters<typeof addressOf>[0]): string {
	const address = addressOf(link, reader);
	return address.kind === 'refused' ? address.reason : address.shown;
}

/** The choices as lines: "2. Label, what else there is to say". */
export function choiceLines({title, items, none}: Choices): readonly string[] {
	return items.length === 0
		? [none]
		: [
				`${title}:`,
				...items.map(
					({label, more}, index) => `${index + 1}. ${[label, ...more].filter(part => part !== '').join(', ')}`,
				),
			];
}
