import {type LookupAddress, lookup as systemLookup} from 'node:dns';
import {Agent} from 'node:http';
import {type AgentOptions, Agent as SecureAgent} from 'node:https';
import {isIP, type LookupFunction} from 'node:net';
import {isPrivateAddress} from './private-address.js';
import {trouble} from './trouble.js';

/** What of the system's network is used; a test has one of its own. */
export type System = {
	/** All addresses of a host. Rejects when it has none. */
	readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
	readonly isPrivate: (address: string) => boolean;
	/** Certificates that are trusted beside those that Node trusts, as PEM. */
	readonly trusted?: string;
};

/** The system as it is. */
export const realSystem: System = {
	resolve: host =>
		new Promise((resolve, reject) => {
			systemLookup(host, {all: true}, (error, addresses) => {
				if (error) {
					reject(error);
				} else {
					resolve(addresses);
				}
			});
		}),
	isPrivate: isPrivateAddress,
};

/** The connections of one kind, kept alive between requests. */
export type Agents = {readonly 'http:': Agent; readonly 'https:': SecureAgent};

/** A connection that nobody uses is closed after so long, in milliseconds: before servers do, which is 5 s for many. */
const idleTime = 4000;

/**
Connections that go to public addresses only, or to any. The addresses that a name has are looked at when the connection is made, and it is made to these: a name that changes its address in between gains nothing. A connection to a private address is never handed to who may not have it, for the two kinds share none.
*/
export function createAgents(system: System, isPrivateAllowed: boolean): Agents {
	const lookup: LookupFunction = (host, options, done) => {
		system.resolve(host).then(
			all => {
				const allowed = isPrivateAllowed ? all : all.filter(({address}) => !system.isPrivate(address));
				const wanted = allowed.filter(({family}) => !options.family || family === familyOf(options.family));
				const [first] = wanted;
				if (first === undefined) {
					done(trouble('private-address'), '');
				} else if (options.all) {
					done(null, [...wanted]);
				} else {
					done(null, first.address, first.family);
				}
			},
			(error: NodeJS.ErrnoException) => {
				done(error, '');
			},
		);
	};

	const options: AgentOptions = {
		keepAlive: true,
		maxFreeSockets: 64,
		scheduling: 'lifo',
		keepAliveMsecs: 1000,
		timeout: idleTime,
		lookup,
		...(system.trusted !== undefined && {ca: system.trusted}),
	};
	return {'http:': new Agent(options), 'https:': new SecureAgent(options)};
}

function familyOf(family: number | string): number {
	return family === 'IPv6' || family === 6 ? 6 : 4;
}

/** Whether a host is written as a private address: no name is looked up for such a one. */
export function isPrivateLiteral({hostname}: URL, {isPrivate}: System): boolean {
	const address = hostname.replace(/^\[(.*)\]$/, '$1');
	return isIP(address) !== 0 && isPrivate(address);
}
