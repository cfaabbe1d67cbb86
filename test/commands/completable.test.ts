import {expect, test} from 'vitest';
import {wordKind} from '../../source/commands/completable.js';

const values = (...words: readonly string[]): readonly string[] => wordKind(words).candidates.map(({value}) => value);

test('the first word is a command or a file', () => {
	expect(values('un')).toEqual(['unstar', 'unarchive']);
	expect(wordKind(['']).files).toBe('files');
});

test('a command is offered its own flags, and those of all', () => {
	expect(values('export', '--')).toContain('--output');
	expect(values('unstar', '--d')).toEqual(['--dry-run']);
	expect(values('stats', '--o')).toEqual([]);
	expect(values('--l')).toEqual(['--library', '--linear']);
});

test('a flag is offered what it takes', () => {
	expect(values('export', 'x', '--format', '')).toEqual(['markdown', 'html']);
	expect(values('show', '--format', 'j')).toEqual(['json']);
	expect(wordKind(['--library', 'a'])).toEqual({kind: 'none', files: 'folders', typed: 'a', candidates: []});
	expect(wordKind(['add', '--tag', 's']).kind).toBe('tags');
	expect(wordKind(['--library', 'somewhere', 'star', '']).kind).toBe('articles and query');
});

test.each([
	['tag', 'articles and signed tags'],
	['list', 'query'],
	['update', 'feeds'],
	['stats', 'none'],
	['toString', 'none'],
])('what follows %s is %s', (command, kind) => {
	expect(wordKind([command, '']).kind).toBe(kind);
});
