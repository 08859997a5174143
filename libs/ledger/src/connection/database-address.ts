/** Where one server listens. */
export interface DatabaseServer {
  /** A name, an address, or a folder of sockets. */
  readonly host: string;
  readonly port: number;
}

export interface DatabaseAddress {
  /** The connection string with the first server alone. */
  readonly url: string;
  /** In the order of the connection string; at least one. */
  readonly servers: readonly DatabaseServer[];
  /** Of the database; empty if the string has none. */
  readonly name: string;
  readonly hasPassword: boolean;
}

const SHAPE = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]*)(.*)$/s;
const USUAL_PORT = 5432;
/** The two values of libpq that ask for a server that takes writes, as this product always does. */
const WRITABLE = ['read-write', 'primary'];

const serverOf = (url: URL): DatabaseServer => ({
  host: decodeURIComponent(url.hostname.replace(/^\[(.*)\]$/, '$1')),
  port: url.port === '' ? USUAL_PORT : Number(url.port),
});

/**
 * Reads a connection string as libpq has it, which may name several servers: `postgres://user:password@a:5432,b:5432/name` (PostgreSQL,
 * section "Connection URIs"). The fault is for people, and does not contain the string.
 */
export const readDatabaseAddress = (
  text: string,
): { readonly ok: true; readonly value: DatabaseAddress } | { readonly ok: false; readonly fault: string } => {
  const refuse = (fault: string) => ({ ok: false, fault }) as const;
  const [, before, hosts, after] = SHAPE.exec(text) ?? [];
  if (before === undefined || hosts === undefined || after === undefined) return refuse('not a postgres:// URL');
  const single = hosts.split(',').map((host) => `${before}${host}${after}`);
  if (!single.every((url) => URL.canParse(url))) return refuse('not a postgres:// URL');
  const urls = single.map((url) => new URL(url));
  const [first] = single;
  if (first === undefined) return refuse('not a postgres:// URL');
  if (urls.length > 1 && urls.some(({ hostname }) => hostname === '')) return refuse('names several hosts, one of them empty');
  const { searchParams, pathname, password } = new URL(first);
  const wanted = searchParams.get('target_session_attrs');
  if (wanted !== null && !WRITABLE.includes(wanted)) return refuse('wants a server that only reads (target_session_attrs)');
  const name = decodeURIComponent(pathname.slice(1));
  return { ok: true, value: { url: first, servers: urls.map(serverOf), name, hasPassword: password !== '' } };
};

/** The same for a connection string that was checked when the program started. Throws `Error` with the fault otherwise. */
export const databaseAddressOf = (text: string): DatabaseAddress => {
  const read = readDatabaseAddress(text);
  if (!read.ok) throw new Error(`The connection string is ${read.fault}`);
  return read.value;
};

/** The connection string, which has no password yet, with this one. */
export const withPassword = (text: string, password: string): string =>
  text.replace(
    /^(postgres(?:ql)?:\/\/)(?:([^@/?#:]*):?@)?/,
    (_all, scheme: string, user: string | undefined) => `${scheme}${user ?? ''}:${encodeURIComponent(password)}@`,
  );
