import {createServer, type RequestListener, type ServerResponse} from 'node:http';
import {gzipSync} from 'node:zlib';
import {paragraphs, webPage} from './web-pages.ts';

/** How one path is answered, by its first part; the number behind it makes the pages of one kind different. */
export const oddKinds = [
	'good',
	'good-packed',
	'good-slow',
	'good-moved',
	'good-large',
	'good-heavy',
	'silent',
	'dripping',
	'endless',
	'huge',
	'bomb',
	'loop',
	'private',
	'cut',
	'gone',
	'broken',
	'picture',
] as const;

export type OddKind = (typeof oddKinds)[number];

/** Which of them are to be saved. */
export const isGood = (kind: OddKind): boolean => kind.startsWith('good');

/** As much as a page may have for its article to be extracted. */
const heavy =
	'<p><a href="/tide">The tide</a>, as all who live by the sea know, comes <em>twice</em> a day.</p>'.repeat(6500);

let bomb: Uint8Array | undefined;

const answers: Readonly<Record<OddKind, (response: ServerResponse, number: string) => void>> = {
	good: (response, number) => page(response).end(webPage(`Tide ${number}`)),
	'good-packed': (response, number) =>
		page(response)
			.setHeader('content-encoding', 'gzip')
			.end(gzipSync(webPage(`Packed tide ${number}`))),
	'good-slow': (response, number) => {
		setTimeout(() => page(response).end(webPage(`Slow tide ${number}`)), 100);
	},
	'good-moved': (response, number) => response.writeHead(301, {location: `/good/moved-${number}`}).end('<p>moved'),
	'good-large': (response, number) => page(response).end(webPage(`Large tide ${number}`, paragraphs.repeat(8000))),
	'good-heavy': (response, number) => page(response).end(webPage(`Heavy tide ${number}`, heavy)),
	silent: () => {},
	dripping: response => {
		const timer = setInterval(() => page(response).write('<p>x'), 20);
		response.on('close', () => {
			clearInterval(timer);
		});
	},
	endless: response => {
		const more = (): void => {
			while (!response.destroyed && response.write('<p>more and more of it</p>'.repeat(1000))) {
				// The connection takes it.
			}
		};

		response.on('drain', more);
		more();
	},
	huge: response => {
		page(response).setHeader('content-length', 900_000_000).write('<p>begun');
	},
	bomb: response => {
		page(response).setHeader('content-encoding', 'gzip').end(bomb);
	},
	loop: (response, number) => response.writeHead(302, {location: `/loop/${number}`}).end(),
	private: response => response.writeHead(302, {location: 'http://10.0.0.1/secret'}).end(),
	cut: response => {
		page(response).setHeader('content-length', 5000).write('<p>half');
		setTimeout(() => response.destroy(), 20);
	},
	gone: response => response.writeHead(404).end('<p>no'),
	broken: response => response.writeHead(500).end('<p>no'),
	picture: response => response.setHeader('content-type', 'image/png').end('PNG'),
};

function page(response: ServerResponse): ServerResponse {
	return response.headersSent ? response : response.setHeader('content-type', 'text/html; charset=utf-8');
}

/** Answers in as many ways as servers do, by the path: `/good/1`. */
export const answerOddly: RequestListener = (request, response) => {
	const [kind = '', number = ''] = (request.url ?? '').split('/').slice(1);
	const answer = oddKinds.find(name => name === kind);
	if (answer === undefined) {
		response.writeHead(404).end();
	} else {
		answers[answer](response, number);
	}
};

/** Serve so until `close` is called. */
export async function openOddServer(): Promise<{readonly url: string; readonly close: () => void}> {
	// Before it is asked for: it takes a while to make.
	bomb ??= gzipSync(Buffer.alloc(60_000_000, '<p>tide'));
	const server = createServer(answerOddly);
	const {promise, resolve} = Promise.withResolvers<void>();
	server.listen(0, '127.0.0.1', resolve);
	await promise;
	const address = server.address();
	return {
		url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}
