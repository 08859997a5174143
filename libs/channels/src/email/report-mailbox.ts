import { rootCertificates } from 'node:tls';
import { ImapFlow } from 'imapflow';
import type { ChannelHealth } from '../channel.js';
import { isLoopback } from './smtp-options.js';

export interface ReportMailboxOptions {
  /**
   * `imaps://user:password@host[:port][/Folder]`, or `imap://` with STARTTLS, which is demanded except on the machine itself. Without a folder
   * INBOX. Never logged.
   */
  readonly url: string;
  /** Certificates of own authorities, in PEM, in addition to those that Node knows. */
  readonly ca?: readonly string[];
  /** Gets each unread mail. `handled` and `unclear` are marked as read, `unclear` is flagged for a person too; `later` is tried again soon. */
  readonly onMail: (raw: Uint8Array) => Promise<'handled' | 'unclear' | 'later'>;
  /** How long the mailbox may be unreadable before that counts as a failure, in milliseconds. */
  readonly patienceMs?: number;
  /** Between two looks where the server says nothing by itself (RFC 2177), in milliseconds. */
  readonly lookEveryMs?: number;
}

const MOST_BYTES = 1_000_000;
const SOON_MS = 1_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const TIMEOUT_MS = 20_000;

/** Whether this is the URL of an IMAP mailbox with a user. */
export const isMailboxUrl = (url: string): boolean =>
  URL.canParse(url) && ['imap:', 'imaps:'].includes(new URL(url).protocol) && new URL(url).username !== '';

/** Watches the mailbox that bounces come to. A lost connection is opened again; `close` ends the watch and rejects nothing. */
export class ReportMailbox {
  private readonly closing = new AbortController();
  private trouble: { readonly detail: string; readonly since: Date; readonly sinceMs: number } | null = null;
  private running: Promise<void> | null = null;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(private readonly options: ReportMailboxOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  health(): ChannelHealth {
    const { trouble } = this;
    if (trouble === null || performance.now() - trouble.sinceMs < (this.options.patienceMs ?? 300_000)) return { state: 'well' };
    return { state: 'failed', reason: 'bounces-unread', detail: trouble.detail, since: trouble.since };
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.closing.signal.aborted) {
      await this.watch().catch((error: unknown) => this.failed(error));
      await this.wait(this.pauseMs);
      this.pauseMs = Math.min(LONGEST_PAUSE_MS, this.pauseMs * 2);
    }
  }

  private failed(error: unknown): void {
    const { code, message } = error as { readonly code?: string; readonly message?: string };
    this.trouble ??= { detail: code ?? message ?? 'unknown', since: new Date(), sinceMs: performance.now() };
  }

  private async watch(): Promise<void> {
    const url = new URL(this.options.url);
    const secure = url.protocol === 'imaps:';
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const client = new ImapFlow({
      host,
      port: Number(url.port || (secure ? 993 : 143)),
      secure,
      ...(secure ? {} : { doSTARTTLS: !isLoopback(host) }),
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      ...(this.options.ca === undefined || this.options.ca.length === 0 ? {} : { tls: { ca: [...rootCertificates, ...this.options.ca] } }),
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      logger: false,
    });
    // A connection that is lost between two commands is an event; the next command fails with it.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.mailboxOpen(decodeURIComponent(url.pathname.slice(1)) || 'INBOX');
      const { lookEveryMs = 60_000 } = this.options;
      let soonMs = SOON_MS;
      while (!this.closing.signal.aborted) {
        // The server may tell of a new mail with any answer, so that it is listened to before the search.
        const news = new AbortController();
        const tell = (): void => news.abort();
        client.once('exists', tell);
        client.once('close', tell);
        const isWaiting = await this.readAll(client);
        this.trouble = null;
        this.pauseMs = FIRST_PAUSE_MS;
        // Ends with the next command.
        if (!news.signal.aborted) client.idle().catch(() => undefined);
        await this.wait(isWaiting ? soonMs : lookEveryMs, news.signal);
        client.off('exists', tell);
        client.off('close', tell);
        soonMs = isWaiting ? Math.min(lookEveryMs, soonMs * 2) : SOON_MS;
      }
      await client.logout();
    } finally {
      client.close();
    }
  }

  /** Hands over all unread mails. Whether one of them has to be tried again. */
  private async readAll(client: ImapFlow): Promise<boolean> {
    const unread = await client.search({ seen: false }, { uid: true });
    let isWaiting = false;
    for (const uid of unread === false || unread === undefined ? [] : unread) {
      const mail = await client.fetchOne(String(uid), { source: { maxLength: MOST_BYTES } }, { uid: true });
      if (mail === false || mail === undefined || mail.source === undefined) continue;
      const outcome = await this.options.onMail(mail.source);
      if (outcome === 'later') isWaiting = true;
      else await client.messageFlagsAdd(String(uid), outcome === 'handled' ? ['\\Seen'] : ['\\Seen', '\\Flagged'], { uid: true });
    }
    return isWaiting;
  }

  private async wait(ms: number, other?: AbortSignal): Promise<void> {
    const signal = other === undefined ? this.closing.signal : AbortSignal.any([this.closing.signal, other]);
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener(
        'abort',
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
}
