import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { HOUR, OFFICES, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

it('never escalates a bulletin that every office acknowledged one second before its deadline', async () => {
  const { bulletin, dispatches } = await world.signal('red');
  const dueAt = new Date(dispatches[0]?.receiptDueAt ?? '');
  // They are signed in already: one real second is all that is left.
  for (const office of OFFICES) await world.officer(office).get('/inbox');
  const idAt = new Map(dispatches.map(({ officeId, id }) => [officeId, id]));
  await world.advanceTo(new Date(dueAt.getTime() - 1_000));
  await Promise.all(OFFICES.map(async (office) => world.officer(office).post(`/dispatches/${idAt.get(office) ?? ''}/receipt`)));
  for (const { receipt } of await world.cases(bulletin.id)) expect(receipt).toMatchObject({ lateByMs: 0, way: 'console' });
  await world.followUp(bulletin.id, ...OFFICES);
  world.forgetMails();
  await world.advance(3 * HOUR);
  // The command still owes its decision on the signal, which is another matter.
  expect((await world.escalations()).filter(({ cause }) => cause !== 'undecided')).toEqual([]);
  // An hour after the emergency publication the chief is reminded of the countersignature; nobody else hears anything.
  expect(world.mail.mails.filter(({ to, subject }) => !to.endsWith('@bureau.zhengzhou.example') && !/响应决定/.test(subject))).toEqual([]);
});
