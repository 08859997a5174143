import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BulletinJson } from '@rainstorm/harness/api-json';
import { MINUTE, OFFICES, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

const upgrade = async (of: BulletinJson): Promise<BulletinJson> => {
  const draft = await world.forecaster.post<BulletinJson>(`/bulletins/${of.id}/revisions`, {
    kind: 'upgrade',
    colour: 'red',
    areas: [{ areaCode: '410105', colour: 'red' }],
    headline: '暴雨预警信号升级',
    description: '预计未来3小时内降水量将达100毫米以上，雨势加强。',
  });
  await world.forecaster.post(`/bulletins/${draft.id}/sign`, { emergency: true });
  return (await world.publish(draft.id, world.forecaster)).bulletin;
};

it('lets an update supersede the open receipt and inherit the nearer deadline, but always leaves at least two minutes', async () => {
  const first = (await world.signal('orange')).bulletin;
  await world.acknowledge(first.id, 'duty-office');
  const before = await world.case(first.id, 'urban-flood-office');
  await world.advance(7 * MINUTE);
  const second = await upgrade(first);
  const superseded = await world.case(first.id, 'urban-flood-office');
  const inheriting = await world.case(second.id, 'urban-flood-office');
  expect(superseded.dispatch).toMatchObject({ state: 'superseded', supersededBy: inheriting.dispatch.id });
  // Red would have five minutes; the orange one had three left.
  expect(inheriting.dispatch.receiptDueAt).toBe(before.dispatch.receiptDueAt);
  // Who had acknowledged has the red one's own five minutes.
  const fresh = await world.case(second.id, 'duty-office');
  expect(Date.parse(fresh.dispatch.receiptDueAt) - Date.parse(fresh.dispatch.publishedAt)).toBe(5 * MINUTE);

  await world.advanceTo(new Date(Date.parse(before.dispatch.receiptDueAt) - MINUTE));
  const draft = await world.forecaster.post<BulletinJson>(`/bulletins/${second.id}/revisions`, {
    kind: 'continue',
    headline: '继续发布暴雨预警信号',
    description: '降雨持续。',
  });
  await world.forecaster.post(`/bulletins/${draft.id}/sign`, { emergency: true });
  const third = (await world.publish(draft.id, world.forecaster)).bulletin;
  const last = await world.case(third.id, 'urban-flood-office');
  expect(Date.parse(last.dispatch.receiptDueAt) - Date.parse(last.dispatch.publishedAt)).toBe(2 * MINUTE);

  await world.advance(2 * MINUTE + 500);
  const escalations = await world.escalations();
  expect(escalations.filter(({ officeId }) => officeId === 'urban-flood-office')).toMatchObject([{ bulletinId: third.id, state: 'open' }]);
});

it('sends a minor correction to everybody and asks nobody for a receipt', async () => {
  const first = (await world.signal('red')).bulletin;
  await world.acknowledge(first.id, ...OFFICES);
  const draft = await world.forecaster.post<BulletinJson>(`/bulletins/${first.id}/revisions`, {
    kind: 'minor-correction',
    headline: '暴雨预警信号（更正）',
    description: '预计未来3小时内降水量将达100毫米。',
  });
  await world.forecaster.post(`/bulletins/${draft.id}/sign`, { emergency: true });
  const { bulletin } = await world.publish(draft.id, world.forecaster);
  await world.settle();
  expect((await world.cases(bulletin.id)).map(({ dispatch }) => dispatch.owesReceipt)).toEqual([false, false, false, false]);
});
