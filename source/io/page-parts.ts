/** Browsers save what belongs to a page into a folder beside it, whose name is that of the page with this behind it. */
const ending = /[_.-]files$/i;

/** Whether a folder has a name like that of the parts of a page. */
export function isNamedAsParts(folder: string): boolean {
	return ending.test(folder);
}

/** Whether a folder holds the parts of a page that is among the files beside it: frames and advertisements, which are no articles. */
export function holdsPageParts(folder: string, files: ReadonlySet<string>): boolean {
	const page = folder.replace(ending, '');
	return page !== folder && ['html', 'htm', 'xhtml'].some(name => files.has(`${page}.${name}`));
}
