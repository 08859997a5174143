import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Controller, Get, Head, Headers, Inject, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, CurrentCredential, type Actor, type CallerCredential } from '@rainstorm/access';
import { streamChange } from '@rainstorm/api-schemas';
import { apiRefusals, apiStream, beginEventStream, LiveFeed, type LiveViewer } from '@rainstorm/http-edge';
import { valueOrProblem } from '../wire.js';

@ApiTags('live')
@Controller('api/v1/stream')
export class LiveController {
  constructor(@Inject(LiveFeed) private readonly feed: LiveFeed) {}

  /** Before `@Get`, which would take it, and never end. */
  @Head()
  @Allow('episode:read')
  @ApiExcludeEndpoint()
  head(@Res() response: ServerResponse): void {
    beginEventStream(response).end();
  }

  @Get()
  @Allow('episode:read')
  @apiRefusals('credential-ended', 'too-many-streams')
  @apiStream('与接收端相同，另有气象局自己的事务。 / As on the receiver console, and the bureau’s own business besides.', streamChange)
  async open(
    @CurrentActor() actor: Actor,
    @CurrentCredential() credential: CallerCredential,
    @Res() response: ServerResponse,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
  ): Promise<void> {
    valueOrProblem(
      await this.feed.open(this.viewer(actor, credential), () => beginEventStream(response), headers['last-event-id'] ?? null),
    );
  }

  private viewer(actor: Actor, credential: CallerCredential): LiveViewer {
    const account = actor.kind === 'person' ? actor.accountId : null;
    const isBureau = actor.permissions.some((permission) => permission === 'bulletin:draft' || permission === 'audit:read');
    return {
      accountId: account ?? `machine-${randomUUID()}`,
      officeId: actor.kind === 'person' ? actor.officeId : null,
      isBureau,
      seesAll: true,
      isPresence: false,
      credential,
    };
  }
}
