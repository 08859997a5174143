import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditor, commandOfficer, dutyOfficer } from '@rainstorm/harness/actors';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { officerOf } from '../officer.js';
import { ReadPhoneTasks } from './read-phone-tasks.js';

describe('the calls that wait', () => {
  let bureau: Bureau;
  const tasks: Record<string, string> = {};
  beforeAll(async () => {
    bureau = await Bureau.open();
    const { stage } = bureau;
    const of = async (name: string, caller: string, officeId: string, agoMs: number) => {
      tasks[name] = (await stage.phoneTask(await stage.dispatch(await stage.bulletin(), officeId, agoMs), caller)).id;
    };
    await of('later', 'duty-office', 'flood-control-office', minutes(2));
    await of('sooner', 'duty-office', 'urban-flood-office', minutes(8));
    await of('of the command', 'command', 'duty-office', minutes(5));
    await of('done', 'duty-office', 'flood-control-office', minutes(9));
    await bureau.run(async (tx) => tx.phoneTasks.transition({ id: tasks['done'] as never }, { from: 'open', to: 'done' }));
  });
  afterAll(async () => bureau.close());

  it.each([
    ['its own', 'an office that calls', officerOf(dutyOfficer('duty-office')), ['sooner', 'later']],
    ['nothing', 'an office that is called', officerOf(dutyOfficer('flood-control-office')), []],
    ['all', 'the command', officerOf(commandOfficer), ['sooner', 'of the command', 'later']],
    ['all', 'the auditor', officerOf(auditor), ['sooner', 'of the command', 'later']],
  ])('are %s for %s, the nearest deadline first', async (_what, _who, officer, expected) => {
    const waiting = await new ReadPhoneTasks(bureau.ledger).waiting(officer);
    expect(waiting.map(({ task }) => task.id)).toEqual(expected.map((name) => tasks[name]));
    for (const { task, dispatch, bulletin } of waiting)
      expect([dispatch?.id, bulletin?.id]).toEqual([task.dispatchId, dispatch?.bulletinId]);
  });
});
