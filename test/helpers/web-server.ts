import {createServer, type RequestListener, type Server} from 'node:http';
import {createServer as createSecureServer, type ServerOptions} from 'node:https';
import {createServer as createSocketServer, type Socket} from 'node:net';
import {onTestFinished} from 'vitest';

type Served = {readonly url: string; readonly port: number};

/** Serve until the test is over; `url` has no slash at its end. */
export async function serve(listener: RequestListener): Promise<Served> {
	const server = createServer(listener);
	return {url: `http://127.0.0.1:${await listen(server)}`, port: portOf(server)};
}

/** The same with TLS. */
export async function serveSecurely(options: ServerOptions, listener: RequestListener): Promise<Served> {
	const server = createSecureServer(options, listener);
	return {url: `https://localhost:${await listen(server)}`, port: portOf(server)};
}

/** Answer a connection by hand. */
export async function serveSocket(onSocket: (socket: Socket) => void): Promise<Served> {
	const sockets = new Set<Socket>();
	const server = createSocketServer(socket => {
		sockets.add(socket);
		socket.on('error', () => {});
		onSocket(socket);
	});
	const {promise, resolve} = Promise.withResolvers<void>();
	server.listen(0, '127.0.0.1', resolve);
	await promise;
	onTestFinished(() => {
		for (const socket of sockets) {
			socket.destroy();
		}

		server.close();
	});
	return {url: `http://127.0.0.1:${portOf(server)}`, port: portOf(server)};
}

async function listen(server: Server): Promise<number> {
	const {promise, resolve} = Promise.withResolvers<void>();
	server.listen(0, '127.0.0.1', resolve);
	await promise;
	onTestFinished(() => {
		server.close();
		server.closeAllConnections();
	});
	return portOf(server);
}

function portOf(server: {address(): ReturnType<Server['address']>}): number {
	const address = server.address();
	return typeof address === 'object' && address !== null ? address.port : 0;
}
