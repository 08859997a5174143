import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, can, CurrentActor, type Actor } from '@rainstorm/access';
import {
  areas,
  auditEntries,
  type DirectoryContact,
  dispatchDetail,
  dispatchDetails,
  hazards,
  offices,
  processes,
  products,
} from '@rainstorm/api-schemas';
import { apiQuery, apiReply, line, query } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { dispatchStates, type City, type Contact, type DispatchId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { readOnDuty } from '../contacts/read-on-duty.js';
import { ReadReachability } from '../contacts/read-reachability.js';
import { ReadDispatches } from '../dissemination/read-dispatches.js';
import { CITY } from '../infrastructure/tokens.js';
import { answered, id } from '../wire.js';
import { auditListing, auditWhere } from './audit.dto.js';

const dispatchListing = z.strictObject({
  bulletinId: line(64).optional(),
  officeId: line(64).optional(),
  episodeId: line(64).optional(),
  state: z.enum(dispatchStates).optional(),
});
@ApiTags('oversight')
@Controller('api/v1')
export class OversightController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CITY) private readonly city: City,
    @Inject(ReadReachability) private readonly reachability: ReadReachability,
    @Inject(ReadDispatches) private readonly dispatches: ReadDispatches,
  ) {}

  @Get('dispatches')
  @Allow('dispatch:read')
  @apiQuery(dispatchListing)
  @apiReply(200, dispatchDetails)
  @ApiOperation({ summary: '分发 / Dispatches with deliveries, receipts and escalations' })
  async listDispatches(@Query(query(dispatchListing)) given: z.output<typeof dispatchListing>): Promise<z.output<typeof dispatchDetails>> {
    return { items: await this.dispatches.list(given) };
  }

  @Get('dispatches/:id')
  @Allow('dispatch:read')
  @apiReply(200, dispatchDetail)
  @ApiOperation({ summary: '一份分发 / One dispatch' })
  async oneDispatch(@Param('id') dispatchId: string): Promise<z.output<typeof dispatchDetail>> {
    return answered(await this.dispatches.one(id<DispatchId>(dispatchId)));
  }

  @Get('audit')
  @Allow('audit:read')
  @apiQuery(auditListing)
  @apiReply(200, auditEntries)
  @ApiOperation({ summary: '审计 / Audit entries, newest first' })
  async audit(@Query(query(auditListing)) { limit, ...filters }: z.output<typeof auditListing>): Promise<z.output<typeof auditEntries>> {
    return {
      items: await this.ledger.read(async (tx) =>
        tx.auditEntries.find(await auditWhere(tx, filters), { order: { seq: 'DESC' }, take: limit }),
      ),
    };
  }

  @Get('offices')
  @Allow('office:read')
  @apiReply(200, offices)
  @ApiOperation({ summary: '单位与联系人 / Offices, contacts, who is on duty, and how many are signed in' })
  async offices(@CurrentActor() actor: Actor): Promise<z.output<typeof offices>> {
    const seesAddresses = can(actor, 'account:manage') || can(actor, 'bulletin:draft');
    const onDuty = await readOnDuty(this.ledger);
    const outcomes = await this.reachability.of([
      ...this.city.offices.flatMap(({ contacts }) => contacts),
      ...this.city.command.levels.flatMap(({ contacts }) => contacts),
    ]);
    const shown = (contact: Contact): DirectoryContact => ({
      ...contact,
      channels: contact.channels.map(({ kind, address, fallback }) => ({
        kind,
        fallback,
        ...(seesAddresses ? { address } : {}),
        last: outcomes(contact.id, kind),
      })),
    });
    const items = await Promise.all(
      this.city.offices.map(async (office) => ({
        ...office,
        contacts: office.contacts.map(shown),
        officersPresent: await this.ledger.presences.officersPresent(office.id),
        onDuty: onDuty.get(office.id) ?? null,
      })),
    );
    const command = {
      ...this.city.command,
      levels: this.city.command.levels.map((level) => ({ ...level, contacts: level.contacts.map(shown) })),
      officersPresent: await this.ledger.presences.officersPresent(null),
      onDuty: onDuty.get(null) ?? null,
    };
    return { items, command };
  }

  @Get('products')
  @Allow('bulletin:read')
  @apiReply(200, products)
  @ApiOperation({ summary: '产品 / Products and their templates' })
  products(): z.output<typeof products> {
    return { items: this.city.products };
  }

  @Get('hazards')
  @Allow('bulletin:read')
  @apiReply(200, hazards)
  @ApiOperation({ summary: '灾种 / Hazards with their cadence and signals' })
  hazards(): z.output<typeof hazards> {
    return { items: this.city.hazards, weekly: this.city.weekly ?? null };
  }

  @Get('areas')
  @Allow('bulletin:read')
  @apiReply(200, areas)
  @ApiOperation({ summary: '区域 / Areas (GB/T 2260)' })
  areas(): z.output<typeof areas> {
    const { areaCode, name, nameEn, areas: items, approval } = this.city;
    const { emergencySteps, emergencyColours } = approval;
    return { city: { code: areaCode, name, nameEn }, items, approval: { emergencySteps, emergencyColours } };
  }

  @Get('processes')
  @Allow('episode:read', 'audit:read')
  @apiReply(200, processes)
  @ApiOperation({ summary: '运行状况 / Processes, their heartbeats, and whether the invariants hold' })
  async processes(): Promise<z.output<typeof processes>> {
    return { items: await this.ledger.presences.heartbeats(), arming: await this.ledger.arming.state() };
  }
}
