import path from 'node:path';
import process from 'node:process';
import {afterEach, expect, test, vi} from 'vitest';
import {stateFolder} from '../../source/io/state-folder.js';

afterEach(() => {
	vi.unstubAllEnvs();
});

test('the folder that was asked for comes first, then that of the environment', async () => {
	vi.stubEnv('BROADSHEET_STATE', '/from/environment');
	expect(await stateFolder('/asked/for')).toBe('/asked/for');
	expect(await stateFolder(undefined)).toBe('/from/environment');
	expect(await stateFolder('')).toBe('/from/environment');
});

test('a relative path is meant from where one is', async () => {
	expect(await stateFolder('here')).toBe(path.join(process.cwd(), 'here'));
});

test.runIf(process.platform === 'linux')('without either it is the state folder of the platform', async () => {
	vi.stubEnv('BROADSHEET_STATE', undefined);
	vi.stubEnv('XDG_STATE_HOME', '/state');
	vi.resetModules();
	const fresh = await import('../../source/io/state-folder.js');
	expect(await fresh.stateFolder(undefined)).toBe('/state/broadsheet');
});
