import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isPrivateAddress} from '../../../source/io/network/private-address.js';

test.each([
	'127.0.0.1',
	'127.255.255.254',
	'0.0.0.0',
	'10.0.0.1',
	'172.16.0.1',
	'172.31.255.255',
	'192.168.1.1',
	'169.254.169.254',
	'100.64.0.1',
	'100.127.255.255',
	'224.0.0.1',
	'255.255.255.255',
	'::',
	'::1',
	'fe80::1',
	'fe80::1%eth0',
	'fc00::1',
	'fd12:3456::1',
	'ff02::1',
	'::ffff:127.0.0.1',
	'::ffff:7f00:1',
	'::ffff:10.0.0.1',
	'::127.0.0.1',
	'64:ff9b::10.0.0.1',
	'64:ff9b::a00:1',
	'2002:c0a8:101::1',
	'localhost',
	'',
])('%s is private', address => {
	expect(isPrivateAddress(address)).toBe(true);
});

test.each([
	'1.1.1.1',
	'9.255.255.255',
	'11.0.0.0',
	'100.63.255.255',
	'100.128.0.0',
	'172.15.255.255',
	'172.32.0.0',
	'192.167.255.255',
	'223.255.255.255',
	'2606:4700::1111',
	'::ffff:1.1.1.1',
	'64:ff9b::1.1.1.1',
	'2002:101:101::1',
])('%s is public', address => {
	expect(isPrivateAddress(address)).toBe(false);
});

test('an IPv4 address is the same however IPv6 writes it', () => {
	fc.assert(
		fc.property(fc.ipV4(), address => {
			expect(isPrivateAddress(`::ffff:${address}`)).toBe(isPrivateAddress(address));
			expect(isPrivateAddress(`64:ff9b::${address}`)).toBe(isPrivateAddress(address));
		}),
	);
});

test('any IPv6 address is told', () => {
	fc.assert(
		fc.property(fc.ipV6(), address => {
			expect(typeof isPrivateAddress(address)).toBe('boolean');
		}),
	);
});
