import type {Role} from '../span.js';

/*
highlight.js tells some sixty scopes apart. Four looks are enough for a page: what the language says, what the markup is called, what is quoted, and what is said aside.
*/
const roles: ReadonlyMap<string, Role | null> = new Map<string, Role | null>([
	['keyword', 'code-keyword'],
	['name', 'code-name'],
	['section', 'code-name'],
	['selector-tag', 'code-name'],
	['selector-class', 'code-name'],
	['selector-id', 'code-name'],
	['string', 'code-string'],
	['regexp', 'code-string'],
	['comment', 'code-comment'],
	['meta prompt_', 'code-comment'],
	['deletion', 'dim'],
	['emphasis', 'emphasis'],
	['strong', 'strong'],
	// Code within a string looks like code.
	['subst', null],
]);

/**
The role of a scope, by the classes that highlight.js writes for it; `outer` is that of what it stands in, which it keeps where it has none of its own.
*/
export function roleOfScope(classes: string, outer: Role | null): Role | null {
	if (classes.startsWith('language-')) {
		return null;
	}

	const scope = classes.replace('hljs-', '');
	const [first = ''] = scope.split(' ', 1);
	const role = roles.get(scope) ?? roles.get(first);
	return role === undefined ? outer : role;
}
