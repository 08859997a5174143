import { createHash } from 'node:crypto';
import { alertOfBulletin, isOwnIdentifier, signCap, writeCap, writeFeed, writeGbt, type CapSigner, type Outlines } from '@rainstorm/cap';
import {
  bulletinsInForce,
  lastChangeInForce,
  messageHistory,
  type BulletinRow,
  type Ledger,
  type Page,
  type PageRequest,
} from '@rainstorm/ledger';
import { accepted, type City, type Result, type Status } from '@rainstorm/warning-model';
import { attachmentOf, type FoundAttachment } from '../reading/attachment-of.js';
import { refuse, type Refusal } from '../refusal.js';

export interface CapFile {
  readonly body: string;
  /** Strong: the same bytes have the same tag at every process. */
  readonly tag: string;
}

export type CapForm = 'cap' | 'gbt';

export interface CapPublication {
  readonly signer: CapSigner | null;
  /** Where other systems reach this app, without a slash at its end; null: the feed has relative links. */
  readonly publicUrl: string | null;
}

const fileOf = (body: string): CapFile => ({ body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` });

const FEED_PATH = '/api/v1/cap/';
/** Rendered files that are kept; all messages that are in force at one time, with room. */
const MOST_KEPT = 500;
const LONG_AGO = new Date(0);

const feedNames = { actual: 'feed.atom', exercise: 'exercises.atom' } as const satisfies Record<Status, string>;

/**
 * The files for other systems. A message is made of the frozen record, so it is rendered once; a feed is rendered again when what is in force has
 * changed, and readers that come together share one look at the ledger.
 */
export class ReadCapFiles {
  private readonly messages = new Map<string, CapFile>();
  private readonly feeds = new Map<Status, { readonly state: string; readonly file: CapFile }>();
  private readonly looks = new Map<Status, Promise<CapFile>>();

  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly outlines: Outlines,
    private readonly publication: CapPublication,
  ) {}

  private get messagesUrl(): string | null {
    const { publicUrl } = this.publication;
    return publicUrl === null ? null : `${publicUrl}${FEED_PATH}messages/`;
  }

  /** One attachment of what was published under this identifier. */
  async attachment(identifier: string, sha256: string): Promise<Result<FoundAttachment, Refusal>> {
    if (!isOwnIdentifier(identifier)) return refuse({ type: 'unknown-message' });
    const bulletin = await this.ledger.read(async (tx) => tx.bulletins.first({ identifier, state: 'published' }));
    return bulletin === null ? refuse({ type: 'unknown-message' }) : attachmentOf(this.ledger, bulletin, sha256);
  }

  async message(identifier: string, form: CapForm): Promise<Result<CapFile, Refusal>> {
    const key = `${identifier}.${form}`;
    const kept = this.messages.get(key);
    if (kept !== undefined) return accepted(kept);
    // What has another form, a control character for example, never reaches SQL.
    if (!isOwnIdentifier(identifier)) return refuse({ type: 'unknown-message' });
    const found = await this.ledger.read(async (tx) => {
      const row = await tx.bulletins.first({ identifier, state: 'published' });
      return row === null ? null : { id: row.id, published: await messageHistory(tx, [row]) };
    });
    const bulletin = found?.published.find(({ id }) => id === found.id);
    if (found === null || bulletin === undefined) return refuse({ type: 'unknown-message' });
    const context = { city: this.city, outlines: this.outlines, published: found.published, messagesUrl: this.messagesUrl };
    const { signer } = this.publication;
    const written = form === 'gbt' ? writeGbt(bulletin, context) : writeCap(alertOfBulletin(bulletin, context));
    return accepted(this.keep(key, fileOf(form === 'cap' && signer !== null ? signCap(written, signer) : written)));
  }

  private keep(key: string, file: CapFile): CapFile {
    const [oldest] = this.messages.keys();
    if (this.messages.size >= MOST_KEPT && oldest !== undefined) this.messages.delete(oldest);
    this.messages.set(key, file);
    return file;
  }

  /** What is in force: of real bulletins, or of exercises. */
  async feed(status: Status): Promise<CapFile> {
    const standing = this.looks.get(status);
    if (standing !== undefined) return standing;
    const look = this.look(status).finally(() => this.looks.delete(status));
    this.looks.set(status, look);
    return look;
  }

  private async look(status: Status): Promise<CapFile> {
    const { rows, updated, published } = await this.ledger.read(async (tx) => {
      // In this order: a publication in between is an entry at once, and never a date without its entry.
      const last = await lastChangeInForce(tx, status);
      const inForce = await bulletinsInForce(tx, { status });
      return { rows: inForce, updated: last, published: await messageHistory(tx, inForce) };
    });
    const state = [updated?.toISOString() ?? '', ...rows.map(({ id }) => id)].join(' ');
    const kept = this.feeds.get(status);
    if (kept?.state === state) return kept.file;
    const byId = new Map(published.map((bulletin) => [bulletin.id, bulletin]));
    const standing = rows.map(({ id }) => byId.get(id)).filter((bulletin) => bulletin !== undefined);
    const { publicUrl } = this.publication;
    const context = { city: this.city, outlines: this.outlines, published, messagesUrl: this.messagesUrl };
    const file = fileOf(
      writeFeed(
        standing.map((bulletin) => ({ bulletin, alert: alertOfBulletin(bulletin, context) })),
        {
          city: this.city,
          status,
          updated: updated ?? LONG_AGO,
          messages: this.messagesUrl ?? 'messages/',
          self: publicUrl === null ? null : `${publicUrl}${FEED_PATH}${feedNames[status]}`,
        },
      ),
    );
    this.feeds.set(status, { state, file });
    return file;
  }

  /** Everything that was ever published, newest first, exercises too. */
  async all(request: PageRequest): Promise<Page<BulletinRow>> {
    return this.ledger.read(async (tx) => tx.bulletins.page({ state: 'published' }, { by: 'sentAt', direction: 'DESC' }, request));
  }

  certificate(): Result<CapFile, Refusal> {
    const { signer } = this.publication;
    return signer === null ? refuse({ type: 'no-certificate' }) : accepted(fileOf(signer.certificate));
  }
}
