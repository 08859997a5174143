import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DingTalkOffice, type DingTalkApp } from '@rainstorm/harness/dingtalk-office';
import { until } from '@rainstorm/harness/until';
import { WeComOffice, type WeComApp } from '@rainstorm/harness/wecom-office';
import { giveReceiptBySms } from '@rainstorm/operations';
import { createLogger } from '@rainstorm/runtime';
import { Ledger, type DeliveryRow } from '@rainstorm/ledger';
import type { DispatchId } from '@rainstorm/warning-model';
import { createConsole } from '../../apps/receiver-console/src/console.module.js';
import { consoleSettings } from '../../apps/receiver-console/src/infrastructure/settings.js';
import { Workshop } from './dissemination.spec-support.js';

/** From the worker to a card in a messenger, and back: a press of its button, and the card that shows how it ended. */

const wecomApp: WeComApp = {
  corpId: 'ww0123456789',
  agentId: 1_000_002,
  secret: 'secretOfTheApplication',
  token: 'tokenOfTheCallbacks',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  callbackUrl: null,
};
const dingtalkApp: DingTalkApp = {
  corpId: 'ding0123456789',
  clientId: 'dingclient',
  clientSecret: 'secretOfTheApplication',
  templateId: 'a.schema',
  routeKey: 'rainstorm',
  callbackSecret: 'secretOfTheCallbacks',
  callbackUrl: null,
};
const workerSettings = (wecomUrl: string, dingtalkUrl: string): Readonly<Record<string, string>> => ({
  WECOM_APP_URL: wecomUrl,
  WECOM_APP_CORP_ID: wecomApp.corpId,
  WECOM_APP_AGENT_ID: String(wecomApp.agentId),
  WECOM_APP_SECRET: wecomApp.secret,
  DINGTALK_APP_URL: dingtalkUrl,
  DINGTALK_APP_CLIENT_ID: dingtalkApp.clientId,
  DINGTALK_APP_CLIENT_SECRET: dingtalkApp.clientSecret,
  DINGTALK_APP_TEMPLATE_ID: dingtalkApp.templateId,
  DINGTALK_APP_CALLBACK_ROUTE_KEY: dingtalkApp.routeKey,
});

describe('work messages', () => {
  const environment = { ...process.env };
  const [wecom, dingtalk] = [new WeComOffice(), new DingTalkOffice()];
  let workshop: Workshop;
  let app: Awaited<ReturnType<typeof createConsole>>;
  beforeAll(async () => {
    Object.assign(process.env, workerSettings(await wecom.start(), await dingtalk.start()));
    wecom.open(wecomApp);
    dingtalk.open(dingtalkApp);
    workshop = await Workshop.open();
    workshop.environment = { WEBHOOK_ALLOWED: '127.0.0.0/8' };
    const { bureau } = workshop;
    app = await createConsole({
      ledger: await Ledger.open({ url: bureau.databaseUrl, clock: 'movable', application: 'test-console' }),
      city: bureau.city,
      map: null,
      logger: createLogger({ name: 'test', level: 'silent' }),
      settings: consoleSettings({
        DATABASE_URL: bureau.databaseUrl,
        CLOCK: 'movable',
        CONSOLE_PORT: '0',
        WECOM_APP_CORP_ID: wecomApp.corpId,
        WECOM_APP_CALLBACK_TOKEN: wecomApp.token,
        WECOM_APP_CALLBACK_AES_KEY: wecomApp.encodingAesKey,
        DINGTALK_APP_CORP_ID: dingtalkApp.corpId,
        DINGTALK_APP_CALLBACK_SECRET: dingtalkApp.callbackSecret,
      }),
    });
    await app.listen(0, '127.0.0.1');
    wecomApp.callbackUrl = `${await app.getUrl()}/gateways/wecom-app/actual`;
    dingtalkApp.callbackUrl = `${await app.getUrl()}/gateways/dingtalk-app/actual`;
    await workshop.start('worker');
  });
  afterEach(() => {
    wecom.mend();
    dingtalk.mend();
  });
  afterAll(async () => {
    await app.close();
    await workshop.close();
    await Promise.all([wecom.stop(), dingtalk.stop()]);
    process.env = environment;
  });

  type Waiting = DeliveryRow & { readonly dispatchId: DispatchId };
  const stored = async ({ id }: DeliveryRow) => workshop.bureau.ledger.read(async (tx) => tx.deliveries.first({ id }));
  const stateOf = async ({ dispatchId }: Waiting) => (await workshop.bureau.dispatch(dispatchId)).state;
  const receiptsOf = async ({ dispatchId }: Waiting) => workshop.bureau.ledger.read(async (tx) => tx.receipts.find({ dispatchId }));
  const sentCard = async (member: string) => {
    const delivery = await workshop.waiting('urban-flood-office', 'wecom-app', member);
    await workshop.relay();
    const message = await wecom.until((each) => each.member === member && each.text.includes(delivery.id));
    await until(async () => (await stored(delivery))?.state === 'sent');
    return { delivery, message };
  };
  const sentDingTalk = async (member: string) => {
    const delivery = await workshop.waiting('urban-flood-office', 'dingtalk-app', member);
    await workshop.relay();
    const card = await dingtalk.until((each) => each.member === member);
    await until(async () => (await stored(delivery))?.state === 'sent');
    return { delivery, card };
  };

  it('of 企业微信: a press is the receipt of the person whose card it is, and the card shows who and when', async () => {
    const { delivery, message } = await sentCard('ZhangWei');
    const pressed = await wecom.press(message, { by: 'zhangwei' });
    expect(pressed).toEqual({ status: 200, words: expect.stringMatching(/^已签收 .+ \d\d:\d\d$/) });
    expect(await stateOf(delivery)).toBe('acknowledged');
    expect(await receiptsOf(delivery)).toMatchObject([
      { way: 'wecom-app', proof: 'messenger-member', givenBy: `contact:${delivery.contactId}`, givenByName: delivery.contactName },
    ]);
    await until(async () => Promise.resolve(message.replaced === pressed.words));
  });

  it('of 企业微信: a press of another member is none, and is answered in words', async () => {
    const { delivery, message } = await sentCard('LiMing');
    expect(await wecom.press(message, { by: 'WangQiang' })).toEqual({ status: 200, words: '未签收：卡片发给其他成员' });
    expect(await stateOf(delivery)).toBe('open');
  });

  it('of 企业微信: a repeated press gives one receipt, and none again after it was withdrawn', async () => {
    const { delivery, message } = await sentCard('ZhaoLei');
    const { closed, address, letters } = wecom.sealed(message);
    const first = await wecom.call(wecomApp, letters, closed, address);
    expect(await wecom.call(wecomApp, letters, closed, address)).toEqual(first);
    expect(await receiptsOf(delivery)).toHaveLength(1);
    await workshop.bureau.run(async (tx) => {
      await tx.receipts.update({ dispatchId: delivery.dispatchId }, { withdrawnAt: tx.now, withdrawnBy: 'x', withdrawnReason: 'x' });
      return tx.dispatches.transition({ id: delivery.dispatchId }, { from: 'acknowledged', to: 'open' }, { acknowledgedAt: null });
    });
    expect(await wecom.call(wecomApp, letters, closed, address)).toMatchObject({ words: '签收已撤回，请登录值守台' });
    expect(await stateOf(delivery)).toBe('open');
  });

  it('of 企业微信: what is signed wrongly, late, or for another corporation is not taken', async () => {
    const { delivery, message } = await sentCard('SunLi');
    const { closed, address, letters } = wecom.sealed(message);
    const forged = new URLSearchParams(address);
    forged.set('msg_signature', '0'.repeat(40));
    expect((await wecom.call(wecomApp, letters, closed, forged)).status).toBe(403);
    expect((await wecom.press(message, { at: Date.now() - 400_000 })).status).toBe(403);
    expect((await wecom.press(message, { corpId: 'ww9999999999' })).status).toBe(403);
    const atExercise = { ...wecomApp, callbackUrl: wecomApp.callbackUrl?.replace('actual', 'exercise') ?? null };
    expect((await wecom.call(atExercise, letters, closed, address)).status).toBe(404);
    expect(await stateOf(delivery)).toBe('open');
  });

  it('of 企业微信: the address is shown to be ours when it is saved', async () => {
    expect(await wecom.checkCallback(wecomApp)).toBe(true);
    expect(await wecom.checkCallback({ ...wecomApp, token: 'anotherToken' })).toBe(false);
  });

  it('of 企业微信: the card of a bulletin that another way acknowledged, or that is void, says so', async () => {
    const { delivery, message } = await sentCard('QianLong');
    const mobile = '13800000777';
    const { dispatchId } = delivery;
    const { ledger } = workshop.bureau;
    const other = { mobile, dispatchId, contactId: 'urban-flood-leader' as DeliveryRow['contactId'], contactName: '演示·高带班' };
    const [code = ''] = await ledger.smsCodes.ensure([other]);
    expect(await workshop.bureau.run(async (tx) => giveReceiptBySms(tx, { mobile, code }))).toMatchObject({ ok: true });
    await until(async () => Promise.resolve(message.replaced?.startsWith('已由他人签收 演示·高带班 ') === true));
    expect(await wecom.press(message)).toEqual({ status: 200, words: message.replaced });

    const void_ = await sentCard('ZhouJie');
    await workshop.bureau.run(async (tx) =>
      tx.dispatches.transition({ id: void_.delivery.dispatchId }, { from: 'open', to: 'superseded' }, { supersededBy: dispatchId }),
    );
    await until(async () => Promise.resolve(void_.message.replaced === '已作废'));
    expect(await wecom.press(void_.message)).toEqual({ status: 200, words: '已作废' });
    expect(await receiptsOf(void_.delivery)).toEqual([]);
  });

  it('of 企业微信: leave with a new token where the old one was ended', async () => {
    wecom.endTokens();
    const { message } = await sentCard('WuGang');
    expect(message.button).toBe('签收');
  });

  it('of 企业微信: a card of more than seven days ago is over', async () => {
    const { delivery, message } = await sentCard('ZhengYi');
    await workshop.bureau.run(async (tx) =>
      tx.sql(`UPDATE work_cards SET created_at = created_at - interval '8 days' WHERE delivery_id = $1`, [delivery.id]),
    );
    expect(await wecom.press(message)).toEqual({ status: 200, words: '未签收：卡片已失效，请登录值守台' });
    expect(await stateOf(delivery)).toBe('open');
  });

  it('of 钉钉: a press is the receipt of the person whose card it is, and the card shows who and when', async () => {
    const { delivery, card } = await sentDingTalk('manager7675');
    expect(await dingtalk.press(card, { by: 'another' })).toEqual({ status: 200, words: '未签收：卡片发给其他成员' });
    expect(card.shown['state']).toBe('open');
    for (const wrong of [{ secret: 'anotherSecretOfTheCallbacks' }, { at: Date.now() - 400_000 }, { corpId: 'ding9' }])
      expect((await dingtalk.press(card, wrong)).status).toBe(403);
    expect(await stateOf(delivery)).toBe('open');
    expect(await dingtalk.press(card)).toEqual({ status: 200, words: expect.stringMatching(/^已签收 .+ \d\d:\d\d$/) });
    expect(card.shown).toMatchObject({ state: 'closed', result: expect.stringMatching(/^已签收 /) });
    expect(await receiptsOf(delivery)).toMatchObject([
      { way: 'dingtalk-app', proof: 'messenger-member', givenBy: `contact:${delivery.contactId}` },
    ]);
  });

  it('of 钉钉: a DING rings, and proves nobody', async () => {
    const delivery = await workshop.waiting('urban-flood-office', 'ding', 'manager0001');
    await workshop.relay();
    await until(async () => (await stored(delivery))?.state === 'sent');
    expect(dingtalk.dings).toMatchObject([{ member: 'manager0001', remindType: 3 }]);
    expect(await stateOf(delivery)).toBe('open');
  });

  it('wait where the host is down, which is no try, and of a member who is unknown fail for good', async () => {
    wecom.fail('invalid');
    const unknown = await workshop.waiting('urban-flood-office', 'wecom-app', 'Nobody');
    await workshop.relay();
    await until(async () => (await stored(unknown))?.state === 'failed-permanently');
    expect(await stored(unknown)).toMatchObject({ lastReason: 'bad-address', lastDetail: 'code 0, invaliduser' });
    await dingtalk.stop();
    const down = await workshop.waiting('urban-flood-office', 'dingtalk-app', 'manager0002');
    await workshop.relay();
    await until(async () => (await stored(down))?.state === 'failed-temporarily');
    expect(await stored(down)).toMatchObject({ lastReason: 'unreachable', attempts: 0 });
  });
});
