export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

export type RedisAddress =
  | { readonly shape: 'single'; readonly url: string }
  | { readonly shape: 'sentinel'; readonly nodes: readonly RedisNode[]; readonly master: string; readonly login: RedisLogin }
  | { readonly shape: 'cluster'; readonly nodes: readonly RedisNode[]; readonly login: RedisLogin };

export interface RedisLogin {
  readonly username?: string;
  readonly password?: string;
}

const nodeOf = (text: string, defaultPort: number): RedisNode | null => {
  const match = /^([^:\s]+|\[[0-9a-fA-F:]+\])(?::(\d{1,5}))?$/.exec(text);
  if (match?.[1] === undefined) return null;
  const port = match[2] === undefined ? defaultPort : Number(match[2]);
  return port > 0 && port < 65_536 ? { host: match[1].replaceAll(/[[\]]/g, ''), port } : null;
};

const loginOf = (text: string | undefined): RedisLogin => {
  if (text === undefined) return {};
  const [username = '', password] = text.split(':', 2);
  return {
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === undefined ? {} : { password: decodeURIComponent(password) }),
  };
};

/**
 * `redis://` and `rediss://` as usual; `redis+sentinel://[user:password@]host:port,host:port/master` and
 * `redis+cluster://[user:password@]host:port,host:port`, which no URL parser takes. Null for anything else.
 */
export const parseRedisAddress = (text: string): RedisAddress | null => {
  if (/^rediss?:\/\//.test(text)) return URL.canParse(text) && new URL(text).hostname !== '' ? { shape: 'single', url: text } : null;
  const match = /^redis\+(sentinel|cluster):\/\/(?:([^@/]*)@)?([^@/]+)(?:\/([A-Za-z0-9._-]+))?$/.exec(text);
  if (match?.[3] === undefined) return null;
  const isSentinel = match[1] === 'sentinel';
  const nodes = match[3].split(',').map((each) => nodeOf(each, isSentinel ? 26_379 : 6_379));
  if (!nodes.every((node) => node !== null)) return null;
  const login = loginOf(match[2]);
  if (!isSentinel) return match[4] === undefined ? { shape: 'cluster', nodes, login } : null;
  return match[4] === undefined ? null : { shape: 'sentinel', nodes, master: match[4], login };
};

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** Whether anybody who reaches this Redis may use it: it is on another machine, and its address has no password. */
export const isOpenRedis = (address: RedisAddress): boolean => {
  if (address.shape !== 'single') return (address.login.password ?? '') === '' && !address.nodes.every(({ host }) => LOOPBACK.test(host));
  const url = new URL(address.url);
  return url.password === '' && !LOOPBACK.test(url.hostname.replaceAll(/[[\]]/g, ''));
};

/** With a password of its own setting. Null if the address has one already. */
export const withPassword = (address: RedisAddress, password: string): RedisAddress | null => {
  if (address.shape !== 'single')
    return (address.login.password ?? '') === '' ? { ...address, login: { ...address.login, password } } : null;
  const url = new URL(address.url);
  if (url.password !== '') return null;
  // The setter does not encode a percent sign.
  url.password = encodeURIComponent(password);
  return { ...address, url: url.href };
};
