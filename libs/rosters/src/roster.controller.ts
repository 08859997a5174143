import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, ReadsPersonalData, type Actor } from '@rainstorm/access';
import { importedRoster, ownRoster, rosterVersion, rosterVersions } from '@rainstorm/api-schemas';
import {
  apiBody,
  apiQuery,
  apiRefusals,
  apiReply,
  body,
  pageQuery,
  pageReply,
  pageRequest,
  query,
  type EdgeResponse,
} from '@rainstorm/http-edge';
import type { RosterVersionRow } from '@rainstorm/ledger';
import { idFrom, type City, type RosterPersonId } from '@rainstorm/warning-model';
import { z } from 'zod';
import { ChangeRoster } from './change-roster.js';
import { PreviewImport } from './preview-import.js';
import { ReadRoster } from './read-roster.js';
import { writeCalendar } from './roster-calendar.js';
import { importedFile, leaving, levelQuery, savedRoster, tableQuery } from './roster.dto.js';
import type { KeeperOf } from './roster-keeper.js';
import { rosterPage, rosterPageCsp } from './roster-page.js';
import { rosterOrProblem } from './roster-problems.js';
import { KEEPER_OF, ROSTER_CITY } from './roster-tokens.js';

const versionsQuery = z.strictObject({ ...pageQuery('roster-versions', 20), level: levelQuery.shape.level });

const headingOf = ({ id, version, note, madeAt, madeByName }: RosterVersionRow) => ({ id, version, note, madeAt, madeByName });

@ApiTags('roster')
@Controller('api/v1/roster')
export class RosterController {
  constructor(
    @Inject(ROSTER_CITY) private readonly city: Pick<City, 'zone'>,
    @Inject(KEEPER_OF) private readonly keeperOf: KeeperOf,
    @Inject(ReadRoster) private readonly rosters: ReadRoster,
    @Inject(ChangeRoster) private readonly changes: ChangeRoster,
    @Inject(PreviewImport) private readonly imports: PreviewImport,
  ) {}

  @Get()
  @Allow('roster:read')
  @ReadsPersonalData('contacts')
  @apiQuery(tableQuery)
  @apiReply(200, ownRoster)
  @apiRefusals('no-office', 'unknown-level')
  @ApiOperation({
    summary: '本单位值班表 / The roster of the own place: who holds which post from a day on, with the gaps',
    description:
      '`level`：指挥部的级别（1 为最先通知的一级），或气象局的岗位（1 值班预报员，2 首席预报员） / the level of the command, 1 is asked first; at the bureau the post: 1 forecasters on duty, 2 chief forecaster. Times are those of the city.',
  })
  async own(
    @CurrentActor() actor: Actor,
    @Query(query(tableQuery)) { from, days, level }: z.output<typeof tableQuery>,
  ): Promise<z.output<typeof ownRoster>> {
    const { newest, ...table } = rosterOrProblem(await this.rosters.own(this.keeperOf(actor), { from, days, level }));
    return { ...table, version: newest === null ? null : headingOf(newest) };
  }

  @Put()
  @Allow('roster:edit')
  @apiBody(savedRoster)
  @apiReply(200, rosterVersion)
  @apiRefusals('no-office', 'unknown-level', 'roster-changed-since', 'roster-faulty')
  @ApiOperation({
    summary: '保存值班表为新的一版 / Save the roster of the own place as its next version',
    description:
      '`seenVersion` is the version that was edited, 0 where there was none. Swaps are not part of it: they need the consent of both. Whoever is taken off the list and stands in a turn stays, as somebody who left.',
  })
  async save(
    @CurrentActor() actor: Actor,
    @Body(body(savedRoster)) { level, seenVersion, note, roster }: z.output<typeof savedRoster>,
  ): Promise<z.output<typeof rosterVersion>> {
    const people = roster.people.map((person) => ({ ...person, accountId: null, contactId: null }));
    const edit = { roster: { ...roster, people }, seenVersion, note };
    const row = rosterOrProblem(await this.changes.save(this.keeperOf(actor), level, edit));
    return { ...headingOf(row), roster: row.roster };
  }

  @Get('versions')
  @Allow('roster:read')
  @apiQuery(versionsQuery)
  @apiReply(200, rosterVersions)
  @apiRefusals('no-office', 'unknown-level')
  @ApiOperation({ summary: '值班表历次版本 / Who changed the roster, and when; newest first' })
  async versions(
    @CurrentActor() actor: Actor,
    @Query(query(versionsQuery)) { level, ...page }: z.output<typeof versionsQuery>,
  ): Promise<z.output<typeof rosterVersions>> {
    const { items, next } = rosterOrProblem(await this.rosters.versions(this.keeperOf(actor), level, pageRequest(page)));
    return pageReply('roster-versions', { items: items.map((row) => ({ ...headingOf(row), people: row.roster.people.length })), next });
  }

  @Get('versions/:version')
  @Allow('roster:read')
  @ReadsPersonalData('contacts')
  @apiQuery(levelQuery)
  @apiReply(200, rosterVersion)
  @apiRefusals('no-office', 'unknown-level', 'unknown-roster-version')
  @ApiOperation({ summary: '某一版值班表 / The roster as it was in one version' })
  async version(
    @CurrentActor() actor: Actor,
    @Param('version') version: string,
    @Query(query(levelQuery)) { level }: z.output<typeof levelQuery>,
  ): Promise<z.output<typeof rosterVersion>> {
    const number = /^\d{1,9}$/.test(version) ? Number(version) : 0;
    const row = rosterOrProblem(await this.rosters.version(this.keeperOf(actor), level, number));
    return { ...headingOf(row), roster: row.roster };
  }

  @Post('import')
  @HttpCode(200)
  @Allow('roster:edit')
  @apiBody(importedFile)
  @apiReply(200, importedRoster)
  @apiRefusals('no-office', 'unknown-level', 'sheet-unreadable', 'sheet-too-large')
  @ApiOperation({
    summary: '预览导入（CSV、XLSX、iCal） / What a file would make of the roster; nothing is stored',
    description:
      'Columns by the first row: 日期, 开始, 结束, 值班员, 带班领导, 备勤, and 值班员电话 and so on. Each fault names its row and column. To apply it, save `roster` with `seenVersion`.',
  })
  async preview(
    @CurrentActor() actor: Actor,
    @Body(body(importedFile)) { level, format, content }: z.output<typeof importedFile>,
  ): Promise<z.output<typeof importedRoster>> {
    return rosterOrProblem(await this.imports.run(this.keeperOf(actor), level, format, Buffer.from(content, 'base64')));
  }

  @Post('people/:id/leave')
  @HttpCode(200)
  @Allow('roster:edit')
  @apiBody(leaving)
  @apiReply(200, rosterVersion)
  @apiRefusals('no-office', 'unknown-level', 'unknown-roster-person')
  @ApiOperation({
    summary: '离岗 / A person ends at once, here and in every other roster; nobody else moves',
  })
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body(body(leaving)) { level, note }: z.output<typeof leaving>,
  ): Promise<z.output<typeof rosterVersion>> {
    const row = rosterOrProblem(await this.changes.leave(this.keeperOf(actor), level, idFrom<RosterPersonId>(id), note));
    return { ...headingOf(row), roster: row.roster };
  }

  @Get('calendar.ics')
  @Allow('roster:read')
  @apiQuery(tableQuery)
  @ApiProduces('text/calendar')
  @apiReply(200, z.string())
  @apiRefusals('no-office', 'unknown-level')
  @ApiOperation({ summary: '值班表日历（iCal） / The roster as a calendar: names only' })
  async calendar(
    @CurrentActor() actor: Actor,
    @Query(query(tableQuery)) { from, days, level }: z.output<typeof tableQuery>,
    @Res({ passthrough: true }) response: EdgeResponse,
  ): Promise<string> {
    const table = rosterOrProblem(await this.rosters.own(this.keeperOf(actor), { from, days, level }));
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    return writeCalendar(table, table.roster, table.span, this.city.zone);
  }

  @Get('print.html')
  @Allow('roster:read')
  @ReadsPersonalData('contacts')
  @apiQuery(tableQuery)
  @ApiProduces('text/html')
  @apiReply(200, z.string())
  @apiRefusals('no-office', 'unknown-level')
  @ApiOperation({ summary: '打印值班表 / The roster as a page to print' })
  async print(
    @CurrentActor() actor: Actor,
    @Query(query(tableQuery)) { from, days, level }: z.output<typeof tableQuery>,
    @Res({ passthrough: true }) response: EdgeResponse,
  ): Promise<string> {
    const table = rosterOrProblem(await this.rosters.own(this.keeperOf(actor), { from, days, level }));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', rosterPageCsp);
    return rosterPage(table, this.city.zone);
  }
}
