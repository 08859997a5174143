import { accepted, refused, type Result } from '@rainstorm/warning-model';
import { decodeXml, MOST_FEED_BYTES, type DecodeRefusal } from './decode-xml.js';
import { ATOM_NAMESPACE, CAP_NAMESPACE } from './namespaces.js';
import { childrenNamed, readXml, textOf } from './read-xml.js';

/** A message that a feed names. `key`: the same as long as the feed says the same of it. */
export interface FeedItem {
  readonly key: string;
  readonly href: string;
}

export type FeedRefusal = DecodeRefusal | { readonly type: 'not-a-feed' };
/** `message`: the address answers a CAP message itself. `left`: how many entries were left out because there are too many. */
export type ReadFeed = { readonly type: 'message' } | { readonly type: 'feed'; readonly items: readonly FeedItem[]; readonly left: number };

/** Of a feed with more the first ones are read: the newest, in every feed that is made as RFC 4287 and RSS 2.0 recommend. */
export const MOST_FEED_ITEMS = 200;

const MEDIA_TYPE = 'application/cap+xml';

/** `application/cap+xml` first; of an entry without any such link the one that the entry is about. */
const linkOf = (entry: Element): string | null => {
  const links = childrenNamed(entry, 'link').filter((link) => ['', 'alternate', 'enclosure'].includes(link.getAttribute('rel') ?? ''));
  const found =
    links.find((link) => link.getAttribute('type') === MEDIA_TYPE) ?? links.find((link) => link.getAttribute('rel') !== 'enclosure');
  return found?.getAttribute('href') ?? null;
};

const ofAtom = (feed: Element): readonly (readonly [string | null, string])[] =>
  childrenNamed(feed, 'entry').map((entry) => [linkOf(entry), textOf(entry, 'updated') ?? '']);

const ofRss = (rss: Element): readonly (readonly [string | null, string])[] =>
  childrenNamed(rss, 'channel').flatMap((channel) =>
    childrenNamed(channel, 'item').map((item) => {
      const enclosure = childrenNamed(item, 'enclosure')
        .find((one) => one.getAttribute('type') === MEDIA_TYPE)
        ?.getAttribute('url');
      return [enclosure ?? textOf(item, 'link'), `${textOf(item, 'guid') ?? ''} ${textOf(item, 'pubDate') ?? ''}`] as const;
    }),
  );

const read = (text: string, url: string): Result<ReadFeed, FeedRefusal> => {
  const root = readXml(text);
  if (!root.ok) return refused({ type: 'not-a-feed' });
  const { localName, namespaceURI } = root.value;
  if (localName === 'alert' && namespaceURI === CAP_NAMESPACE) return accepted({ type: 'message' });
  const isAtom = localName === 'feed' && namespaceURI === ATOM_NAMESPACE;
  if (!isAtom && localName !== 'rss') return refused({ type: 'not-a-feed' });
  const found = (isAtom ? ofAtom(root.value) : ofRss(root.value)).flatMap(([href, version]): FeedItem[] => {
    const address = href?.trim() ?? '';
    if (address === '' || !URL.canParse(address, url)) return [];
    const whole = new URL(address, url).href;
    return [{ href: whole, key: `${whole} ${version.trim()}`.slice(0, 1_000) }];
  });
  const items = [...new Map(found.map((item) => [item.key, item])).values()];
  return accepted({ type: 'feed', items: items.slice(0, MOST_FEED_ITEMS), left: Math.max(0, items.length - MOST_FEED_ITEMS) });
};

/** The messages that an Atom feed (RFC 4287) or an RSS 2.0 feed names, with whole addresses. `url`: its own. Never throws. */
export const readFeed = (bytes: Uint8Array, url: string): Result<ReadFeed, FeedRefusal> => {
  const decoded = decodeXml(bytes, MOST_FEED_BYTES);
  if (!decoded.ok) return decoded;
  try {
    return read(decoded.value, url);
  } catch {
    return refused({ type: 'not-a-feed' });
  }
};
