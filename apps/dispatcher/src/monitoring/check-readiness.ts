import type { Ledger } from '@rainstorm/ledger';
import { assessReadiness, type AssessedReadiness } from '@rainstorm/operations';
import type { CertificateEnd, City, QuotaUse } from '@rainstorm/warning-model';
import { z } from 'zod';
import { failedChannels } from './invariants.js';

/** A process that was heard within this time is running (real time). */
const FRESH_MS = 15_000;
/** What a process says of itself. Whatever else stands there is left out: another release may say more. */
const certificate = z.object({ name: z.string(), endsAt: z.coerce.date() });
const callLimit = z.object({ count: z.int().positive(), perSec: z.int().positive() });
const facts = z.object({ certificates: z.array(z.unknown()).catch([]), callLimits: z.array(z.unknown()).catch([]) });
type Facts = z.output<typeof facts>;
const said = <Item extends z.ZodType>(
  item: Item,
  name: keyof Facts,
  { holds }: { readonly holds: Readonly<Record<string, unknown>> },
): readonly z.output<Item>[] => (facts.safeParse(holds['readiness']).data?.[name] ?? []).flatMap((one) => item.safeParse(one).data ?? []);

/** Each certificate once, with its nearest end. */
const nearestEnds = (found: readonly CertificateEnd[]): readonly CertificateEnd[] => {
  const latestFirst = [...found].sort((one, other) => other.endsAt.getTime() - one.endsAt.getTime());
  return [...new Map(latestFirst.map((one) => [one.name, one])).values()];
};

/** Shorter limits are waited for, and say nothing of a number. */
const LONG_LIMIT_SEC = 3_600;
/** A number is personal data: its middle is left out. */
const masked = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

/** 就绪检查, once for all schedulers: what the ledger knows, and what the processes say of their channels, certificates and limits. */
export class CheckReadiness {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
    private readonly everyMs: number,
  ) {}

  /** Null where another scheduler checked a moment ago. */
  async run(): Promise<AssessedReadiness | null> {
    const failed = await failedChannels(this.ledger);
    const channels = failed.map(({ channel, reason, since }) => ({ channel, reason, since: new Date(since) }));
    const fresh = (await this.ledger.presences.heartbeats()).filter(({ silentForMs }) => silentForMs <= FRESH_MS);
    const certificates = nearestEnds(fresh.flatMap((one) => said(certificate, 'certificates', one)));
    const limits = fresh.flatMap((one) => said(callLimit, 'callLimits', one)).filter(({ perSec }) => perSec >= LONG_LIMIT_SEC);
    return this.ledger.transaction(async (tx) => {
      const quotas: QuotaUse[] = [];
      for (const { count, perSec } of new Map(limits.map((limit) => [limit.perSec, limit])).values())
        for (const { phone, used } of await tx.calls.busiest(new Date(tx.now.getTime() - perSec * 1000)))
          quotas.push({ name: `${masked(phone)} ${perSec / 3600}h`, channel: 'voice', used, most: count });
      return assessReadiness(tx, this.city, { channels, certificates, quotas }, this.everyMs / 2);
    });
  }
}
