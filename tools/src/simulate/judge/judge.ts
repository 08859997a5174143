import type { Client } from 'pg';
import { whatHolds } from './in-force.js';
import { messagesById, type Message } from './messages.js';
import { receiverViolations, type Dispatched, type Receiver } from './receivers.js';
import { standingLaws } from './standing-laws.js';
import { textViolations } from './texts.js';
import type { Violation } from './violation.js';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const laws = standingLaws.map(({ law, sql }) => `SELECT 'broken' AS kind, ${literal(law)} AS law, text FROM (${sql}) AS broken`);

/**
 * One round trip for all of it: what breaks a law; the published bulletins that are not known (`$2`); the missing slots, and those that once
 * were (`$3`), with their states; the escalations that were closed in somebody's name, other than those that somebody closed (`$4`).
 */
const reading = [
  ...laws,
  `SELECT 'broken' AS kind, 'closed-in-the-name-of-nobody' AS law, e.id || ' ' || e.cause || ' by ' || e.closed_by AS text FROM escalations e
   WHERE e.closed_by IS NOT NULL AND (e.id <> ALL ($4::text[]) OR coalesce(e.closed_reason, '') = '')`,
  `SELECT 'message', NULL, b.id FROM bulletins b WHERE b.state = 'published' AND b.id <> ALL ($2::text[])`,
  `SELECT 'slot', s.state, s.id || ' ' || coalesce(s.step, '') FROM slots s WHERE s.state = 'missing' OR s.id = ANY ($3::text[])`,
].join('\nUNION ALL\n');

interface Read {
  readonly kind: 'broken' | 'message' | 'slot';
  readonly law: string;
  readonly text: string;
}

/** What closed or was sent longer ago was judged in earlier steps. */
const LOOKS_BACK_MS = 6 * 3_600_000;

const dispatchesOf = `
  SELECT d.bulletin_id AS "bulletinId", d.office_id AS "officeId", d.owes_receipt AS "owesReceipt", d.receipt_due_at AS "dueAt",
    (SELECT min(o.receipt_due_at) FROM dispatches o
     WHERE o.superseded_by = d.id AND o.owes_receipt AND o.acknowledged_at IS NULL) AS inherited
  FROM dispatches d WHERE d.bulletin_id = ANY($1)`;

/** The first issues with a clock that falls due, that has escalated and rings, or that a named officer closed. */
const tickingClocks = `
  SELECT DISTINCT c.first_id AS id FROM decision_clocks c
  WHERE c.first_id = ANY($1)
    AND (
      c.closed_by IS NOT NULL
      OR EXISTS (SELECT FROM timers t WHERE t.subject_id = c.id AND t.state = 'armed')
      OR EXISTS (
        SELECT FROM escalations e JOIN timers t ON t.subject_id = e.id AND t.state = 'armed'
        WHERE e.decision_clock_id = c.id AND e.state <> 'closed'))`;

interface EpisodeBulletins {
  readonly isPublished: boolean;
  /** A bulletin is missing, and nothing has settled that. */
  readonly isMissing: boolean;
  /** One is missing, or due and not published. */
  readonly isOwed: boolean;
}

const bulletinsOfEpisode = `
  SELECT
    EXISTS (SELECT FROM bulletins WHERE episode_id = $1 AND state = 'published') AS "isPublished",
    EXISTS (SELECT FROM slots WHERE episode_id = $1 AND state = 'missing' AND reason IS NULL) AS "isMissing",
    EXISTS (
      SELECT FROM slots
      WHERE episode_id = $1
        AND ((state = 'missing' AND reason IS NULL) OR (state IN ('planned', 'open') AND due_at <= (SELECT ledger_now())))) AS "isOwed"`;

const RAISING = new Set<string | null>([null, 'upgrade']);

/** Judges a simulated city by docs/design.md alone: by the rows, the messages and the answers to what people did. Shares no code with the product. */
export class Judge {
  readonly messages: Message[] = [];
  private readonly known = new Set<string>();
  private readonly receivedBy = new Map<string, Set<string>>();
  private readonly missing = new Set<string>();
  /** The escalations that an officer of the command closed with a reason. */
  private readonly closed = new Set<string>();
  /** The signals that a decision was accepted about. */
  private readonly decided = new Set<string>();
  private colourMinutes: Readonly<Record<string, number>> = { blue: 30, yellow: 15, orange: 10, red: 5 };
  private checkedAt = new Date(0);

  constructor(
    private readonly client: Client,
    private readonly receivers: readonly Receiver[],
  ) {}

  notePolicy(minutes: Readonly<Record<string, number>>): void {
    this.colourMinutes = minutes;
  }

  /** An officer of the command closed this escalation. */
  noteClosed(escalation: string): void {
    this.closed.add(escalation);
  }

  /** The words of a published bulletin. */
  wordsOf(id: string): Partial<Pick<Message, 'headline' | 'description' | 'instruction'>> {
    const message = this.messages.find((one) => one.id === id);
    return message === undefined ? {} : { headline: message.headline, description: message.description, instruction: message.instruction };
  }

  /** What was published of this episode, and what is missing or due and still owed. */
  async bulletinsOf(episode: string): Promise<EpisodeBulletins> {
    const { rows } = await this.client.query<EpisodeBulletins>({
      name: 'bulletins of an episode',
      text: bulletinsOfEpisode,
      values: [episode],
    });
    return rows[0] ?? { isPublished: false, isMissing: false, isOwed: false };
  }

  /** The slot in one of these states that falls due first; null without one. */
  async slotOf(episode: string, states: readonly string[]): Promise<string | null> {
    const text = `SELECT id FROM slots WHERE episode_id = $1 AND state = ANY($2) AND reason IS NULL ORDER BY due_at, id LIMIT 1`;
    return (await this.client.query<{ id: string }>(text, [episode, states])).rows[0]?.id ?? null;
  }

  /** A decision about these signals that should be accepted or refused, and what the product did. */
  noteDecision(signals: readonly string[], shouldBeAccepted: boolean, isAccepted: boolean, why: string): readonly Violation[] {
    if (isAccepted && shouldBeAccepted) for (const id of signals) this.decided.add(id);
    if (isAccepted === shouldBeAccepted) return [];
    return shouldBeAccepted
      ? [{ law: 'decision-cannot-be-recorded', text: `about ${signals.join()}: ${why}` }]
      : [{ law: 'decision-accepted-that-answers-nothing', text: `about ${signals.join()}: ${why}` }];
  }

  /** Looks at everything. `readPages`: the ids of the bulletins that the pages show as in force now. */
  async check(now: Date, readPages: () => Promise<ReadonlySet<string>>): Promise<readonly Violation[]> {
    const rows = await this.read(new Date(this.checkedAt.getTime() - LOOKS_BACK_MS));
    const found: Violation[] = rows.filter(({ kind }) => kind === 'broken').map(({ law, text }) => ({ law, text }));
    const before = this.messages.length;
    found.push(...(await this.newMessages(rows.filter(({ kind }) => kind === 'message').map(({ text }) => text))));
    found.push(...this.missingStayMissing(rows.filter(({ kind }) => kind === 'slot')));
    const holding = whatHolds(this.messages, now);
    const hasChanged = this.messages.length > before || this.messages.some(({ expires }) => expires > this.checkedAt && expires <= now);
    if (hasChanged) found.push(...this.comparePages(holding, await readPages()));
    this.checkedAt = now;
    found.push(...(await this.decisionClocks(holding)));
    return found;
  }

  /** At the end: everything since the beginning, whenever it closed or was sent, and what the pages show. */
  async checkAll(now: Date, readPages: () => Promise<ReadonlySet<string>>): Promise<readonly Violation[]> {
    const rows = await this.read(new Date(0));
    const found = rows.filter(({ kind }) => kind === 'broken').map(({ law, text }) => ({ law, text }));
    return [...found, ...this.comparePages(whatHolds(this.messages, now), await readPages())];
  }

  private async read(since: Date): Promise<readonly Read[]> {
    const values = [since, [...this.known], [...this.missing], [...this.closed]];
    return (await this.client.query<Read>({ name: 'reading', text: reading, values })).rows;
  }

  private comparePages(holding: ReadonlySet<string>, pages: ReadonlySet<string>): readonly Violation[] {
    return [
      ...[...holding].filter((id) => !pages.has(id)).map((id) => ({ law: 'in-force-but-not-on-the-pages', text: this.describe(id) })),
      ...[...pages].filter((id) => !holding.has(id)).map((id) => ({ law: 'on-the-pages-but-not-in-force', text: this.describe(id) })),
    ];
  }

  private describe(id: string): string {
    const message = this.messages.find((one) => one.id === id);
    return `${id} ${message?.revisionKind ?? message?.step ?? message?.kind ?? ''}`;
  }

  private async newMessages(ids: readonly string[]): Promise<readonly Violation[]> {
    if (ids.length === 0) return [];
    const { rows: fresh } = await this.client.query<Message>({ name: 'messages', text: messagesById, values: [ids] });
    const dispatches = (await this.client.query<Dispatched>(dispatchesOf, [fresh.map(({ id }) => id)])).rows;
    const found: Violation[] = [];
    // An episode takes in signals that were published before it was opened; its lifting ends them too.
    if (fresh.some(({ kind, revisionKind }) => kind === 'scheduled' && revisionKind === 'lift')) await this.readEpisodes();
    for (const message of fresh) {
      this.known.add(message.id);
      this.messages.push(message);
      const own = dispatches.filter(({ bulletinId }) => bulletinId === message.id);
      const earlier = this.receiversOf(message);
      const previous = this.messages.find(({ id }) => id === message.previousId);
      found.push(...textViolations(message, previous), ...receiverViolations(message, own, earlier, this.receivers, this.colourMinutes));
      this.receivedBy.set(message.id, new Set(own.map(({ officeId }) => officeId)));
    }
    return found;
  }

  /** The episode of each message so far, as it is now. */
  private async readEpisodes(): Promise<void> {
    const text = `SELECT id, episode_id AS "episodeId" FROM bulletins WHERE state = 'published'`;
    const { rows } = await this.client.query<Pick<Message, 'id' | 'episodeId'>>({ name: 'episodes of messages', text });
    const episodes = new Map(rows.map(({ id, episodeId }) => [id, episodeId]));
    for (const [at, message] of this.messages.entries())
      this.messages[at] = { ...message, episodeId: episodes.get(message.id) ?? message.episodeId };
  }

  /** Who has received a message of the same first issue before; for the lifting of an episode, any message of it. */
  private receiversOf(message: Message): ReadonlySet<string> {
    if (message.refersTo === null) return new Set();
    const isOfEpisode = message.revisionKind === 'lift' && message.kind === 'scheduled';
    const before = this.messages.filter(
      ({ id, refersTo, episodeId }) =>
        id !== message.id &&
        ((refersTo ?? id) === message.refersTo || (isOfEpisode && episodeId !== null && episodeId === message.episodeId)),
    );
    return new Set(before.flatMap(({ id }) => [...(this.receivedBy.get(id) ?? [])]));
  }

  private missingStayMissing(slots: readonly Read[]): readonly Violation[] {
    for (const { law: state, text } of slots) if (state === 'missing') this.missing.add(text.split(' ')[0] ?? text);
    return slots
      .filter(({ law: state }) => state !== 'missing' && state !== 'published-late')
      .map(({ law: state, text }) => ({ law: 'missed-but-no-longer-missing', text: `${text} is ${state}` }));
  }

  /** Each new or raised signal in force that no decision names has a clock that falls due, or has escalated. */
  private async decisionClocks(holding: ReadonlySet<string>): Promise<readonly Violation[]> {
    const undecided = this.messages.filter((message) => this.isUndecided(message, holding));
    if (undecided.length === 0) return [];
    const { rows } = await this.client.query<{ id: string }>({
      name: 'decision clocks',
      text: tickingClocks,
      values: [undecided.map(({ id, refersTo }) => refersTo ?? id)],
    });
    const ticking = new Set(rows.map(({ id }) => id));
    return undecided
      .filter(({ id, refersTo }) => !ticking.has(refersTo ?? id))
      .map(({ id }) => ({ law: 'signal-without-decision-clock', text: this.describe(id) }));
  }

  /** A first issue or a raise of a signal whose chain is in force, after which nothing was raised or decided. */
  private isUndecided(message: Message, holding: ReadonlySet<string>): boolean {
    if (message.kind !== 'signal' || !RAISING.has(message.revisionKind)) return false;
    const chain = message.refersTo ?? message.id;
    const members = this.messages.filter(({ id, refersTo }) => (refersTo ?? id) === chain);
    const later = members.filter(({ sentAt }) => sentAt > message.sentAt);
    if (later.some(({ revisionKind }) => revisionKind === 'upgrade' || revisionKind === 'retract')) return false;
    if (![message, ...later].some(({ id }) => holding.has(id))) return false;
    return ![message, ...later].some(({ id }) => this.decided.has(id));
  }
}
