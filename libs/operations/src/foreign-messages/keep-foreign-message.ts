import { MoreThan, newId, type ForeignMessageRow, type LedgerTransaction } from '@rainstorm/ledger';
import {
  accepted,
  foreignStandings,
  refused,
  speaksFor,
  type CapSource,
  type City,
  type ForeignMessage,
  type ForeignMessageId,
  type ForeignText,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, systemActor, type AuditActor } from '../audit-actor.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** [default] Clocks of other stations may be fast by so much. */
const MOST_AHEAD_MS = 10 * MINUTE_MS;
/** As of our own bulletins: beyond it a month or a year was mistyped. */
const LONGEST_VALID_MS = 60 * DAY_MS;

/** A message as it came. */
export interface ArrivedMessage {
  readonly message: ForeignMessage;
  readonly xml: string;
  readonly sha256: string;
  readonly signed: boolean;
}

export type KeepForeignRefusal =
  | { readonly type: 'cap-of-another-sender'; readonly sender: string }
  | { readonly type: 'cap-area-not-of-source'; readonly areaCode: string; readonly areaDesc: string }
  | { readonly type: 'cap-sent-in-the-future'; readonly sent: string }
  | { readonly type: 'cap-expires-too-far'; readonly expires: string }
  | { readonly type: 'cap-time-too-long-ago' }
  | { readonly type: 'cap-identifier-too-long'; readonly most: number }
  /** The same sender, identifier and time, and other words: one of the two is not what the station says. */
  | { readonly type: 'cap-differs'; readonly identifier: string };

/** Far more than any identifier has, and what the ledger's index takes. */
const LONGEST_IDENTIFIER = 200;
/** CAP is of 2004. */
const EARLIEST = new Date('2000-01-01T00:00:00Z');

const faultOf = (source: CapSource, message: ForeignMessage, now: Date): KeepForeignRefusal | null => {
  const { sender, identifier, areas, sentAt, onset, expires } = message;
  if (!source.senders.includes(sender)) return { type: 'cap-of-another-sender', sender: sender.slice(0, 80) };
  if (identifier.length > LONGEST_IDENTIFIER) return { type: 'cap-identifier-too-long', most: LONGEST_IDENTIFIER };
  if (sentAt < EARLIEST || (onset !== null && onset < EARLIEST)) return { type: 'cap-time-too-long-ago' };
  const outside = areas.flatMap(({ areaDesc, codes }) => codes.map((areaCode) => ({ areaDesc: areaDesc.slice(0, 80), areaCode })));
  const wrong = outside.find(({ areaCode }) => !speaksFor(source, areaCode));
  if (wrong !== undefined) return { type: 'cap-area-not-of-source', ...wrong };
  if (sentAt.getTime() > now.getTime() + MOST_AHEAD_MS) return { type: 'cap-sent-in-the-future', sent: sentAt.toISOString() };
  if (expires.getTime() > now.getTime() + LONGEST_VALID_MS) return { type: 'cap-expires-too-far', expires: expires.toISOString() };
  return null;
};

/** How each message of this sender stands to the others, written where it changed. */
const writeStandings = async (
  tx: LedgerTransaction,
  { sender }: ForeignMessage,
): Promise<{ readonly ended: readonly ForeignMessageId[]; readonly restored: readonly ForeignMessageId[] }> => {
  // What was sent before is over: nothing is valid for longer.
  const since = new Date(tx.now.getTime() - LONGEST_VALID_MS - DAY_MS);
  const rows = await tx.foreignMessages.find({ sender, sentAt: MoreThan(since) });
  const ended: ForeignMessageId[] = [];
  const restored: ForeignMessageId[] = [];
  const standings = foreignStandings(rows);
  for (const row of rows) {
    const standing = standings.get(row.id);
    if (standing === undefined) continue;
    const { endedById, doubtById, unmatched } = standing;
    if (row.endedById === endedById && row.doubtById === doubtById && row.unmatched === unmatched) continue;
    if (row.endedById === null && endedById !== null) ended.push(row.id);
    if (row.endedById !== null && endedById === null) restored.push(row.id);
    await tx.foreignMessages.update({ id: row.id }, standing);
  }
  return { ended, restored };
};

/**
 * Keeps a message of another station, once: whoever brings it again is given what is there. It ends what it names of its own sender, and is
 * published by nobody. `actor`: the system for what was polled.
 */
export const keepForeignMessage = async (
  tx: LedgerTransaction,
  source: CapSource,
  { message, xml, sha256, signed }: ArrivedMessage,
  actor: AuditActor = systemActor,
): Promise<Result<ForeignMessageRow, KeepForeignRefusal>> => {
  const fault = faultOf(source, message, tx.now);
  if (fault !== null) return refused(fault);
  const { sender, identifier, sentAt } = message;
  await tx.lockPlace(`foreign messages of ${sender}`);
  const known = await tx.foreignMessages.first({ sender, identifier, sentAt });
  if (known !== null) return known.sha256 === sha256 ? accepted(known) : refused({ type: 'cap-differs', identifier });
  const row: ForeignMessageRow = {
    ...message,
    ...{ id: newId('foreign-message'), sourceId: source.id, endedById: null, doubtById: null, unmatched: 0 },
    ...{ signed, sha256, receivedAt: tx.now, receivedByName: actor.id === systemActor.id ? null : actor.name },
    ...{ takenBulletinId: null, takenAt: null, takenByName: null },
  };
  await tx.foreignMessages.insert(row);
  await tx.foreignOriginals.insert({ id: row.id, xml });
  const { ended, restored } = await writeStandings(tx, message);
  tx.audit(
    auditEntry(actor, 'foreign-message-kept', 'foreign-message', row.id, {
      ...{ sourceId: source.id, station: source.name, sender, identifier, status: message.status, msgType: message.msgType },
      ...{ colour: message.colour, headline: headlineOf(message), signed, sha256, ended, restored },
    }),
  );
  foreignSignalsChanged(tx, source, row.id);
  return accepted((await tx.foreignMessages.first({ id: row.id })) ?? row);
};

/** In Chinese where there is any. */
export const chineseOf = ({ texts }: Pick<ForeignMessage, 'texts'>): ForeignText | undefined =>
  texts.find(({ language }) => language.toLowerCase().startsWith('zh')) ?? texts[0];

export const headlineOf = (message: Pick<ForeignMessage, 'texts'>): string => {
  const text = chineseOf(message);
  // By characters: half of one cannot be stored.
  return [...(text?.headline ?? text?.event ?? '')].slice(0, 200).join('');
};

export const foreignSignalsChanged = (tx: LedgerTransaction, { id }: Pick<CapSource, 'id'>, subjectId: string): void =>
  tx.changed({ kind: 'foreign-signals-changed', officeId: null, audience: 'bureau', subjectId, payload: { sourceId: id } });

/** The source of the configuration; null where it was taken out. */
export const capSourceOf = ({ capSources = [] }: Pick<City, 'capSources'>, id: string): CapSource | null =>
  capSources.find((source) => source.id === id) ?? null;
