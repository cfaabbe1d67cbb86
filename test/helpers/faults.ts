/*
Loaded before the program by `node --import`: when SIGUSR2 comes, it fails in the way that FAULT names, as a mistake of ours or a broken terminal would make it. Nothing of it is in the program.
*/
import process from 'node:process';

export type Fault = 'exception' | 'rejection' | 'EIO' | 'EPIPE';

const fault = process.env['FAULT'] as Fault | undefined;

// What runs beside the program inherits the environment.
if (fault !== undefined && /cli\.[jt]s$/.test(process.argv[1] ?? '')) {
	process.on('SIGUSR2', () => {
		fail(fault);
	});
}

function fail(name: Fault): void {
	switch (name) {
		case 'exception': {
			throw new Error('a mistake of ours');
		}

		case 'rejection': {
			void Promise.reject(new Error('a mistake of ours'));
			break;
		}

		case 'EIO':
		case 'EPIPE': {
			const error = Object.assign(new Error(`write ${name}`), {code: name});
			process.stdout._write = (_chunk, _encoding, callback) => {
				callback(error);
			};
			// What is held back in one piece goes out by this.
			process.stdout._writev = (_chunks, callback) => {
				callback(error);
			};
			process.stdout.write(' ');
		}
	}
}
