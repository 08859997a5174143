import { csvLine } from '@rainstorm/http-edge';
import type { AuditRow, Ledger, Page, PageRequest } from '@rainstorm/ledger';
import { capTime } from '@rainstorm/warning-model';
import { auditEntry, type AuditActor } from '@rainstorm/operations';
import { auditOrder, auditWhere, type AuditFilters } from './audit.dto.js';
import { stageCells, stageColumns } from './stage-cells.js';

const PAGE = 1_000;
/** Without it Excel takes UTF-8 for the code page of its country. */
const BYTE_ORDER_MARK = '\uFEFF';

const columns = [
  '序号 No.',
  '时间 Time',
  '操作者 Actor',
  '姓名 Name',
  '操作 Act',
  '对象类别 Subject kind',
  '对象 Subject',
  '结果 Result',
  '详情 Details',
  '前一哈希 Previous hash',
  '哈希 Hash (SM3)',
  ...stageColumns,
];

/** 审计导出: page by page, so that a chain of any length costs no memory. Who took it away is an entry of the chain itself. */
export class ExportAudit {
  constructor(
    private readonly ledger: Ledger,
    private readonly zone: string,
  ) {}

  async note(filters: AuditFilters, exporter: AuditActor): Promise<void> {
    const { actor, act, subjectId, from, to } = filters;
    await this.ledger.audit(auditEntry(exporter, 'audit-exported', 'audit', 'audit', { actor, act, subjectId, from, to }));
  }

  /** Newest first, as the search shows them; times by the city's wall with its offset. An entry about a dispatch says how far that has come. */
  async *lines(filters: AuditFilters): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(columns);
    for (let after: PageRequest['after'] = null; ;) {
      const request: PageRequest = { after, limit: PAGE };
      const { items, next }: Page<AuditRow> = await this.ledger.read(async (tx) =>
        tx.auditEntries.page(await auditWhere(tx, filters), auditOrder, request),
      );
      const stagesOf = await stageCells(this.ledger, items, this.zone);
      if (items.length > 0) yield items.map((row) => this.line(row, stagesOf(row))).join('');
      if (next === null) return;
      after = next;
    }
  }

  private line(row: AuditRow, stages: readonly string[]): string {
    const { seq, at, actor, actorName, act, subjectKind, subjectId, result, details, previousHash, hash } = row;
    const time = capTime(at, this.zone).replace('T', ' ');
    const entry = [seq, time, actor, actorName, act, subjectKind, subjectId, result, JSON.stringify(details), previousHash, hash];
    return csvLine([...entry, ...stages]);
  }
}
