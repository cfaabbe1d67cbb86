import {expect, test} from 'vitest';
import {roleOfScope} from '../../../source/layout/code/roles-of-scope.js';
import type {Role} from '../../../source/layout/span.js';

const scopes: ReadonlyArray<readonly [classes: string, outer: Role | null, role: Role | null]> = [
	['hljs-keyword', null, 'code-keyword'],
	['hljs-string', null, 'code-string'],
	['hljs-comment', null, 'code-comment'],
	['hljs-name', null, 'code-name'],
	['hljs-meta prompt_', null, 'code-comment'],
	['hljs-meta', null, null],
	['hljs-title function_', null, null],
	['hljs-keyword local_', null, 'code-keyword'],
	['hljs-number', null, null],
	['hljs-doctag', 'code-comment', 'code-comment'],
	['hljs-subst', 'code-string', null],
	['language-css', 'code-string', null],
	['hljs-deletion', null, 'dim'],
	['constructor', null, null],
];

test.each(scopes)('%s within %s is %s', (classes, outer, role) => {
	expect(roleOfScope(classes, outer)).toBe(role);
});
