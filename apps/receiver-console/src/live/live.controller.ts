import { randomUUID } from 'node:crypto';
import { Controller, Get, Head, Headers, Inject, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, CurrentCredential, type Actor, type CallerCredential } from '@rainstorm/access';
import { apiRefusals, beginEventStream, LiveFeed, type LiveViewer } from '@rainstorm/http-edge';
import { officerOf } from '../officer.js';
import { valueOrProblem, type Response } from '../wire.js';

@ApiTags('live')
@Controller('api/v1/stream')
export class LiveController {
  constructor(@Inject(LiveFeed) private readonly feed: LiveFeed) {}

  /** Before `@Get`, which would take it, and never end. */
  @Head()
  @Allow('feed:read')
  @ApiExcludeEndpoint()
  head(@Res() response: Response): void {
    beginEventStream(response).end();
  }

  @Get()
  @Allow('feed:read')
  @ApiProduces('text/event-stream')
  @apiRefusals('credential-ended', 'too-many-streams')
  @ApiOperation({
    summary: '实时变化 / What changes, as server-sent events',
    description:
      '`id:` is the number of the change; `Last-Event-ID` resumes after it. `live`, `not-live` and `reload` are about the stream.',
  })
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
    const account = actor.kind === 'person' ? actor.accountId : null;
    return {
      accountId: account ?? `machine-${randomUUID()}`,
      isBureau: false,
      officeId: officer.officeId,
      seesAll: officer.readsAll,
      isPresence: officer.officeId !== null || officer.isCommand,
      credential,
    };
  }
}
