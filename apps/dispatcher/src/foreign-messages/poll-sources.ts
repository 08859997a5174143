import { createHash } from 'node:crypto';
import type { CapSourceFault, CapSourceLook, Ledger, SeenFeedItem } from '@rainstorm/ledger';
import { keepForeignMessage, noteCapSource, type KeepForeignRefusal } from '@rainstorm/operations';
import { refused, type CapSource, type City, type ForeignMessageId, type Result } from '@rainstorm/warning-model';
import type { ForeignCapRefusal } from '@rainstorm/cap';
import { breachWords, foreignMessageProblems } from './foreign-message-problems.js';
import { fetchDocument, type Fetched } from './fetch-document.js';

const ANSWER_WITHIN_MS = 10_000;
const LOOK_WITHIN_MS = 45_000;

/** What came of one look at a source. */
export interface LookReport {
  readonly source: CapSource;
  readonly kept: number;
  readonly fault: CapSourceFault | null;
  readonly news: 'failed' | 'recovered' | null;
}

export interface PollPorts {
  /** Something of ours failed, and not the source. */
  readonly onTrouble: (source: CapSource, error: unknown) => void;
}

type Refused = ForeignCapRefusal | KeepForeignRefusal;
interface Outcome {
  readonly look: CapSourceLook;
  readonly fault: CapSourceFault | null;
  readonly kept: number;
}

/** Our clock goes on: what is too early now is asked for again. */
const isForLater = ({ type }: Refused): boolean => type === 'cap-sent-in-the-future';

/** What the ledger can store: a text that was cut may end in half a character, and an address may hold any. */
const plain = (text: string): string => text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\p{Cs}]/gu, '');

/** Why a message was not kept, for whoever looks after the source: a line in Chinese, and one in English. */
const reasonOf = (name: string, refusal: Refused): string => {
  const [first] = refusal.type === 'cap-breaks-rules' ? refusal.breaches : [];
  const { zh, en } = first === undefined ? foreignMessageProblems[refusal.type].title : breachWords(first);
  const values = refusal as unknown as Readonly<Record<string, string | number | undefined>>;
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
  return plain(`${name}：${fill(zh)}\n${name}: ${fill(en)}`);
};

/** `https://host/cap/messages/1.cap.xml` → `1.cap.xml`. */
const shortName = (href: string): string => plain(decodeURIComponentOr(href.split('/').at(-1) ?? '').slice(0, 120));
const decodeURIComponentOr = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const faultOf = (seen: readonly SeenFeedItem[]): CapSourceFault | null => {
  const faults = seen.flatMap(({ fault }) => fault ?? []);
  const [first] = faults;
  const count = faults.length > 1 ? `${faults.length} × ` : '';
  return first === undefined ? null : { fault: 'message-refused', detail: first.replace(/^/gm, count) };
};

/**
 * Looks at each source that is due, in one of any number of schedulers. A source that fails is told on the desk, and holds up neither the others
 * nor anything else. What was read once is not read again as long as its feed says the same of it.
 */
export class PollSources {
  private readonly stopping = new AbortController();

  constructor(
    private readonly ledger: Ledger,
    private readonly city: Pick<City, 'capSources'>,
    private readonly ports: PollPorts,
  ) {}

  /** Never rejects. */
  async run(): Promise<readonly LookReport[]> {
    const reports = await Promise.all((this.city.capSources ?? []).map(async (source) => this.look(source)));
    return reports.filter((report) => report !== null);
  }

  /** Ends what is being read. */
  stop(): void {
    this.stopping.abort();
  }

  private async look(source: CapSource): Promise<LookReport | null> {
    const { url } = source;
    if (url === null) return null;
    try {
      const claimed = await this.ledger.transaction(async (tx) => tx.capSources.claim(source.id, url, source.everySec));
      if (claimed === null) return null;
      const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(LOOK_WITHIN_MS)]);
      const { look, fault, kept } = await this.read(source, url, claimed, signal);
      if (this.stopping.signal.aborted) return null;
      const news = await this.ledger.transaction(async (tx) => noteCapSource(tx, source, look, fault));
      return { source, kept, fault, news };
    } catch (error) {
      this.ports.onTrouble(source, error);
      return null;
    }
  }

  private async read(source: CapSource, url: string, before: CapSourceLook, signal: AbortSignal): Promise<Outcome> {
    const { MOST_FEED_BYTES, readFeed } = await import('@rainstorm/cap');
    const { etag, lastModified } = before;
    const answer = await fetchDocument(url, { mostBytes: MOST_FEED_BYTES, withinMs: ANSWER_WITHIN_MS, signal, etag, lastModified });
    if (answer.type === 'failed') return { look: before, fault: { fault: answer.fault, detail: answer.detail }, kept: 0 };
    if (answer.type === 'unchanged') return { look: before, fault: faultOf(before.seen), kept: 0 };
    const feed = readFeed(answer.bytes, url);
    if (!feed.ok)
      return { look: { ...before, etag: null, lastModified: null }, fault: { fault: 'not-a-feed', detail: feed.refusal.type }, kept: 0 };
    const tags = { etag: answer.etag, lastModified: answer.lastModified };
    if (feed.value.type === 'message') {
      const { seen, isLater, kept } = await this.keep(source, url, url, answer.bytes);
      return { look: { ...(isLater ? { etag: null, lastModified: null } : tags), seen: [seen] }, fault: faultOf([seen]), kept };
    }
    const known = new Map(before.seen.map((seen) => [seen.key, seen]));
    const seen: SeenFeedItem[] = [];
    let [kept, again]: [number, CapSourceFault | null] = [0, null];
    for (const { key, href } of feed.value.items) {
      const already = known.get(key);
      if (already !== undefined) {
        seen.push(already);
        continue;
      }
      if (new URL(href).origin !== new URL(url).origin) {
        seen.push({ key, fault: `${new URL(href).host} 不是该来源的服务器\n${new URL(href).host} is not the server of the source` });
        continue;
      }
      const read = await this.fetchOne(source, key, href, signal);
      if ('later' in read) again = read.later;
      else {
        seen.push(read.seen);
        kept += read.kept;
      }
    }
    const { left } = feed.value;
    const fault = again ?? faultOf(seen) ?? (left === 0 ? null : { fault: 'feed-too-long', detail: String(left) });
    // Without its tags the feed is read again, and with it what is missing.
    return { look: { ...(again === null ? tags : { etag: null, lastModified: null }), seen }, fault, kept };
  }

  private async fetchOne(
    source: CapSource,
    key: string,
    href: string,
    signal: AbortSignal,
  ): Promise<{ readonly seen: SeenFeedItem; readonly kept: number } | { readonly later: CapSourceFault }> {
    const { MOST_MESSAGE_BYTES } = await import('@rainstorm/cap');
    const answer: Fetched = await fetchDocument(href, { mostBytes: MOST_MESSAGE_BYTES, withinMs: ANSWER_WITHIN_MS, signal });
    if (answer.type !== 'found') {
      const { fault, detail } = answer.type === 'failed' ? answer : { fault: 'status', detail: '304' };
      return { later: { fault, detail: `${shortName(href)} ${detail}` } };
    }
    const { seen, isLater, kept } = await this.keep(source, key, href, answer.bytes);
    return isLater ? { later: { fault: 'message-refused', detail: seen.fault ?? '' } } : { seen, kept };
  }

  private async keep(
    source: CapSource,
    key: string,
    href: string,
    bytes: Buffer,
  ): Promise<{ readonly seen: SeenFeedItem; readonly isLater: boolean; readonly kept: number }> {
    const done = await keepBytes(this.ledger, source, bytes);
    // A reply to another station's message is nothing for us, and nothing wrong.
    if (done.ok || done.refusal.type === 'cap-says-nothing') return { seen: { key, fault: null }, isLater: false, kept: done.ok ? 1 : 0 };
    return { seen: { key, fault: reasonOf(shortName(href), done.refusal) }, isLater: isForLater(done.refusal), kept: 0 };
  }
}

const keepBytes = async (ledger: Ledger, source: CapSource, bytes: Buffer): Promise<Result<ForeignMessageId, Refused>> => {
  const { readForeignCap } = await import('@rainstorm/cap');
  const read = readForeignCap(bytes, source.certificate);
  if (!read.ok) return refused(read.refusal);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = await ledger.transaction(async (tx) =>
    keepForeignMessage(tx, source, { ...read.value, sha256, signed: source.certificate !== null }),
  );
  return kept.ok ? { ok: true, value: kept.value.id } : kept;
};
