import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { WeComLetters } from '@rainstorm/harness/wecom-letters';
import { dingtalkPress } from './dingtalk-callback.js';
import { closeEnvelope, openEnvelope, type Envelope } from './wecom-envelope.js';
import { closedIn, wecomAnswer, wecomPress } from './wecom-event.js';

const wecom = { corpId: 'ww0123456789', token: 'QDG6eK', aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C' };
const letters = new WeComLetters({ corpId: wecom.corpId, token: wecom.token, encodingAesKey: wecom.aesKey });
const now = new Date();
const sealed = (text: string, { at = now.getTime(), corpId = wecom.corpId } = {}): Envelope => {
  const closed = letters.close(text, corpId);
  const address = letters.addressOf(closed, at);
  const part = (name: string): string => address.get(name) ?? '';
  return { closed, signature: part('msg_signature'), timestamp: part('timestamp'), nonce: part('nonce') };
};

describe('a callback of 企业微信', () => {
  it.each(['', 'x', '雨'.repeat(500), 'a'.repeat(12)])('is opened, whatever its length (%#)', (text) => {
    expect(openEnvelope(wecom, sealed(text), now)).toEqual({ ok: true, value: text });
  });

  // The example of the messenger's documents (回调配置, 验证URL有效性).
  it('is opened as the documents have it', () => {
    const example = {
      corpId: 'wx5823bf96d3bd56c7',
      token: 'QDG6eK',
      aesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C',
    };
    const envelope = {
      signature: '5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3',
      timestamp: '1409659589',
      nonce: '263014780',
      closed: 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==',
    };
    expect(openEnvelope(example, envelope, new Date(1_409_659_589_000))).toEqual({ ok: true, value: '1616140317555161061' });
  });

  it.each([
    ['another signature', { signature: '0'.repeat(40) }, 'wrong-signature'],
    ['no signature', { signature: '' }, 'wrong-signature'],
    ['another text', { closed: letters.close('another') }, 'wrong-signature'],
    ['another time', { timestamp: '1409659589' }, 'wrong-signature'],
  ] as const)('is not taken with %s', (_what, changed, type) => {
    expect(openEnvelope(wecom, { ...sealed('text'), ...changed }, now)).toEqual({ ok: false, refusal: { type } });
  });

  it.each([-301_000, 301_000])('is not taken %i ms from now', (away) => {
    expect(openEnvelope(wecom, sealed('text', { at: now.getTime() + away }), now)).toMatchObject({
      refusal: { type: 'outside-the-window' },
    });
  });

  it('is not taken for another corporation, nor when it is no text of ours', () => {
    expect(openEnvelope(wecom, sealed('text', { corpId: 'ww9876543210' }), now)).toMatchObject({ refusal: { type: 'other-corporation' } });
    const [closed, timestamp, nonce] = ['AAAA', String(Math.floor(now.getTime() / 1_000)), '1'];
    const signature = letters.sign(timestamp, nonce, closed);
    expect(openEnvelope(wecom, { closed, timestamp, nonce, signature }, now)).toMatchObject({ refusal: { type: 'unreadable' } });
  });

  it('is answered so that the messenger can open it', () => {
    const answer = closeEnvelope(wecom, wecomAnswer(wecom.corpId, 'ZhangWei', '已签收 张伟 05:08', now), now);
    const inside = closedIn(answer) ?? '';
    expect(letters.open(inside)).toContain('<Button><ReplaceName><![CDATA[已签收 张伟 05:08]]></ReplaceName></Button>');
  });

  it.each([
    '',
    '<xml>',
    '<xml><Encrypt></Encrypt></xml>',
    '<!DOCTYPE x [<!ENTITY a "b">]><xml><Encrypt>&a;</Encrypt></xml>',
    { xml: { Encrypt: 'x' } },
    null,
  ])('has no text where it is %j', (body) => {
    expect([null, '&a;']).toContain(closedIn(body));
  });

  it('is a press only where a button of ours was pressed', () => {
    const event = (changed: Readonly<Record<string, string>>): string =>
      `<xml>${Object.entries({
        FromUserName: 'ZhangWei',
        MsgType: 'event',
        Event: 'template_card_event',
        EventKey: 'receipt',
        TaskId: 'token@1',
        ResponseCode: 'code',
        CreateTime: '1784516400',
        ...changed,
      })
        .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
        .join('')}</xml>`;
    expect(wecomPress(event({}))).toEqual({
      kind: 'wecom-app',
      card: 'token@1',
      member: 'ZhangWei',
      at: new Date(1_784_516_400_000),
      responseCode: 'code',
    });
    for (const other of [{ Event: 'enter_agent' }, { EventKey: 'menu' }, { MsgType: 'text' }, { CreateTime: 'now' }, { FromUserName: '' }])
      expect(wecomPress(event(other))).toBeNull();
  });
});

describe('a callback of 钉钉', () => {
  const keys = { corpId: 'ding0123456789', secret: 'secretOfTheCallback' };
  const body = (changed: object = {}) => ({
    type: 'actionCallback',
    outTrackId: 'token@1',
    corpId: keys.corpId,
    userId: 'manager7675',
    content: JSON.stringify({ cardPrivateData: { actionIds: ['1'], params: { action: 'receipt' } } }),
    ...changed,
  });
  const signed = (given: unknown, { at = now.getTime(), secret = keys.secret } = {}) => ({
    body: given,
    timestamp: String(at),
    signature: createHmac('sha256', secret).update(String(at)).digest('base64'),
  });

  it('is a press where the button was pressed', () => {
    expect(dingtalkPress(keys, signed(body()), now)).toEqual({
      ok: true,
      value: { kind: 'dingtalk-app', card: 'token@1', member: 'manager7675', at: now, responseCode: null },
    });
  });

  it.each([
    ['another secret', signed(body(), { secret: 'another' }), 'wrong-signature'],
    ['no signature', { ...signed(body()), signature: '' }, 'wrong-signature'],
    ['an old signature', signed(body(), { at: now.getTime() - 301_000 }), 'outside-the-window'],
    ['another corporation', signed(body({ corpId: 'ding9876543210' })), 'other-corporation'],
    ['no body', signed(null), 'unreadable'],
    ['a wrong body', signed(body({ outTrackId: 1 })), 'unreadable'],
  ] as const)('is not taken with %s', (_what, callback, type) => {
    expect(dingtalkPress(keys, callback, now)).toEqual({ ok: false, refusal: { type } });
  });

  it.each(['', '[]', 'no JSON', JSON.stringify({ cardPrivateData: { params: { action: 'open' } } })])(
    'is no press with the content %j',
    (content) => {
      expect(dingtalkPress(keys, signed(body({ content })), now)).toEqual({ ok: true, value: null });
    },
  );
});
