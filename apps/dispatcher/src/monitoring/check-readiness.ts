import type { Ledger } from '@rainstorm/ledger';
import { assessReadiness, type AssessedReadiness } from '@rainstorm/operations';
import type { CertificateEnd, City, QuotaUse } from '@rainstorm/warning-model';
import { z } from 'zod';
import { failedChannels } from './invariants.js';

/** A process that was heard within this time is running (real time). */
const FRESH_MS = 15_000;
/** What a process says of its certificates. Whatever else stands there is left out: another release may say more. */
const said = z.object({ certificates: z.array(z.object({ name: z.string(), endsAt: z.coerce.date() })) });

/** The certificates of all processes that run, each once, with its nearest end. */
const certificatesOf = async (ledger: Ledger): Promise<readonly CertificateEnd[]> => {
  const fresh = (await ledger.presences.heartbeats()).filter(({ silentForMs }) => silentForMs <= FRESH_MS);
  const found = fresh.flatMap(({ holds }) => said.safeParse(holds).data?.certificates ?? []);
  const nearest = [...found].sort((one, other) => other.endsAt.getTime() - one.endsAt.getTime());
  return [...new Map(nearest.map((certificate) => [certificate.name, certificate])).values()];
};

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
    const certificates = await certificatesOf(this.ledger);
    const quotas: readonly QuotaUse[] = [];
    return this.ledger.transaction(async (tx) => assessReadiness(tx, this.city, { channels, certificates, quotas }, this.everyMs / 2));
  }
}
