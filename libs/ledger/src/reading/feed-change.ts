import type { Status } from '@rainstorm/warning-model';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import type { LedgerTransaction } from '../store/ledger-transaction.js';

/** Nothing that was sent earlier is still valid, or ended lately: a time of a bulletin lies at most 60 days ahead. */
const LOOK_BACK_MS = 90 * 24 * 3_600_000;

/** When what is in force last changed: by a publication, because something expired, or because an exercise ended. Null where nothing was published lately. */
export const lastChangeInForce = async (tx: LedgerTransaction, status: Status): Promise<Date | null> => {
  const sentAt = MoreThan(new Date(tx.now.getTime() - LOOK_BACK_MS));
  const [[sent], [expired], [over]] = await Promise.all([
    tx.bulletins.find({ state: 'published', status, sentAt }, { order: { sentAt: 'DESC' }, take: 1 }),
    tx.bulletins.find({ state: 'published', status, sentAt, expires: LessThanOrEqual(tx.now) }, { order: { expires: 'DESC' }, take: 1 }),
    status === 'exercise' ? tx.episodes.find({ status, endedAt: sentAt }, { order: { endedAt: 'DESC' }, take: 1 }) : [],
  ]);
  const times = [sent?.sentAt, expired?.expires, over?.endedAt].flatMap((time) =>
    time === null || time === undefined ? [] : [time.getTime()],
  );
  return times.length === 0 ? null : new Date(Math.max(...times));
};
