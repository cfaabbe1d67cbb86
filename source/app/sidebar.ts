/** What the sidebar may say of an open article; in the list it only says what the article is about. In the order of their digits. */
export const sidebarTabs = ['about', 'outline', 'links', 'highlights', 'history'] as const;

export type SidebarTab = (typeof sidebarTabs)[number];

/** What the sidebar shows of the current article. */
export type Sidebar = {
	readonly tab: SidebarTab;
	/** The item that is chosen, among those that are shown; `null` for the one where the page is. */
	readonly selected: number | null;
	/** Only items with these words are shown; empty for all. */
	readonly filter: string;
	/** What is typed goes into the filter. */
	readonly isTyping: boolean;
	/** The first visible row. */
	readonly top: number;
	/** The position in the text at which it was scrolled by hand: from any other it follows the page. `null` when it never was. */
	readonly scrolledAt: number | null;
};

/** As it is for the first article. */
export const firstSidebar: Sidebar = {
	tab: 'about',
	selected: null,
	filter: '',
	isTyping: false,
	top: 0,
	scrolledAt: null,
};

/** For another article, or in another tab: from its top, with everything in it. */
export function sidebarAnew({tab}: Sidebar): Sidebar {
	return {...firstSidebar, tab};
}

/** Without the focus: nothing in it is chosen, and it follows the page. */
export function sidebarLeft(sidebar: Sidebar): Sidebar {
	return {...sidebar, selected: null, filter: '', isTyping: false};
}
