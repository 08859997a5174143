import { z } from 'zod';
import { id, page, text, time } from './fields.js';

const auditEntry = z
  .object({
    seq: z.int(),
    at: time,
    actor: text,
    actorName: text,
    act: text,
    subjectKind: text,
    subjectId: id,
    result: z.enum(['done', 'refused', 'failed']),
    details: z.record(z.string(), z.unknown()),
    previousHash: text,
    hash: text,
  })
  .meta({ id: 'AuditEntry' });
export const auditEntries = z.object(page(auditEntry)).meta({ id: 'AuditEntries' });

/** What a look at the audit chain found. */
export const auditChain = z
  .object({
    intact: z.boolean(),
    rows: z.int(),
    /** The first twelve digits: enough to compare by eye with a note on paper. */
    headHash: text,
    verified: z.object({ fromSeq: z.int(), toSeq: z.int(), rows: z.int() }),
    firstBroken: z.object({ seq: z.int(), fault: z.enum(['altered', 'missing', 'head-differs']) }).nullable(),
  })
  .meta({ id: 'AuditChain' });

/** Who read personal data: one row for each reader, kind and hour. */
export const personalReads = z
  .object(
    page(
      z
        .object({
          seq: z.int(),
          readerId: id,
          readerName: text,
          kind: text,
          hour: time,
          app: text,
          remoteAddress: text.nullable(),
          client: text.nullable(),
          firstAt: time,
        })
        .meta({ id: 'PersonalRead' }),
    ),
  )
  .meta({ id: 'PersonalReads' });
