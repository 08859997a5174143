import type { bulletinHeading } from '@rainstorm/api-schemas';
import type { BulletinRow } from '@rainstorm/ledger';
import type { z } from 'zod';

/** Which bulletin something is about, without its text. */
export const bulletinHeadingOf = (row: BulletinRow): z.output<typeof bulletinHeading> => ({
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
