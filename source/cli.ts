#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';

// Everything else is imported after this check: an older Node may not even be able to read it.
const leastMajor = 24;

if (Number(process.versions.node.split('.')[0]) < leastMajor) {
	process.stderr.write(
		`Broadsheet needs Node ${leastMajor} or newer, and this is ${process.version}: see https://nodejs.org\n`,
	);
	process.exitCode = 1;
} else {
	module.enableCompileCache();
	const {main} = await import('./main.js');
	// The sample library stands beside the folder of the program, built or not.
	await main(process.argv.slice(2), {
		samples: new URL('../articles/', import.meta.url),
		thread: new URL('thread.js', import.meta.url),
	});
}
