import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { projectRoot } from '@rainstorm/harness/processes';
import { MINUTE, World } from '@rainstorm/harness/world';
import { Ledger } from '@rainstorm/ledger';

const city = 'zhengzhou-districts';
let world: World;
beforeAll(async () => {
  world = await World.open({ city, cityDirectory: join(projectRoot, 'config', city) });
});
afterAll(async () => world.close());

interface Board {
  readonly items: readonly { readonly unitId: string; readonly standing: string; readonly lagMs: number | null }[];
}
interface Below {
  readonly items: readonly {
    readonly bulletin: { readonly id: string };
    readonly offices: readonly { readonly officeId: string; readonly state: string; readonly acknowledgedByName: string | null }[];
  }[];
}
const standingOf = async (unitId: string): Promise<string | undefined> =>
  (await world.command.get<Board>('/units')).items.find((row) => row.unitId === unitId)?.standing;
const areas = [
  { areaCode: '410105', colour: 'red' },
  { areaCode: '410184', colour: 'orange' },
];
const remindersTo = (address: string): number =>
  world.mail.mails.filter(({ to, subject }) => to.includes(address) && subject.includes('响应提醒')).length;

it('a red signal reaches the districts concerned, each at its own level; its silence is told once, although every process was killed', async () => {
  const { bulletin, dispatches } = await world.signal('red', { areas });
  await world.settle();
  expect(dispatches.map(({ officeId }) => officeId).sort()).toEqual([
    'duty-office',
    'flood-control-office',
    'jinshui-office',
    'urban-flood-office',
    'xincun-office',
    'xinzheng-office',
    'yellow-river-office',
  ]);
  const dueAfter = (office: string): number => {
    const dispatch = dispatches.find(({ officeId }) => officeId === office);
    return Math.round((Date.parse(dispatch?.receiptDueAt ?? '') - Date.parse(bulletin.sentAt ?? '')) / MINUTE);
  };
  expect(['flood-control-office', 'jinshui-office', 'xinzheng-office', 'xincun-office'].map(dueAfter)).toEqual([5, 5, 10, 10]);

  // A district answers for itself alone, and the office above it sees that.
  const jinshui = world.stage.console('jinshui.zhishou');
  const own = dispatches.find(({ officeId }) => officeId === 'jinshui-office');
  await jinshui.post(`/dispatches/${own?.id ?? ''}/receipt`);
  const below = (await world.officer('flood-control-office').get<Below>('/bulletins-below')).items[0];
  expect(below?.bulletin.id).toBe(bulletin.id);
  expect(below?.offices.map(({ officeId, state }) => `${officeId} ${state}`)).toEqual([
    'urban-flood-office open',
    'yellow-river-office open',
    'jinshui-office acknowledged',
    'xinzheng-office open',
    'xincun-office open',
  ]);
  expect((await world.cases(bulletin.id)).find(({ dispatch }) => dispatch.officeId === 'flood-control-office')?.dispatch.state).toBe(
    'open',
  );

  // Red and no response: the district hears after 15 minutes, once.
  expect([await standingOf('jinshui-office'), await standingOf('xinzheng-office'), await standingOf('erqi-office')]).toEqual([
    'waiting',
    'not-asked',
    'quiet',
  ]);
  world.forgetMails();
  await world.advance(15 * MINUTE + 1_000);
  expect([await standingOf('jinshui-office'), remindersTo('zhiban@jinshui')]).toEqual(['reminded', 1]);

  // Everything is down when the command is to be told, and comes back.
  await world.stage.instance.process('dispatcher').kill();
  await world.stage.instance.process('receiver-console').kill();
  const ledger = await Ledger.open({ url: world.stage.databaseUrl, clock: 'movable', application: 'test', poolSize: 1 });
  expect((await ledger.moveClockTo(new Date((await ledger.now()).getTime() + 16 * MINUTE))).ok).toBe(true);
  await ledger.close();
  await world.stage.instance.start();
  await world.settle();
  const told = async () => (await world.escalations()).filter(({ cause }) => cause === 'unit-no-response');
  expect([await standingOf('jinshui-office'), remindersTo('zhiban@jinshui'), (await told()).length]).toEqual(['told', 1, 1]);
  expect(world.mail.mails.filter(({ subject }) => /金水区.*未登记响应决定/.test(subject)).length).toBeGreaterThan(0);

  // The district decides: the word is taken back, and whoever was told hears of it.
  const answer = { track: 'emergency-response', chosen: 'I', decidedAt: await world.now(), decidedBy: '王区长' };
  const recorded = await jinshui.post<{ readonly answers: boolean }>('/units/jinshui-office/responses', answer);
  expect(recorded.answers).toBe(true);
  await world.settle();
  expect([await standingOf('jinshui-office'), (await told()).map(({ state }) => state)]).toEqual(['answered', ['closed']]);
  expect((await jinshui.get<Board>('/units')).items.map(({ unitId }) => unitId)).toEqual(['jinshui-office']);
  expect((await world.stage.verifyChain()).intact).toBe(true);
}, 150_000);
