import {createServer} from 'node:http';
import process from 'node:process';
import {newsText} from './news-text.ts';

// node test/benchmark/feed-server.ts: serves /<number>.xml, a feed of 20 pieces that never changes, and prints its port.
const pieces = 20;
const pieceLength = 1500;
const words = newsText(400_000).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const feeds = new Map<string, {readonly body: string; readonly etag: string}>();

function feedAt(path: string): {readonly body: string; readonly etag: string} {
	const number = Number(path.slice(1, -4));
	const items = Array.from({length: pieces}, (_, piece) => {
		const start = ((number * pieces + piece) * 997) % (words.length - pieceLength);
		const text = words.slice(start, start + pieceLength).replace(/^[^ ]*;/, '');
		const day = new Date(Date.UTC(2026, 0, 1 + piece, number % 24)).toUTCString();
		return `<item><title>Piece ${piece} of ${number}</title><link>http://127.0.0.1/${number}/${piece}</link><guid isPermaLink="false">${number}-${piece}</guid><pubDate>${day}</pubDate><description>A summary &amp;hellip;</description><content:encoded><![CDATA[<p>${text.replaceAll('\n', '</p>\n<p>')}</p><p><a href="/more">More</a></p>]]></content:encoded></item>`;
	});
	return {
		body: `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed ${number}</title><link>http://127.0.0.1/${number}</link>${items.join('\n')}</channel></rss>`,
		etag: `"${number}"`,
	};
}

const server = createServer((request, response) => {
	const path = request.url ?? '';
	const feed = feeds.get(path) ?? feedAt(path);
	feeds.set(path, feed);
	if (request.headers['if-none-match'] === feed.etag) {
		response.writeHead(304, {ETag: feed.etag}).end();
	} else {
		response.writeHead(200, {'Content-Type': 'application/rss+xml', ETag: feed.etag}).end(feed.body);
	}
});
server.listen(0, '127.0.0.1', () => {
	const address = server.address();
	process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
