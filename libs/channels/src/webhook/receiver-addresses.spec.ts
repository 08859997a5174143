import { lookup, type LookupAddress } from 'node:dns';
import { describe, expect, it } from '@jest/globals';
import { addressRefusal, guardedLookup, NO_MORE_RECEIVERS, readAllowedReceivers, receiverRefusal } from './receiver-addresses.js';

const allowing = (text: string) => {
  const read = readAllowedReceivers(text);
  if (read === null) throw new Error(`not readable: ${text}`);
  return read;
};

describe('an IP address', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.0.9', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['169.254.169.254', 'linkLocal'],
    ['fe80::1', 'linkLocal'],
    ['100.100.100.200', 'carrierGradeNat'],
    ['168.63.129.16', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['0.0.0.0', 'unspecified'],
    ['::', 'unspecified'],
    ['224.0.0.1', 'multicast'],
    ['ff02::1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['64:ff9b::7f00:1', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
  ])('%s is refused as %s', (address, range) => {
    expect(addressRefusal(address, NO_MORE_RECEIVERS)).toBe(range);
  });

  it.each(['10.1.2.3', '172.16.0.1', '192.168.1.1', 'fd12:3456::1', '8.8.8.8', '2400:3200::1'])('%s is taken', (address) => {
    expect(addressRefusal(address, NO_MORE_RECEIVERS)).toBeNull();
  });

  it('is taken when a network of the city has it, and only then', () => {
    expect(addressRefusal('127.0.0.1', allowing('127.0.0.0/8'))).toBeNull();
    expect(addressRefusal('::ffff:127.0.0.1', allowing('127.0.0.0/8'))).toBeNull();
    expect(addressRefusal('::1', allowing('127.0.0.0/8'))).toBe('loopback');
    expect(addressRefusal('::1', allowing('127.0.0.0/8, ::1'))).toBeNull();
    expect(addressRefusal('100.64.1.1', allowing('100.64.0.0/10'))).toBeNull();
  });
});

it('refuses a name of this machine by its form, unless the city names it', () => {
  expect(receiverRefusal('https://localhost/', NO_MORE_RECEIVERS)).toBe('loopback');
  expect(receiverRefusal('https://a.localhost./', NO_MORE_RECEIVERS)).toBe('loopback');
  expect(receiverRefusal('https://localhost/', allowing('LOCALHOST'))).toBeNull();
  expect(receiverRefusal('https://localhost/', allowing('127.0.0.0/8'))).toBeNull();
  expect(receiverRefusal('https://0177.0.0.1/', NO_MORE_RECEIVERS)).toBe('loopback');
  expect(receiverRefusal('https://flood.zhengzhou.gov.cn/', NO_MORE_RECEIVERS)).toBeNull();
});

it.each(['10.0.0.0/33', '127.1', 'http://a.example', 'a b', '*'])('does not read %s as a host or a network', (text) => {
  expect(readAllowedReceivers(text)).toBeNull();
});

describe('a name', () => {
  /** A name server that answers each question with the next of these answers. */
  const answering = (...answers: readonly (readonly string[])[]): typeof lookup => {
    const left = [...answers];
    const resolver = (_name: string, _options: unknown, done: (error: null, found: readonly LookupAddress[]) => void): void =>
      done(
        null,
        (left.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    return resolver as unknown as typeof lookup;
  };
  const ask = async (look: ReturnType<typeof guardedLookup>, name = 'hook.example.org'): Promise<unknown> =>
    new Promise((resolve) => {
      look(name, { all: true }, (error, found) => resolve(error === null ? found : error.message));
    });

  it('that leads to this machine is refused, also when it led elsewhere a moment ago', async () => {
    const look = guardedLookup(NO_MORE_RECEIVERS, answering(['203.0.114.5'], ['127.0.0.1']));
    expect(await ask(look)).toEqual([{ address: '203.0.114.5', family: 4 }]);
    expect(await ask(look)).toBe('the name leads to a loopback address');
  });

  it('that leads to both is used only where it may be', async () => {
    const look = guardedLookup(NO_MORE_RECEIVERS, answering(['169.254.169.254', '10.0.0.7', '::1']));
    expect(await ask(look)).toEqual([{ address: '10.0.0.7', family: 4 }]);
  });

  it('that the city names may lead anywhere', async () => {
    const look = guardedLookup(allowing('hook.example.org'), answering(['127.0.0.1']));
    expect(await ask(look, 'Hook.example.org')).toEqual([{ address: '127.0.0.1', family: 4 }]);
  });
});
