import { randomUUID } from 'node:crypto';
import { Controller, Get, Headers, Inject, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor, type Actor, type Session } from '@rainstorm/access';
import { Ledger } from '@rainstorm/ledger';
import { officerOf } from '../officer.js';
import { answered, type Request, type Response } from '../wire.js';
import { LiveFeed, type LiveViewer } from './live-feed.js';

@ApiTags('live')
@Controller('api/v1/stream')
export class LiveController {
  constructor(
    @Inject(LiveFeed) private readonly feed: LiveFeed,
    @Inject(Ledger) private readonly ledger: Ledger,
  ) {}

  @Get()
  @Allow('feed:read')
  @ApiProduces('text/event-stream')
  @ApiOperation({
    summary: '实时变化 / What changes, as server-sent events',
    description:
      '`id:` is the number of the change; `Last-Event-ID` resumes after it. `live`, `not-live` and `reload` are about the stream.',
  })
  async open(
    @CurrentActor() actor: Actor,
    @Req() request: Request & { readonly session?: Session },
    @Res() response: Response,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<void> {
    const begin = (): Response => {
      response.status(200);
      response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store, no-transform');
      // Proxies of the nginx kind would hold events back.
      response.setHeader('X-Accel-Buffering', 'no');
      response.flushHeaders();
      return response;
    };
    answered(await this.feed.open(this.viewer(actor, request.session), begin, lastEventId ?? null));
  }

  private viewer(actor: Actor, session: Session | undefined): LiveViewer {
    const officer = officerOf(actor);
    const account = actor.kind === 'person' ? actor.accountId : null;
    return {
      accountId: account ?? `machine-${randomUUID()}`,
      officeId: officer.officeId,
      seesAll: officer.readsAll,
      isPresence: officer.officeId !== null || officer.isCommand,
      isStillAllowed: async () => session === undefined || account === null || this.isStanding(session.tokenHash, account),
    };
  }

  /** Looks without touching: an open page alone keeps no session alive. */
  private async isStanding(tokenHash: string, accountId: Extract<Actor, { kind: 'person' }>['accountId']): Promise<boolean> {
    return this.ledger.read(async (tx) => {
      const session = await tx.sessions.first({ tokenHash });
      const account = session === null ? null : await tx.accounts.first({ id: accountId });
      return session !== null && session.expiresAt > tx.now && account !== null && !account.disabled;
    });
  }
}
