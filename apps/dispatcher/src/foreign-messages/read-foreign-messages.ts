import {
  IsNull,
  LessThanOrEqual,
  MoreThan,
  Not,
  type CapSourceState,
  type ForeignMessageRow,
  type Ledger,
  type Page,
  type PageRequest,
} from '@rainstorm/ledger';
import { capSourceOf } from '@rainstorm/operations';
import { accepted, isForeignInForce, type CapSource, type City, type ForeignMessageId, type Result } from '@rainstorm/warning-model';
import { refuse, type Refusal } from '../refusal.js';

/** A message as the page shows it. */
export type ForeignMessageView = ForeignMessageRow & {
  readonly sourceName: string;
  readonly sourceNameEn: string;
  readonly inForce: boolean;
};

export type CapSourceView = Omit<CapSource, 'certificate' | 'senders'> &
  Omit<CapSourceState, 'sourceId'> & { readonly hasCertificate: boolean };

export interface ForeignFilter {
  readonly inForce?: boolean | undefined;
  readonly sourceId?: string | undefined;
}

/** 外部信号: what other stations say, and how their sources are. */
export class ReadForeignMessages {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  /** Newest first. `inForce`: only what stands now, or only what does not. */
  async list({ inForce, sourceId }: ForeignFilter, page: PageRequest): Promise<Page<ForeignMessageView>> {
    return this.ledger.read(async (tx) => {
      const of = sourceId === undefined ? {} : { sourceId };
      const standing = { ...of, status: 'actual', msgType: Not('cancel'), endedById: IsNull(), expires: MoreThan(tx.now) } as const;
      const over = [
        { ...of, status: Not('actual') },
        { ...of, msgType: 'cancel' },
        { ...of, endedById: Not(IsNull()) },
        { ...of, expires: LessThanOrEqual(tx.now) },
      ] as const;
      const where = inForce === undefined ? of : inForce ? standing : [...over];
      const found = await tx.foreignMessages.page(where as never, { by: 'sentAt', direction: 'DESC' }, page);
      return { ...found, items: found.items.map((row) => this.view(row, tx.now)) };
    });
  }

  async one(id: ForeignMessageId): Promise<Result<ForeignMessageView, Refusal>> {
    return this.ledger.read(async (tx): Promise<Result<ForeignMessageView, Refusal>> => {
      const row = await tx.foreignMessages.first({ id });
      return row === null ? refuse({ type: 'unknown-foreign-message' }) : accepted(this.view(row, tx.now));
    });
  }

  /** Those of the configuration, each with what came of the last look at it. */
  async sources(): Promise<readonly CapSourceView[]> {
    const states = await this.ledger.read(async (tx) => tx.capSources.all());
    return (this.city.capSources ?? []).map(({ certificate, senders: _, ...source }) => {
      const known = states.find(({ sourceId }) => sourceId === source.id);
      const { lookedAt = null, goodAt = null, fault = null, faultDetail = null, faultSince = null } = known ?? {};
      return { ...source, hasCertificate: certificate !== null, lookedAt, goodAt, fault, faultDetail, faultSince };
    });
  }

  view(row: ForeignMessageRow, now: Date): ForeignMessageView {
    const source = capSourceOf(this.city, row.sourceId);
    const names = { sourceName: source?.name ?? row.sourceId, sourceNameEn: source?.nameEn ?? row.sourceId };
    return { ...row, ...names, inForce: isForeignInForce(row, row, now) };
  }
}
