import { afterEach, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';

let bureau: Bureau;
afterEach(async () => bureau.close());

const knowsWhoClosed = async (): Promise<boolean> =>
  bureau.run(async (tx) => {
    const columns = await tx.sql(`SELECT FROM information_schema.columns WHERE table_name = 'escalations' AND column_name = 'closed_by'`);
    return columns.length > 0;
  });

it('rings again what was answered before the migration', async () => {
  bureau = await Bureau.open();
  const escalation = await bureau.stage.escalation(await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office'));
  await bureau.run(async (tx) => {
    await tx.timers.cancel([escalation.id]);
    await tx.sql(`UPDATE escalations SET state = 'answered', answered_by = 'acc-x', answered_by_name = '王指挥' WHERE id = $1`, [
      escalation.id,
    ]);
  });
  while (await knowsWhoClosed()) await bureau.ledger.migrateBack();
  await bureau.ledger.migrate();
  expect(await bureau.stage.armedTimers(escalation.id)).toEqual(['answered-escalation-due']);
  await bureau.advance(minutes(11));
  await bureau.schedulerOn().run();
  const row = await bureau.run(async (tx) => tx.escalations.first({ id: escalation.id }));
  expect(row).toMatchObject({ state: 'open', level: 1, answeredByName: '王指挥', closedBy: null });
});
