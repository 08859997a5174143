import type { BulletinRow } from '@rainstorm/ledger';
import { z } from 'zod';
import { bulletin } from './inbox/bulletin.dto.js';

const { id, number, headline, status, kind, step, level, colour, sentAt } = bulletin.shape;

/** Which bulletin something is about, without its text. */
export const aboutBulletin = z.object({ id, number, headline, status, kind, step, level, colour, sentAt }).meta({ id: 'AboutBulletin' });

export const about = (row: BulletinRow): z.output<typeof aboutBulletin> => ({
  id: row.id,
  number: row.number,
  headline: row.headline,
  status: row.status,
  kind: row.kind,
  step: row.step,
  level: row.level,
  colour: row.colour,
  sentAt: row.sentAt,
});
