import { randomUUID } from 'node:crypto';
import { Controller, Get, Head, Headers, Inject, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { actorId, Allow, CurrentActor, CurrentCredential, ShownOnWall, type Actor, type CallerCredential } from '@rainstorm/access';
import { streamChange } from '@rainstorm/api-schemas';
import { apiRefusals, apiStream, beginEventStream, LiveFeed, type LiveViewer } from '@rainstorm/http-edge';
import { officesBelow, type City } from '@rainstorm/warning-model';
import { CITY } from '../infrastructure/tokens.js';
import { officerOf } from '../officer.js';
import { valueOrProblem, type Response } from '../wire.js';

@ApiTags('live')
@Controller('api/v1/stream')
export class LiveController {
  constructor(
    @Inject(LiveFeed) private readonly feed: LiveFeed,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Before `@Get`, which would take it, and never end. */
  @Head()
  @Allow('feed:read')
  @ShownOnWall()
  @ApiExcludeEndpoint()
  head(@Res() response: Response): void {
    beginEventStream(response).end();
  }

  @Get()
  @Allow('feed:read')
  @ShownOnWall()
  @apiRefusals('credential-ended', 'too-many-streams')
  @apiStream(
    '本单位的变化，下级单位的收到、签收和办理；指挥部和审计看到全部单位的。 / What concerns the own office, and the receipts and follow-ups of those below it; the command and the auditor see that of all.',
    streamChange,
  )
  async open(
    @CurrentActor() actor: Actor,
    @CurrentCredential() credential: CallerCredential,
    @Res() response: Response,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
  ): Promise<void> {
    valueOrProblem(
      await this.feed.open(this.viewer(actor, credential), () => beginEventStream(response), headers['last-event-id'] ?? null),
    );
  }

  private viewer(actor: Actor, credential: CallerCredential): LiveViewer {
    const officer = officerOf(actor);
    return {
      accountId: actor.kind === 'machine' ? `machine-${randomUUID()}` : actorId(actor),
      isBureau: false,
      officeId: officer.officeId,
      seesAll: officer.readsAll,
      // For the page of a person; an office's system gets its own.
      officesBelow:
        actor.kind === 'person' && officer.officeId !== null
          ? new Set(officesBelow(this.city.offices, officer.officeId).map(({ id }) => id))
          : undefined,
      // A machine or a wall at the stream is nobody who would take a bulletin.
      isPresence: actor.kind === 'person' && (officer.officeId !== null || officer.isCommand),
      credential,
    };
  }
}
