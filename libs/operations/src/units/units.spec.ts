import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { withDistricts } from '@rainstorm/harness/districts';
import { valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { publishSignal } from '@rainstorm/harness/published-signal';
import type { BulletinRow, DeliveryRow, EscalationRow, UnitSignalRow } from '@rainstorm/ledger';
import type { Colour, OfficeId, RevisionKind } from '@rainstorm/warning-model';
import { closeEscalationByOfficer } from '../escalations/close-escalation-by-officer.js';
import { recordUnitResponse, type NewUnitResponse, type RecordedUnitResponse } from './record-unit-response.js';

const shi = { id: 'acc-duty00000001', name: '施值守' };
const fang = { id: 'acc-command000001', name: '方值班' };
const jinshui = 'jinshui-office' as OfficeId;

describe('the responses of districts', () => {
  let bureau: Bureau;
  beforeEach(async () => {
    bureau = await Bureau.open(await withDistricts());
  });
  afterEach(async () => bureau.close());

  const publish = async (colour: Colour, patch: Partial<BulletinRow> = {}): Promise<BulletinRow> =>
    publishSignal(bureau, colour, { areas: [{ areaCode: '410105', level: null, colour }], ...patch });
  const revise = async (
    of: BulletinRow,
    revisionKind: RevisionKind,
    colour: Colour,
    patch: Partial<BulletinRow> = {},
  ): Promise<BulletinRow> =>
    publish(colour, {
      headline: `${revisionKind}：${colour}`,
      description: `${revisionKind} of ${of.id}`,
      revisionKind,
      msgType: revisionKind === 'lift' || revisionKind === 'retract' ? 'cancel' : 'update',
      refersTo: of.refersTo ?? of.id,
      previousId: of.id,
      ...patch,
    });
  const signals = async (unitId = jinshui): Promise<readonly UnitSignalRow[]> =>
    bureau.run(async (tx) => tx.unitSignals.find({ unitId }, { order: { startedAt: 'ASC', id: 'ASC' } }));
  const states = async (): Promise<readonly string[]> => (await signals()).map(({ colour, state }) => `${colour} ${state}`);
  const reminders = async (): Promise<readonly DeliveryRow[]> => bureau.run(async (tx) => tx.deliveries.find({ purpose: 'unit-reminder' }));
  const escalations = async (): Promise<readonly EscalationRow[]> =>
    bureau.run(async (tx) => tx.escalations.find({ cause: 'unit-no-response' }));
  const forgotten = async (): Promise<number> =>
    bureau.ledger.read(async (tx) => (await tx.invariants.violations('no-district-is-forgotten')).count);
  const pass = async (min: number): Promise<void> => {
    await bureau.advance(minutes(min));
    // What a late reminder arms is due at once.
    for (const _each of [1, 2]) await bureau.schedulerOn().run();
    expect(bureau.troubles).toEqual([]);
  };
  const responding = async (patch: Partial<NewUnitResponse> = {}): ReturnType<typeof recordUnitResponse> => {
    const given: NewUnitResponse = {
      unitId: jinshui,
      status: 'actual',
      track: 'emergency-response',
      chosen: 'II',
      decidedAt: await bureau.ledger.now(),
      decidedBy: '王区长',
      note: '',
      ...patch,
    };
    return bureau.run(async (tx) => recordUnitResponse(tx, bureau.city, given, shi));
  };
  const respond = async (patch: Partial<NewUnitResponse> = {}): Promise<RecordedUnitResponse> => valueOf(await responding(patch));

  it('are asked for by red only, of the district that it concerns only', async () => {
    await publish('orange');
    expect(await states()).toEqual(['orange standing']);
    await pass(60);
    expect([await states(), await reminders()]).toEqual([['orange standing'], []]);
    expect(await signals('erqi-office' as OfficeId)).toEqual([]);
  });

  it('red and no response: the district is reminded once, then the command is told once, whoever runs twice', async () => {
    const red = await publish('red');
    await pass(14);
    expect([await states(), await reminders()]).toEqual([['red standing'], []]);
    await pass(1);
    const told = await reminders();
    expect(await states()).toEqual(['red reminded']);
    expect([...new Set(told.map(({ officeId, bulletinId }) => `${officeId ?? ''} ${bulletinId ?? ''}`))]).toEqual([
      `jinshui-office ${red.id}`,
    ]);
    expect(told.length).toBeGreaterThan(0);
    await bureau.schedulerOn().run();
    await pass(14);
    expect([(await reminders()).length, await escalations()]).toEqual([told.length, []]);
    await pass(1);
    expect(await states()).toEqual(['red told']);
    expect(await escalations()).toMatchObject([{ officeId: jinshui, state: 'open', bulletinId: red.id }]);
    expect((await escalations())[0]?.summary.callList.map(({ name }) => name)).toContain('演示·施值守');
    await bureau.schedulerOn().run();
    expect(await escalations()).toHaveLength(1);
    expect(await forgotten()).toBe(0);
  });

  it('a decision ends what waits, and takes back what the command was told', async () => {
    await publish('red');
    await pass(30);
    const { response, answers } = await respond();
    expect([answers, Math.floor((response.lagMs ?? 0) / 60_000)]).toEqual([true, 30]);
    expect(await states()).toEqual(['red answered']);
    expect(await escalations()).toMatchObject([{ state: 'closed', closedReason: '已决定：应急响应 II（decided: II）' }]);
    expect((await reminders()).every(({ state }) => ['cancelled', 'queued', 'sending', 'sent'].includes(state))).toBe(true);
    await pass(60);
    expect(await escalations()).toHaveLength(1);
  });

  it('a decision before the reminder lets nobody be reminded', async () => {
    const [signal] = (await publish('red'), await signals());
    await respond();
    expect(await bureau.stage.armedTimers(signal?.id ?? '')).toEqual([]);
    await pass(60);
    expect([await states(), await reminders(), await escalations()]).toEqual([['red answered'], [], []]);
  });

  it('of another district, "none", or an older and lower one answers nothing', async () => {
    await respond({ chosen: 'III' });
    await bureau.advance(minutes(1));
    await publish('red');
    await respond({ unitId: 'erqi-office' as OfficeId });
    expect((await respond({ chosen: 'none' })).answers).toBe(false);
    expect((await respond({ chosen: 'III', decidedAt: later(await bureau.ledger.now(), -minutes(10)) })).answers).toBe(false);
    expect(await states()).toEqual(['red standing']);
  });

  it('the highest response, decided before, answers a red that comes', async () => {
    await respond({ chosen: 'I' });
    await bureau.advance(minutes(5));
    await publish('red');
    expect(await states()).toEqual(['red answered']);
  });

  it('are not asked for again when red is continued, and again when it is lowered and raised', async () => {
    const red = await publish('red');
    await respond();
    const on = await revise(red, 'continue', 'red');
    expect(await states()).toEqual(['red answered']);
    await bureau.advance(minutes(1));
    const lower = await revise(on, 'downgrade', 'orange');
    await bureau.advance(minutes(1));
    await revise(lower, 'upgrade', 'red');
    expect(await states()).toEqual(['red ended', 'orange ended', 'red standing']);
  });

  it('a lift, a retraction and the end of its time take the word back, with the timers', async () => {
    const lifted = await publish('red');
    await pass(30);
    await revise(lifted, 'lift', 'red');
    expect([await states(), (await escalations()).map(({ state }) => state)]).toEqual([['red ended'], ['closed']]);
    await publish('red', { expires: later(await bureau.ledger.now(), minutes(20)), headline: '短时' });
    await pass(19);
    expect(await states()).toEqual(['red ended', 'red reminded']);
    await pass(2);
    expect(await states()).toEqual(['red ended', 'red ended']);
    await pass(60);
    expect(await escalations()).toHaveLength(1);
  });

  it('an officer of the command takes a silence over with a reason', async () => {
    await publish('red');
    await pass(30);
    const [escalation] = await escalations();
    if (escalation === undefined) throw new Error('nobody was told');
    valueOf(await bureau.run(async (tx) => closeEscalationByOfficer(tx, escalation.id, '已电话落实', fang)));
    expect([await states(), (await signals())[0]?.closedReason]).toEqual([['red closed'], '已电话落实']);
    await respond();
    expect(await states()).toEqual(['red answered']);
  });

  it('are refused for what is no district, an unknown grade, the future, and another year', async () => {
    const now = await bureau.ledger.now();
    const refusals = [
      await responding({ unitId: 'duty-office' as OfficeId }),
      await responding({ chosen: 'red' }),
      await responding({ track: 'warning-response', chosen: 'II' }),
      await responding({ decidedAt: later(now, minutes(1)) }),
      await responding({ decidedAt: new Date('2020-07-20T00:00:00Z') }),
    ];
    expect(refusals.map((one) => (one.ok ? 'recorded' : one.refusal.type))).toEqual([
      'unknown-unit',
      'unknown-grade',
      'unknown-grade',
      'decision-in-the-future',
      'decided-too-long-ago',
    ]);
    expect(await bureau.run(async (tx) => tx.unitResponses.count({}))).toBe(0);
  });

  it('a district whom nobody reminds in time is told by the auditor', async () => {
    await publish('red');
    await bureau.advance(minutes(20));
    expect(await forgotten()).toBe(1);
    await pass(1);
    expect(await forgotten()).toBe(0);
  });

  it('two publications at once leave one signal for each district', async () => {
    await Promise.all([publish('red', { headline: '一' }), publish('red', { headline: '二' })]);
    expect(await states()).toEqual(['red standing']);
  });
});
