import process from 'node:process';

/** All bytes of standard input, up to its end. */
export async function readStdin(): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) {
		chunks.push(Buffer.from(chunk));
	}

	return Buffer.concat(chunks);
}

/** The same, up to so many bytes; `null` when there are more. */
export async function readStdinUpTo(most: number): Promise<Uint8Array | null> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of process.stdin) {
		const bytes = Buffer.from(chunk);
		size += bytes.length;
		if (size > most) {
			return null;
		}

		chunks.push(bytes);
	}

	return Buffer.concat(chunks);
}
