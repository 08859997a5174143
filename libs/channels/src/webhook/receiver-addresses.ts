import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Where a webhook may go by default: public addresses, and the private networks of a city (RFC 1918, RFC 4193). Everything else is refused:
 * this machine, link-local, unspecified, multicast, shared (RFC 6598) and reserved addresses, and tunnels that carry another address.
 */
const DEFAULT_RANGES: ReadonlySet<string> = new Set(['unicast', 'private', 'uniqueLocal']);
/** Where a web push may go by default: a push service is on the internet, and its address comes from a browser. */
const PUBLIC_RANGES: ReadonlySet<string> = new Set(['unicast']);
/** Metadata services of clouds that are outside of those ranges: Azure, and Amazon's by IPv6. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16', 'fd00:ec2::254']);

/** What the city allows besides: names of hosts in lower case, and networks. */
export interface AllowedReceivers {
  readonly hosts: ReadonlySet<string>;
  readonly networks: readonly (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[];
  /** Private networks too only where they are named. */
  readonly isPublicOnly?: boolean;
}

export const NO_MORE_RECEIVERS: AllowedReceivers = { hosts: new Set(), networks: [] };

const HOST_NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.?$/;
/** `127.1` and `127` are short forms of addresses to some, and names to others. */
const ONLY_FIGURES = /^[0-9.]+$/;

/** Reads a list of host names, addresses and networks (`127.0.0.0/8`), separated by commas. Null if an entry is none of these. */
export const readAllowedReceivers = (text: string): AllowedReceivers | null => {
  const hosts = new Set<string>();
  const networks: (readonly [ipaddr.IPv4 | ipaddr.IPv6, number])[] = [];
  for (const entry of text.split(',').map((each) => each.trim().toLowerCase())) {
    if (entry === '') continue;
    if (ipaddr.isValidCIDR(entry)) networks.push(ipaddr.parseCIDR(entry));
    else if (isIP(entry) !== 0) networks.push(ipaddr.parseCIDR(`${entry}/${isIP(entry) === 4 ? 32 : 128}`));
    else if (HOST_NAME.test(entry) && !ONLY_FIGURES.test(entry)) hosts.add(entry.replace(/\.$/, ''));
    else return null;
  }
  return { hosts, networks };
};

const isInNetworks = (text: string, networks: AllowedReceivers['networks']): boolean => {
  const address = ipaddr.process(text);
  return networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
};

/** Why nothing may be sent to this IP address, as a word for the message; null where it may. IPv4 inside IPv6 counts as IPv4. */
export const addressRefusal = (text: string, { networks, isPublicOnly = false }: AllowedReceivers): string | null => {
  if (!ipaddr.isValid(text)) return 'not an IP address';
  const address = ipaddr.process(text);
  if (isInNetworks(text, networks)) return null;
  if (METADATA.has(address.toString())) return 'metadata';
  const range = address.range();
  return (isPublicOnly ? PUBLIC_RANGES : DEFAULT_RANGES).has(range) ? null : range;
};

/** The host of a URL without the brackets of IPv6 and the dot at its end. */
const hostOf = ({ hostname }: URL): string =>
  hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

/**
 * Why nothing may be sent to this URL, as far as it shows without asking a name server; null where it may. The WHATWG parser has turned other
 * forms of an IPv4 address (`0x7f.1`, `2130706433`) into the usual one.
 */
export const receiverRefusal = (url: string, allowed: AllowedReceivers): string | null => {
  if (!URL.canParse(url)) return null;
  const host = hostOf(new URL(url));
  if (allowed.hosts.has(host)) return null;
  if (isIP(host) !== 0) return addressRefusal(host, allowed);
  // RFC 6761, 6.3: such names always lead to this machine.
  if (host === 'localhost' || host.endsWith('.localhost')) {
    return addressRefusal('127.0.0.1', allowed) === null ? null : 'loopback';
  }
  return null;
};

/**
 * Why this cannot be the address of a push service, as a word; null where it can. It is https and public, unless the city names its host or its network;
 * a name is looked up only by whoever connects.
 */
export const pushEndpointRefusal = (url: string, allowed: AllowedReceivers): string | null => {
  if (!URL.canParse(url)) return 'not a URL';
  const { protocol, username, password, hash } = new URL(url);
  if (username !== '' || password !== '' || hash !== '') return 'more than an address';
  const host = hostOf(new URL(url));
  const isNamed = allowed.hosts.has(host) || (isIP(host) !== 0 && isInNetworks(host, allowed.networks));
  if (protocol !== 'https:' && !(protocol === 'http:' && isNamed)) return 'not https';
  return receiverRefusal(url, { ...allowed, isPublicOnly: true });
};

/** A name that leads only where nothing may be sent. */
export class ForbiddenReceiver extends Error {
  override readonly name = 'ForbiddenReceiver';
  readonly code = 'EFORBIDDEN';
  constructor(readonly range: string) {
    super(`the name leads to a ${range} address`);
  }
}

/**
 * Resolves a name for the connection itself, and gives only addresses that may be used, so that a name server cannot answer the check
 * differently from the connection (DNS rebinding). Not asked for a host that is an IP address already.
 */
export const guardedLookup =
  (allowed: AllowedReceivers, resolver: typeof resolve = resolve): LookupFunction =>
  (hostname, options, done) => {
    resolver(hostname, { ...options, all: true }, (error, found: readonly LookupAddress[]) => {
      if (error !== null) {
        done(error, '', 4);
        return;
      }
      const isNamed = allowed.hosts.has(hostname.replace(/\.$/, '').toLowerCase());
      const refusals = found.map(({ address }) => (isNamed ? null : addressRefusal(address, allowed)));
      const usable = found.filter((_, index) => refusals[index] === null);
      const [first] = usable;
      if (first === undefined) done(new ForbiddenReceiver(refusals.find((range) => range !== null) ?? 'missing'), '', 4);
      else if (options.all === true) done(null, [...usable]);
      else done(null, first.address, first.family);
    });
  };
