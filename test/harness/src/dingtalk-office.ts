import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { jsonOf, objectAt, Served, textAt } from './served.js';
import type { Pressed } from './wecom-office.js';

/** An application of a corporation, with a card of the card platform and the address under its route key. */
export interface DingTalkApp {
  readonly corpId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly templateId: string;
  readonly routeKey: string;
  readonly callbackSecret: string;
  /** Null: nothing is registered. */
  callbackUrl: string | null;
}

/** A card in the chat of one member with the application's robot. */
export interface DingTalkCard {
  readonly clientId: string;
  readonly member: string;
  readonly at: Date;
  readonly outTrackId: string;
  /** The variables of the template, as they are now. */
  shown: Readonly<Record<string, string>>;
}

export interface Ding {
  readonly member: string;
  /** 1 in the application, 2 by SMS, 3 by telephone. */
  readonly remindType: number;
  readonly content: string;
  readonly at: Date;
}

/**
 * What goes wrong with the next card or DING: `busy`, `too-fast`, `content` refused, `member` unknown, `template` not published, `token` ended, `left-out`
 * of a delivery or a DING that is taken, `no-allowance` for DING, `drop` the connection, `lose` the answer after it was taken, `slow` no answer.
 */
export type DingTalkFault =
  'busy' | 'too-fast' | 'content' | 'member' | 'template' | 'token' | 'left-out' | 'no-allowance' | 'drop' | 'lose' | 'slow';
const refusals: Partial<Readonly<Record<DingTalkFault, readonly [number, string]>>> = {
  busy: [500, 'system.busy'],
  'too-fast': [403, 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi'],
  content: [400, 'param.contentUnsafe'],
  member: [400, 'param.userIdNotExist'],
  template: [400, 'param.templateUnpublished'],
  token: [400, 'InvalidAuthentication'],
  'no-allowance': [400, 'ding.serverquota.insufficient'],
};
const SPACE = 'dtv1.card//IM_ROBOT.';
const KEPT = 500;

type Said = readonly [number, object];

/**
 * 钉钉 as the documents of its applications describe it, on loopback: tokens, cards with variables, callbacks over HTTP with a signature, DING. Written
 * apart from the client (libs/channels/src/work-messages) and from the console, from the documents alone.
 */
export class DingTalkOffice extends Served {
  readonly cards: DingTalkCard[] = [];
  readonly dings: Ding[] = [];
  readonly apps: DingTalkApp[] = [];
  tokensAsked = 0;
  private readonly tokens = new Map<string, DingTalkApp>();
  private readonly faults: DingTalkFault[] = [];
  private readonly arrivals = new EventEmitter();

  open(app: DingTalkApp): void {
    this.apps.push(app);
  }

  fail(...faults: readonly DingTalkFault[]): void {
    this.faults.push(...faults);
  }

  mend(): void {
    this.faults.splice(0);
  }

  endTokens(): void {
    this.tokens.clear();
  }

  /** Resolves when a card is there that fits, at once if one is there already. */
  async until(fits: (card: DingTalkCard) => boolean): Promise<DingTalkCard> {
    for (;;) {
      const found = this.cards.find(fits);
      if (found !== undefined) return found;
      await once(this.arrivals, 'card');
    }
  }

  override async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://dingtalk');
    const given = jsonOf(await readText(request).catch(() => ''));
    const answer = ([status, said]: Said): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    if (pathname === '/v1.0/oauth2/accessToken') {
      answer(this.giveToken(given));
      return;
    }
    const app = this.tokens.get(String(request.headers['x-acs-dingtalk-access-token'] ?? ''));
    const fault = request.method === 'POST' ? this.faults.shift() : undefined;
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    if (fault === 'token') this.endTokens();
    const refusal = fault === undefined ? undefined : refusals[fault];
    const said: Said =
      refusal !== undefined
        ? [refusal[0], { code: refusal[1], message: fault }]
        : app === undefined
          ? [400, { code: 'InvalidAuthentication', message: '不合法的access_token' }]
          : this.answer(app, `${request.method} ${pathname}`, given, fault);
    if (fault === 'lose') request.socket.destroy();
    else if (fault !== 'slow') answer(said);
  }

  /** A member presses the button of a card. */
  async press(
    card: DingTalkCard,
    {
      by = card.member,
      corpId,
      at = Date.now(),
      secret,
    }: { readonly by?: string; readonly corpId?: string; readonly at?: number; readonly secret?: string } = {},
  ): Promise<Pressed> {
    const app = this.apps.find(({ clientId }) => clientId === card.clientId);
    if (app?.callbackUrl == null) return { status: 503, words: null };
    const answer = await fetch(app.callbackUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-ddpaas-signature-timestamp': String(at),
        'x-ddpaas-signature': createHmac('sha256', secret ?? app.callbackSecret)
          .update(String(at))
          .digest('base64'),
      },
      body: JSON.stringify({
        type: 'actionCallback',
        outTrackId: card.outTrackId,
        corpId: corpId ?? app.corpId,
        userId: by,
        content: JSON.stringify({ cardPrivateData: { actionIds: ['receipt'], params: { action: 'receipt' } } }),
      }),
    }).catch(() => null);
    const said = jsonOf((await answer?.text()) ?? '');
    const shared = objectAt(said, 'cardData', 'cardParamMap');
    const own = objectAt(said, 'userPrivateData', 'cardParamMap');
    if (Object.keys(shared).length > 0) card.shown = { ...card.shown, ...(shared as Record<string, string>) };
    const words = textAt(shared, 'result') || textAt(own, 'hint');
    return { status: answer?.status ?? 503, words: words === '' ? null : words };
  }

  private answer(app: DingTalkApp, what: string, given: unknown, fault: DingTalkFault | undefined): Said {
    switch (what) {
      case 'POST /v1.0/card/instances/createAndDeliver':
        return this.deliver(app, given, fault === 'left-out');
      case 'PUT /v1.0/card/instances':
        return this.change(app, given);
      case 'POST /v1.0/robot/ding/send':
        return this.ding(app, given, fault === 'left-out');
      default:
        return [404, { code: 'InvalidAction.NotFound', message: what }];
    }
  }

  private giveToken(given: unknown): Said {
    this.tokensAsked += 1;
    const app = this.apps.find(
      ({ clientId, clientSecret }) => clientId === textAt(given, 'appKey') && clientSecret === textAt(given, 'appSecret'),
    );
    if (app === undefined) return [400, { code: 'invalidClientIdOrSecret', message: '无效的clientId或者clientSecret' }];
    const accessToken = randomBytes(16).toString('hex');
    this.tokens.set(accessToken, app);
    return [200, { accessToken, expireIn: 7_200 }];
  }

  private deliver(app: DingTalkApp, given: unknown, isLeftOut: boolean): Said {
    const [outTrackId, space] = [textAt(given, 'outTrackId'), textAt(given, 'openSpaceId')];
    const shown = objectAt(given, 'cardData', 'cardParamMap');
    const refused = (code: string): Said => [400, { code, message: code }];
    if (textAt(given, 'cardTemplateId') !== app.templateId) return refused('param.templateNotExist');
    if (outTrackId === '') return refused('param.outTrackIdEmpty');
    if (this.cards.some((card) => card.outTrackId === outTrackId)) return refused('param.cardAlreadyExist');
    if (!space.startsWith(SPACE) || objectAt(given)['userIdType'] !== 1) return refused('param.openSpaceIdInvalid');
    if (textAt(objectAt(given, 'imRobotOpenDeliverModel'), 'robotCode') !== app.clientId) return refused('param.openDeliverModelError');
    if (textAt(given, 'callbackType') !== 'HTTP' || textAt(given, 'callbackRouteKey') !== app.routeKey) return refused('param.invalid');
    if (Object.values(shown).some((value) => typeof value !== 'string')) return refused('param.invalid');
    const result = { spaceType: 'IM_ROBOT', spaceId: space.slice(SPACE.length), success: !isLeftOut };
    const said = { success: true, result: { outTrackId, deliverResults: [isLeftOut ? { ...result, errorMsg: 'SYSTEM_ERROR' } : result] } };
    if (isLeftOut) return [200, said];
    this.cards.push({
      clientId: app.clientId,
      member: space.slice(SPACE.length),
      at: new Date(),
      outTrackId,
      shown: shown as Readonly<Record<string, string>>,
    });
    if (this.cards.length > KEPT) this.cards.shift();
    this.arrivals.emit('card');
    return [200, said];
  }

  private change(app: DingTalkApp, given: unknown): Said {
    const card = this.cards.find(({ outTrackId, clientId }) => outTrackId === textAt(given, 'outTrackId') && clientId === app.clientId);
    if (card === undefined) return [400, { code: 'param.cardNotExist', message: 'param.cardNotExist' }];
    const shown = objectAt(given, 'cardData', 'cardParamMap') as Readonly<Record<string, string>>;
    const isByKey = objectAt(given, 'cardUpdateOptions')['updateCardDataByKey'] === true;
    card.shown = isByKey ? { ...card.shown, ...shown } : shown;
    this.arrivals.emit('card');
    return [200, { success: true, result: true }];
  }

  private ding(app: DingTalkApp, given: unknown, isLeftOut: boolean): Said {
    const receivers = objectAt(given)['receiverUserIdList'];
    const [member] = Array.isArray(receivers) ? (receivers as unknown[]) : [];
    if (textAt(given, 'robotCode') !== app.clientId) return [400, { code: 'invalid.chatbotId', message: 'invalid.chatbotId' }];
    if (typeof member !== 'string') return [400, { code: 'miss.staffId', message: 'miss.staffId' }];
    const openDingId = randomUUID();
    if (isLeftOut) return [200, { openDingId, failedList: { 用户已停用: [member] } }];
    this.dings.push({ member, remindType: Number(objectAt(given)['remindType']), content: textAt(given, 'content'), at: new Date() });
    if (this.dings.length > KEPT) this.dings.shift();
    this.arrivals.emit('card');
    return [200, { openDingId }];
  }
}
