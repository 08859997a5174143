import { Controller, Get, Header, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, ReadsPersonalData, type Actor } from '@rainstorm/access';
import { auditChain, auditEntries, personalReads } from '@rainstorm/api-schemas';
import { apiQuery, apiReply, pageReply, pageRequest, query } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { auditActorOf } from '../audit-actor.js';
import { auditFilters, auditListing, auditOrder, auditWhere, chainLook, readsListing, readsOrder } from './audit.dto.js';
import { ExportAudit } from './export-audit.js';

const HASH_SHOWN = 12;

@ApiTags('oversight')
@Controller('api/v1')
export class AuditController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(ExportAudit) private readonly exporter: ExportAudit,
  ) {}

  @Get('audit')
  @Allow('audit:read')
  @ReadsPersonalData('audit')
  @apiQuery(auditListing)
  @apiReply(200, auditEntries)
  @ApiOperation({ summary: '审计 / Audit entries, newest first' })
  async audit(@Query(query(auditListing)) given: z.output<typeof auditListing>): Promise<z.output<typeof auditEntries>> {
    const page = await this.ledger.read(async (tx) => tx.auditEntries.page(await auditWhere(tx, given), auditOrder, pageRequest(given)));
    return pageReply('audit', page);
  }

  @Get('audit.csv')
  @Allow('audit:read')
  @ReadsPersonalData('audit')
  @ApiOperation({ summary: '审计导出 / The audit as CSV, newest first; UTF-8 with a byte order mark' })
  @apiQuery(auditFilters)
  @ApiProduces('text/csv')
  @apiReply(200, z.string())
  @Header('Cache-Control', 'no-store')
  async csv(@CurrentActor() actor: Actor, @Query(query(auditFilters)) filters: z.output<typeof auditFilters>): Promise<StreamableFile> {
    await this.exporter.note(filters, auditActorOf(actor));
    return new StreamableFile(Readable.from(this.exporter.lines(filters)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }

  @Get('audit/personal-reads')
  @Allow('audit:read')
  @ReadsPersonalData('personal-reads')
  @ApiOperation({
    summary: '个人信息查阅记录 / Who read personal data, newest first: one row for each reader, kind and hour',
  })
  @apiQuery(readsListing)
  @apiReply(200, personalReads)
  async reads(@Query(query(readsListing)) given: z.output<typeof readsListing>): Promise<z.output<typeof personalReads>> {
    const page = await this.ledger.read(async (tx) => tx.personalReads.page({}, readsOrder, pageRequest(given)));
    return pageReply('personal-reads', page);
  }

  @Get('audit/chain')
  @Allow('audit:read')
  @apiQuery(chainLook)
  @ApiOperation({ summary: '审计链校验 / The audit chain: its length, its head, and whether the newest rows are as they were written' })
  @apiReply(200, auditChain)
  async chain(@Query(query(chainLook)) { last }: z.output<typeof chainLook>): Promise<z.output<typeof auditChain>> {
    const { rows, headHash, fromSeq, verdict } = await this.ledger.chainState(last);
    return {
      intact: verdict.intact,
      rows,
      headHash: headHash.slice(0, HASH_SHOWN),
      verified: { fromSeq, toSeq: rows, rows: rows === 0 ? 0 : rows - fromSeq + 1 },
      firstBroken: verdict.intact ? null : { seq: verdict.seq, fault: verdict.fault },
    };
  }
}
