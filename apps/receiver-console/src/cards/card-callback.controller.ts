import { Body, Controller, Get, Headers, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@rainstorm/access';
import type { Status } from '@rainstorm/warning-model';
import type { Response } from '../wire.js';
import type { CallbackRefusal } from './callback-refusal.js';
import type { CardKeys } from '../infrastructure/card-keys.js';
import { closedCard, dingtalkPress, hinted } from './dingtalk-callback.js';
import { TakeCardPress } from './take-card-press.js';
import { closeEnvelope, openEnvelope } from './wecom-envelope.js';
import { closedIn, wecomAnswer, wecomPress } from './wecom-event.js';

export const CARD_KEYS = Symbol('card-keys');
/** Told why a callback was not taken; the caller is not. */
export type OnRefused = (reason: CallbackRefusal['type']) => void;
export const ON_REFUSED = Symbol('on-refused');

/** 企业微信 waits five seconds for an answer, 钉钉 two. */
const WECOM_MS = 4_000;
const DINGTALK_MS = 1_500;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const statusOf = (place: string): Status | null => (place === 'actual' || place === 'exercise' ? place : null);

type Fields = Readonly<Record<string, unknown>>;

interface Said {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}
const said = (status: number, type = 'text/plain', body = ''): Said => ({ status, type, body });
const saidJson = (body: object): Said => said(200, 'application/json', JSON.stringify(body));
const end = (response: Response, { status, type, body }: Said): void => {
  response.status(status);
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(body);
};

/** Where the messengers say that somebody pressed the button of a card. Each call is signed; the cards of exercises have an address of their own. */
@ApiExcludeController()
@Public('The signature is the permission: the messenger and this console share its key')
@Controller('gateways')
export class CardCallbackController {
  constructor(
    @Inject(TakeCardPress) private readonly take: TakeCardPress,
    @Inject(CARD_KEYS) private readonly keys: CardKeys,
    @Inject(ON_REFUSED) private readonly onRefused: OnRefused,
  ) {}

  /** 企业微信 tries the address when it is saved, and wants to read what it has encrypted. */
  @Get('wecom-app/:status')
  check(@Param('status') place: string, @Query() query: Fields, @Res() response: Response): void {
    end(response, this.checked(statusOf(place), query));
  }

  @Post('wecom-app/:status')
  async wecom(@Param('status') place: string, @Query() query: Fields, @Body() body: unknown, @Res() response: Response): Promise<void> {
    end(response, await this.ofWeCom(statusOf(place), query, body));
  }

  @Post('dingtalk-app/:status')
  async dingtalk(
    @Param('status') place: string,
    @Headers() headers: Fields,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    end(response, await this.ofDingTalk(statusOf(place), headers, body));
  }

  private checked(status: Status | null, query: Fields): Said {
    const keys = status === null ? null : this.keys.wecom[status];
    if (keys === null) return said(404);
    const opened = openEnvelope(keys, { closed: textOf(query['echostr']), ...addressOf(query) }, new Date());
    return opened.ok ? said(200, 'text/plain', opened.value) : this.refused(opened.refusal);
  }

  private async ofWeCom(status: Status | null, query: Fields, body: unknown): Promise<Said> {
    const keys = status === null ? null : this.keys.wecom[status];
    if (status === null || keys === null) return said(404);
    const closed = closedIn(body);
    if (closed === null) return this.refused({ type: 'unreadable' });
    const opened = openEnvelope(keys, { closed, ...addressOf(query) }, new Date());
    if (!opened.ok) return this.refused(opened.refusal);
    const press = wecomPress(opened.value);
    // Another event, such as somebody who opened the application: nothing is to be said.
    if (press === null) return said(200);
    const answer = await this.take.take({ ...press, status }, WECOM_MS);
    // The button stays as it is: a changed one could not be pressed again.
    if (answer.kind === 'under-way') return said(200);
    if (answer.kind === 'failed') return said(503);
    const now = new Date();
    return said(200, 'text/xml', closeEnvelope(keys, wecomAnswer(keys.corpId, press.member, answer.words, now), now));
  }

  private async ofDingTalk(status: Status | null, headers: Fields, body: unknown): Promise<Said> {
    const keys = status === null ? null : this.keys.dingtalk[status];
    if (status === null || keys === null) return said(404);
    const [signature, timestamp] = [textOf(headers['x-ddpaas-signature']), textOf(headers['x-ddpaas-signature-timestamp'])];
    const press = dingtalkPress(keys, { body, signature, timestamp }, new Date());
    if (!press.ok) return this.refused(press.refusal);
    if (press.value === null) return saidJson({});
    const answer = await this.take.take({ ...press.value, status }, DINGTALK_MS);
    switch (answer.kind) {
      case 'closed':
        return saidJson(closedCard(answer.words));
      case 'kept':
        return saidJson(hinted(answer.words));
      case 'under-way':
        return saidJson(hinted('正在登记签收；若按钮未变，请再按一次'));
      case 'failed':
        return saidJson(hinted('暂时无法登记签收，请再按一次，或登录值守台'));
    }
  }

  private refused({ type }: CallbackRefusal): Said {
    this.onRefused(type);
    return said(type === 'unreadable' ? 400 : 403);
  }
}

const addressOf = (query: Fields) => ({
  signature: textOf(query['msg_signature']),
  timestamp: textOf(query['timestamp']),
  nonce: textOf(query['nonce']),
});
