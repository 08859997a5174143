import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '@rainstorm/harness/world';
import { keyboardAlone, signInWith, touchAlone } from './hands.spec-support.js';
import { focused, Room, saying } from './room.spec-support.js';

let room: Room;
beforeAll(async () => {
  room = await Room.open();
});
afterAll(async () => room.close());

/** The duty officer's way stands in duty-desk.spec.ts. */
describe.each([keyboardAlone, touchAlone])('$name', (hands) => {
  const mark = hands.looks.touch ? '触屏' : '键盘';

  it('lets a forecaster open an episode, write and submit, and the chief review, sign and publish', async () => {
    const lin = await room.computer(hands.looks);
    await signInWith(hands, lin, room.deskUrl, 'lin.yubao');
    await hands.press(lin.getByRole('link', { name: '新建过程' }).first());
    await hands.write(lin.getByLabel('名称'), `${mark}过程`);
    await hands.choose(lin.getByLabel('金水区'));
    await hands.press(lin.getByRole('button', { name: '新建', exact: true }));
    await saying(lin, 'track', `${mark}过程`).waitFor();
    await hands.press(lin.getByTestId('next').getByRole('button', { name: '起草' }));
    await hands.write(lin.getByLabel('标题'), `${mark}写的标题`);
    await hands.write(lin.getByLabel('正文'), '预计明日夜间我市有暴雨。');
    await hands.write(lin.getByLabel('防御指引'), '1. 加强值班值守。');
    await hands.press(lin.getByTestId('submit'));
    await saying(lin, 'state', '审核中').waitFor();

    const hao = await room.computer(hands.looks);
    await signInWith(hands, hao, room.deskUrl, 'hao.shouxi');
    const review = saying(hao, 'next', '请审核').getByRole('button');
    await review.waitFor();
    // The one next thing has the focus when the chief comes.
    if (hands === keyboardAlone) await focused(review);
    await hands.press(review);
    await hands.press(hao.getByTestId('approve'));
    await hands.press(hao.getByTestId('sign'));
    const dialog = hao.getByRole('dialog', { name: '确认发布' });
    await dialog.getByText('4 个单位').waitFor();
    if (hands === keyboardAlone) await focused(dialog.getByTestId('confirm-publish'));
    await hands.press(dialog.getByTestId('confirm-publish'));
    await hao.getByTestId('roll-call').waitFor();
    await saying(lin, 'state', '已发布').waitFor();
    const { items } = await room.world.chief.get<{ items: readonly { headline: string }[] }>('/bulletins?state=published');
    expect(items.filter(({ headline }) => headline === `${mark}写的标题`)).toHaveLength(1);
    for (const page of [lin, hao]) {
      await hands.rest(page);
      await page.context().close();
    }
  });

  it('lets an officer of the command answer an escalation, record a call, and record a response decision', async () => {
    const { world } = room;
    const { episode } = await world.openEpisode(80 * HOUR, { title: `${mark}响应过程` });
    const { bulletin } = await world.signal('red', { headline: `${mark}无人签收`, episodeId: episode.id });
    await world.acknowledge(bulletin.id, 'flood-control-office', 'urban-flood-office', 'yellow-river-office');
    const fang = await room.computer(hands.looks);
    await signInWith(hands, fang, room.url, 'fang.zhiban');
    // The signal waits for a decision, and rings instead of the sound check.
    await hands.press(fang.getByTestId('wake-quiet'));
    await fang.getByRole('link', { name: '叫应督办' }).waitFor();
    await world.advance(5 * MINUTE + 1_000);

    await saying(fang, 'wake', `${mark}无人签收`).waitFor();
    await hands.press(fang.getByTestId('wake').getByRole('button', { name: /^知道了/ }));
    const card = saying(fang, 'silent-office', `${mark}无人签收`);
    await hands.press(card.getByRole('button', { name: /我来打电话/ }));
    await hands.write(card.getByLabel('处置意见'), '已派人上门');
    await hands.press(card.getByTestId('answer'));
    await card.getByText(/演示·方值班 于 .*已知悉，处置中/).waitFor();
    await card.getByText(/演示·方值班 正在打电话/).waitFor();

    // The call is recorded where the number stands.
    await hands.press(card.getByRole('button', { name: '登记通话结果' }).first());
    const call = fang.getByRole('dialog', { name: '登记通话结果' });
    await hands.choose(call.getByLabel('接通'));
    await hands.write(call.getByLabel('接听人姓名'), '周值班');
    await hands.choose(call.getByLabel('对方口头签收'));
    await hands.press(call.getByRole('button', { name: '登记', exact: true }));
    await card.waitFor({ state: 'hidden' });
    expect((await world.case(bulletin.id, 'duty-office')).receipt).toMatchObject({ way: 'phone' });

    await hands.press(fang.getByRole('link', { name: '响应决定' }));
    const episodeCard = saying(fang, 'episode', `${mark}响应过程`);
    await hands.press(episodeCard.getByTestId('record-decision'));
    const form = fang.getByRole('dialog', { name: /登记响应决定/ });
    await hands.choose(form.getByRole('checkbox', { name: new RegExp(`${mark}无人签收`) }));
    await hands.choose(form.getByRole('radio', { name: 'Ⅱ级' }));
    await hands.write(form.getByLabel('决定人'), '指挥长');
    await hands.press(form.getByTestId('save-decision'));
    await form.waitFor({ state: 'hidden' });
    await episodeCard.getByText(/指挥长 于 .* 决定/).waitFor();
    await hands.rest(fang);
    await fang.context().close();
  });
});
