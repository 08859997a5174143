import type { BulletinRow, ForeignMessageRow, LedgerTransaction } from '@rainstorm/ledger';
import {
  areaCodesOf,
  contentLimits,
  formatInstant,
  isForeignInForce,
  refused,
  type BulletinKind,
  type City,
  type ForeignMessageId,
  type Result,
} from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '../audit-actor.js';
import { draftUnscheduled } from '../bulletins/draft-unscheduled.js';
import type { Refusal } from '../refusal.js';
import { chineseOf, capSourceOf, foreignSignalsChanged } from './keep-foreign-message.js';

export type TakeForeignRefusal =
  | { readonly type: 'unknown-foreign-message' }
  | { readonly type: 'foreign-message-not-actual' }
  | { readonly type: 'foreign-message-is-cancel' }
  | { readonly type: 'foreign-message-over' }
  /** The city has no such hazard, or no product for it. */
  | { readonly type: 'event-not-of-city'; readonly event: string };

/** What no text of ours may have; XML has most of it not either. */
const unfit = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/gu;
const fit = (text: string, most: number): string => {
  const letters = [...text.replaceAll('\r\n', '\n').replaceAll(unfit, '')];
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`;
};

/** By the code of its event, or by its words. */
const hazardOf = ({ hazards }: City, { eventCodes, texts }: ForeignMessageRow): City['hazards'][number] | undefined =>
  hazards.find(({ eventCode }) => eventCode !== undefined && eventCodes.includes(eventCode)) ??
  hazards.find(({ event }) => texts.some((text) => text.event.includes(event)));

/**
 * Takes a signal of another station as a draft of our own: its areas as far as they are the city's, its colour, its words. A mark （待填：…） stands
 * before them and says whose they are, so that nothing is submitted or published before a forecaster has rewritten them. Refused of a Cancel,
 * which is no warning, of an exercise or test, and of what is over.
 */
export const takeForeignMessage = async (
  tx: LedgerTransaction,
  city: City,
  id: ForeignMessageId,
  kind: Exclude<BulletinKind, 'scheduled'>,
  actor: AuditActor,
): Promise<Result<BulletinRow, Refusal | TakeForeignRefusal>> => {
  const row = await tx.foreignMessages.lock({ id });
  if (row === null) return refused({ type: 'unknown-foreign-message' });
  if (row.status !== 'actual') return refused({ type: 'foreign-message-not-actual' });
  if (row.msgType === 'cancel') return refused({ type: 'foreign-message-is-cancel' });
  if (!isForeignInForce(row, row, tx.now)) return refused({ type: 'foreign-message-over' });
  const text = chineseOf(row);
  const hazard = hazardOf(city, row);
  const product = city.products.find((one) => one.kind === kind && hazard !== undefined && one.hazards.includes(hazard.code));
  if (hazard === undefined || product === undefined) return refused({ type: 'event-not-of-city', event: text?.event.slice(0, 80) ?? '' });
  const source = capSourceOf(city, row.sourceId);
  const station = text?.senderName ?? source?.name ?? row.sender;
  const colour = kind === 'signal' ? row.colour : null;
  const known = areaCodesOf(city);
  const codes = [...new Set(row.areas.flatMap((area) => area.codes))].filter((code) => known.has(code));
  const mark = `（待填：核对并改写，原文出自${fit(station.replaceAll(/[（()）\n]/g, ' '), 60)}${formatInstant(row.sentAt, city.zone, 'zh')}发布的信息）`;
  const said = text?.description ?? text?.headline ?? text?.event ?? '';
  const drafted = await draftUnscheduled(
    tx,
    city,
    {
      ...{ kind, hazard: hazard.code, productCode: product.code, episodeId: null, status: 'actual' },
      ...{ headline: '', description: `${mark}${fit(said, contentLimits.description - mark.length)}` },
      instruction: fit(text?.instruction ?? '', contentLimits.instruction),
      areas: codes.map((areaCode) => ({ areaCode, level: null, colour })),
      ...{ level: null, colour, onset: row.onset, expires: row.expires },
    },
    actor,
  );
  if (!drafted.ok) return drafted;
  const bulletinId = drafted.value.id;
  await tx.foreignMessages.update({ id }, { takenBulletinId: bulletinId, takenAt: tx.now, takenByName: actor.name });
  tx.audit(
    auditEntry(actor, 'foreign-message-taken', 'foreign-message', id, {
      ...{ station, sender: row.sender, identifier: row.identifier, bulletinId },
    }),
  );
  foreignSignalsChanged(tx, { id: row.sourceId }, id);
  return drafted;
};
