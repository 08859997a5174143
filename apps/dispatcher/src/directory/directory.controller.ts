import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, can, CurrentActor, ReadsPersonalData, type Actor } from '@rainstorm/access';
import { areas, type DirectoryContact, hazards, offices, products } from '@rainstorm/api-schemas';
import { apiReply } from '@rainstorm/http-edge';
import { Ledger } from '@rainstorm/ledger';
import { officeLevelOf, withinMinOf, type City, type Contact } from '@rainstorm/warning-model';
import type { z } from 'zod';
import { CITY } from '../infrastructure/tokens.js';
import { readOnDuty } from './read-on-duty.js';
import { ReadReachability } from './read-reachability.js';

/** What the configuration says of offices, products, hazards and areas, with who is reachable now. */
@ApiTags('oversight')
@Controller('api/v1')
export class DirectoryController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CITY) private readonly city: City,
    @Inject(ReadReachability) private readonly reachability: ReadReachability,
  ) {}

  @Get('offices')
  @Allow('office:read')
  @ReadsPersonalData('contacts')
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
      channels: contact.channels.map((channel) => ({
        kind: channel.kind,
        fallback: channel.fallback,
        withinMin: withinMinOf(channel),
        ...(seesAddresses ? { address: channel.address } : {}),
        last: outcomes(contact.id, channel.kind),
      })),
    });
    const items = await Promise.all(
      this.city.offices.map(async (office) => ({
        ...office,
        level: officeLevelOf(office),
        contacts: office.contacts.map(shown),
        officersPresent: await this.ledger.presences.officersPresent(office.id),
        onDuty: onDuty.get(office.id) ?? null,
      })),
    );
    const command = {
      ...this.city.command,
      levels: this.city.command.levels.map(({ unreachableAfterPercent: _share, ...level }) => ({
        ...level,
        contacts: level.contacts.map(shown),
      })),
      officersPresent: await this.ledger.presences.officersPresent(null),
      onDuty: onDuty.get(null) ?? null,
    };
    return { items, command, posts: this.city.posts };
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
    const { areaCode, name, nameEn, areas: items, areaGroups: groups, areaSuffix, approval } = this.city;
    const { emergencySteps, emergencyColours } = approval;
    return {
      city: { code: areaCode, name, nameEn },
      items,
      groups,
      ...(areaSuffix === undefined ? {} : { areaSuffix }),
      approval: { emergencySteps, emergencyColours },
    };
  }
}
