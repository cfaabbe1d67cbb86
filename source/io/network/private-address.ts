import {BlockList, isIP} from 'node:net';

/*
What no address of the public internet is in. Source: the IANA registries of special-purpose addresses for IPv4 (RFC 6890) and IPv6, without those that are routed.
*/
const ranges: ReadonlyArray<readonly [net: string, prefix: number]> = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	// Here the machines of a cloud are told their secrets.
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
];

const ranges6: ReadonlyArray<readonly [net: string, prefix: number]> = [
	['::', 128],
	['::1', 128],
	['100::', 64],
	['2001:db8::', 32],
	['fc00::', 7],
	['fe80::', 10],
	['fec0::', 10],
	['ff00::', 8],
];

/** Prefixes behind which the address of another network stands, and in which group of 16 bits it begins. */
const wrapped: ReadonlyArray<readonly [prefix: RegExp, group: number]> = [
	// IPv4-mapped, IPv4-compatible and IPv4-translated (RFC 4291, RFC 2765).
	[/^(?:0:){5}(?:0|ffff):/, 6],
	[/^(?:0:){4}ffff:0:/, 6],
	// NAT64 (RFC 6052, RFC 8215) and 6to4 (RFC 3056).
	[/^64:ff9b:(?:0:){4}/, 6],
	[/^64:ff9b:1:/, 6],
	[/^2002:/, 1],
];

let list: BlockList | undefined;

function privateRanges(): BlockList {
	const made = new BlockList();
	for (const [net, prefix] of ranges) {
		made.addSubnet(net, prefix, 'ipv4');
	}

	for (const [net, prefix] of ranges6) {
		made.addSubnet(net, prefix, 'ipv6');
	}

	return made;
}

/** Whether an IP address belongs to this machine, to a network that is not public, or to nobody; what is no address does, too. */
export function isPrivateAddress(address: string): boolean {
	list ??= privateRanges();
	const plain = address.replace(/%.*$/, '');
	switch (isIP(plain)) {
		case 4: {
			return list.check(plain, 'ipv4');
		}

		case 6: {
			const inner = innerAddress(plain);
			return list.check(plain, 'ipv6') || (inner !== null && list.check(inner, 'ipv4'));
		}

		default: {
			return true;
		}
	}
}

/** The IPv4 address that an IPv6 address stands for. */
function innerAddress(address: string): string | null {
	const groups = groupsOf(address);
	const text = groups.map(group => group.toString(16)).join(':');
	const start = wrapped.find(([prefix]) => prefix.test(text))?.[1];
	const [high = 0, low = 0] = start === undefined ? [] : groups.slice(start);
	return start === undefined ? null : [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): readonly number[] {
	// URL writes an address in one way, whatever way it is given in.
	const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
	const [before = '', after] = written.split('::');
	const numbers = (part: string): readonly number[] =>
		part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16));
	const head = numbers(before);
	const tail = numbers(after ?? '');
	return [...head, ...Array.from({length: 8 - head.length - tail.length}, () => 0), ...tail];
}
