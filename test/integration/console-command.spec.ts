import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@rainstorm/ledger';
import type { SlotId } from '@rainstorm/warning-model';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { later, minutes } from '@rainstorm/harness/ledger-stage';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

describe('an escalation', () => {
  it('is answered by the first officer of the command, and the second sees that answer', async () => {
    const { stage } = console_;
    const dispatch = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(11));
    const escalation = await stage.escalation(dispatch);
    const [fang, shi] = [await console_.as('fang'), await console_.as('shi')];
    expect((await fang.post(`/escalations/${escalation.id}/calling`)).body).toMatchObject({ escalation: { callingByName: '方值班' } });
    const answers = await Promise.all(
      [fang, shi].map(async (officer) => officer.post(`/escalations/${escalation.id}/acknowledgement`, { note: '正在叫应' })),
    );
    expect(answers.map(({ body }) => body['already']).sort()).toEqual([false, true]);
    const names = answers.map(({ body }) => (body['escalation'] as { answeredByName: string }).answeredByName);
    expect(new Set(names).size).toBe(1);
    expect(await stage.armedTimers(escalation.id)).toEqual(['answered-escalation-due']);
    expect(await stage.audited(escalation.id)).toEqual(['escalation-calling done', 'escalation-answered done']);
    const list = await fang.get('/escalations?state=answered');
    expect(list.body).toMatchObject({
      items: [
        {
          id: escalation.id,
          officeName: '市委市政府总值班室',
          bulletin: { id: dispatch.bulletinId },
          notices: [{ outcome: 'told', level: 0 }],
        },
      ],
    });

    await (await console_.as('zhou')).post(`/dispatches/${dispatch.id}/receipt`);
    const closed = await shi.post(`/escalations/${escalation.id}/acknowledgement`, {});
    expect(closed.status).toBe(409);
    expect(closed.body).toMatchObject({
      type: 'urn:rainstorm:problem:escalation-closed',
      closedReason: expect.stringMatching(/late by 1:/),
    });
  });

  it('is answered with others in one request, of 1 to 200, each named once', async () => {
    const { stage } = console_;
    const offices = ['duty-office', 'flood-control-office'] as const;
    const [one, two] = await Promise.all(
      offices.map(async (office) => stage.escalation(await stage.dispatch(await stage.bulletin(), office, minutes(11)))),
    );
    const ids = [one?.id, two?.id];
    const fang = await console_.as('fang');
    expect((await fang.post('/escalations/callings', { ids })).body).toMatchObject({
      items: ids.map((id) => ({ id, escalation: { callingByName: '方值班' }, refused: null })),
    });
    expect((await fang.post('/escalations/acknowledgements', { ids: [...ids, 'esc-none'], note: '已知悉' })).body).toMatchObject({
      items: [...ids.map((id) => ({ id, escalation: { state: 'answered', answerNote: '已知悉' } })), { refused: 'unknown-escalation' }],
    });
    expect((await (await console_.as('zhou')).post('/escalations/acknowledgements', { ids })).status).toBe(403);
    const many = Array.from({ length: 201 }, (_, n) => `esc-${n}`);
    for (const wrong of [[], [one?.id, one?.id], many]) {
      for (const path of ['acknowledgements', 'callings'])
        expect((await fang.post(`/escalations/${path}`, { ids: wrong })).status).toBe(422);
    }
  });

  it('is closed by an officer of the command only with a reason, and names the officer', async () => {
    const { stage } = console_;
    const escalation = await stage.escalation(await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(11)));
    const fang = await console_.as('fang');
    expect((await fang.post(`/escalations/${escalation.id}/closing`, {})).status).toBe(422);
    expect((await (await console_.as('zhou')).post(`/escalations/${escalation.id}/closing`, { reason: '已派人' })).status).toBe(403);
    const closed = await fang.post(`/escalations/${escalation.id}/closing`, { reason: '已派人上门' });
    expect([closed.status, closed.body['escalation']]).toMatchObject([
      200,
      { state: 'closed', closedReason: '已派人上门', closedByName: '方值班' },
    ]);
    expect(await stage.armedTimers(escalation.id)).toEqual([]);
  });

  it('shares its call with its phone task: taking one takes both, and both show the result', async () => {
    const { stage } = console_;
    const [fang, shi] = [await console_.as('fang'), await console_.as('shi')];
    const asked = await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(11));
    const task = await stage.phoneTask(asked, 'command');
    const escalation = await stage.escalation(asked);
    await fang.post(`/escalations/${escalation.id}/calling`);
    expect((await shi.post(`/phone-tasks/${task.id}/take`)).body).toMatchObject({ phoneTask: { takenByName: '方值班' } });

    const other = await stage.dispatch(await stage.bulletin(), 'urban-flood-office', minutes(11));
    const otherTask = await stage.phoneTask(other, 'duty-office');
    const otherEscalation = await stage.escalation(other);
    await shi.post(`/phone-tasks/${otherTask.id}/take`);
    const late = await fang.post(`/escalations/${otherEscalation.id}/calling`);
    expect(late.body).toMatchObject({ already: true, escalation: { callingByName: '石副指挥长' } });

    // A step that asks for no call by itself: the result has its place all the same.
    const quiet = await stage.dispatch(await stage.bulletin({ status: 'exercise' }), 'flood-control-office', minutes(11));
    const unasked = await stage.escalation(quiet);
    await fang.post(`/escalations/${unasked.id}/calling`);
    const items = async (): Promise<readonly { id: string; status: string; phoneTask: { id: string; calls: readonly object[] } }[]> =>
      (await fang.get('/escalations')).body['items'] as never;
    const of = (await items()).find(({ id }) => id === unasked.id);
    expect(of).toMatchObject({ status: 'exercise', phoneTask: { state: 'open', takenByName: '方值班' } });
    const call = { number: '0371-0000-0201', reached: '', outcome: 'no-answer', note: '占线', givesReceipt: false };
    expect((await fang.post(`/phone-tasks/${of?.phoneTask.id ?? ''}/calls`, call)).status).toBe(201);
    expect((await items()).find(({ id }) => id === unasked.id)?.phoneTask.calls).toMatchObject([{ outcome: 'no-answer', note: '占线' }]);
  });

  it('cannot be answered by an officer of an office', async () => {
    const { stage } = console_;
    const escalation = await stage.escalation(await stage.dispatch(await stage.bulletin(), 'duty-office', minutes(11)));
    const zhou = await console_.as('zhou');
    expect((await zhou.post(`/escalations/${escalation.id}/acknowledgement`)).status).toBe(403);
    expect((await zhou.get('/escalations')).status).toBe(403);
    expect((await zhou.get('/roll-call')).status).toBe(403);
    expect((await (await console_.as('shenji')).post(`/escalations/${escalation.id}/acknowledgement`)).status).toBe(403);
    expect((await console_.nobody.get('/escalations')).status).toBe(401);
  });
});

describe('the roll call', () => {
  it('lists each office, the most urgent first, with what was tried and whom to call', async () => {
    const { stage } = console_;
    const bulletin = await stage.bulletin();
    const done = await stage.dispatch(bulletin, 'duty-office');
    const open = await stage.dispatch(bulletin, 'urban-flood-office', minutes(2));
    const late = await stage.dispatch(bulletin, 'flood-control-office', minutes(11));
    await stage.deliveries(late);
    await stage.escalation(late);
    await (await console_.as('zhou')).post(`/dispatches/${done.id}/receipt`);
    const origin = { address: expect.stringMatching(/127\.0\.0\.1$/), program: expect.any(String) };
    for (const login of ['fang', 'shenji'] as const) {
      const { body } = await (await console_.as(login)).get(`/bulletins/${bulletin.id}/roll-call`);
      expect(body).toMatchObject({
        bulletin: { id: bulletin.id },
        offices: [
          { officeId: 'flood-control-office', state: 'escalated', escalation: { state: 'open' }, receipt: null, receiptOrigin: null },
          { officeId: 'urban-flood-office', state: 'open', owed: 'receipt' },
          { officeId: 'duty-office', state: 'acknowledged', owed: 'follow-up', receipt: { givenByName: '周值班' }, receiptOrigin: origin },
        ],
      });
      const offices = body['offices'] as readonly {
        secondsToDeadline: number;
        callList: readonly unknown[];
        deliveries: readonly object[];
      }[];
      expect(offices[0]?.secondsToDeadline).toBeLessThan(0);
      expect(offices[1]?.secondsToDeadline).toBeGreaterThan(400);
      expect(offices[0]?.callList).toHaveLength(late.policy.contacts.length);
      expect(offices[0]?.deliveries).toHaveLength(2);
      expect(offices[0]?.deliveries[0]).not.toHaveProperty('address');
    }
    const all = (await (await console_.as('fang')).get('/roll-call')).body['items'] as readonly { bulletin: { id: string } }[];
    expect(all.map((call) => call.bulletin.id)).toContain(bulletin.id);
    expect((await (await console_.as('fang')).get(`/bulletins/${open.id}/roll-call`)).status).toBe(404);
    expect(open.officeId).toBe('urban-flood-office');
  });
});

describe('a response decision', () => {
  it('is recorded with its three times, and refused if they are impossible', async () => {
    const { stage, ledger } = console_;
    const episode = await stage.episode();
    const sentAt = later(await ledger.now(), -minutes(40));
    const signal = { kind: 'signal', step: null, colour: 'red', sentAt } as const;
    const bulletin = await stage.bulletin({ ...signal, episodeId: episode.id });
    const exercise = await stage.bulletin({ ...signal, status: 'exercise' });
    const fang = await console_.as('fang');
    const path = `/episodes/${episode.id}/decisions`;
    const now = await ledger.now();
    const decision = {
      track: 'emergency-response',
      suggested: 'I',
      chosen: 'I',
      decidedAt: later(now, -minutes(30)).toISOString(),
      announcedAt: now.toISOString(),
      effectiveAt: now.toISOString(),
      answers: [bulletin.id],
      decidedBy: '指挥长',
      note: '',
    };
    const recorded = await fang.post(path, decision);
    expect(recorded.status).toBe(201);
    expect(recorded.body).toMatchObject({ decision: { chosen: 'I', planVersion: '郑防指〔2022〕4号', announcedAt: decision.announcedAt } });
    expect((await fang.get(path)).body).toMatchObject({ items: [{ chosen: 'I' }] });
    const refusals = {
      'unknown-grade': { ...decision, chosen: 'red' },
      'decision-in-the-future': { ...decision, decidedAt: later(now, minutes(60)).toISOString() },
      'announced-before-decided': { ...decision, announcedAt: later(now, -minutes(60)).toISOString() },
      'no-signal-named': { ...decision, answers: [] },
      'basis-not-published': { ...decision, answers: ['bul-000000000000'] },
      'signal-does-not-fit': { ...decision, answers: [exercise.id] },
      'decided-before-signal': { ...decision, decidedAt: '2020-01-01T00:00:00Z' },
      'invalid-body': { ...decision, track: 'guess' },
    };
    for (const [type, body] of Object.entries(refusals)) {
      const refused = await fang.post(path, body);
      expect(refused.status).toBe(422);
      expect(refused.body).toMatchObject({ type: `urn:rainstorm:problem:${type}` });
    }
    expect(await stage.audited(episode.id)).toEqual(['decision-recorded done']);
    expect((await (await console_.as('zhou')).post(path, decision)).status).toBe(403);
    expect((await fang.post('/episodes/eps-000000000000/decisions', decision)).status).toBe(404);
  });
});

describe('the inbox', () => {
  it('shows only the own office, open dispatches first, and works while no dispatcher runs', async () => {
    const { stage, ledger } = console_;
    const feng = await console_.as('feng');
    const episode = await stage.episode();
    const relaxed = await stage.dispatch(await stage.bulletin({ episodeId: episode.id }), 'flood-control-office', minutes(1));
    const urgent = await stage.dispatch(await stage.bulletin({ episodeId: episode.id }), 'flood-control-office', minutes(8));
    const done = await stage.dispatch(await stage.bulletin(), 'flood-control-office', minutes(9));
    const replaced = await stage.dispatch(await stage.bulletin(), 'flood-control-office', minutes(30), {
      state: 'superseded',
      supersededBy: urgent.id,
    });
    const foreign = await stage.dispatch(await stage.bulletin(), 'duty-office');
    await feng.post(`/dispatches/${done.id}/receipt`);
    const slotId: SlotId = newId('slot');
    await ledger.transaction(async (tx) => {
      await tx.slots.insert({
        id: slotId,
        episodeId: episode.id,
        week: null,
        step: 'H1',
        purpose: 'step',
        opensAt: tx.now,
        dueAt: tx.now,
        graceUntil: tx.now,
        dueNow: false,
        state: 'missing',
        reason: null,
        note: null,
        bulletinId: null,
        followsSlotId: null,
        createdAt: tx.now,
        publishedAt: null,
      });
    });
    const { body } = await feng.get('/inbox');
    const items = body['items'] as readonly { dispatch: { id: string }; secondsToDeadline: number; superseded?: readonly object[] }[];
    const ids = items.map(({ dispatch }) => dispatch.id);
    expect(ids.indexOf(urgent.id)).toBeLessThan(ids.indexOf(relaxed.id));
    expect(ids.indexOf(relaxed.id)).toBeLessThan(ids.indexOf(done.id));
    expect(ids).not.toContain(foreign.id);
    expect(ids).not.toContain(replaced.id);
    expect(items.find(({ dispatch }) => dispatch.id === urgent.id)?.superseded).toMatchObject([{ dispatchId: replaced.id }]);
    expect(items[0]?.dispatch).not.toHaveProperty('policy');
    expect(body).toMatchObject({
      office: { id: 'flood-control-office' },
      expected: [{ slotId, step: 'H1', inForce: { episodeId: episode.id } }],
      dispatcher: { live: false, silentForMs: null },
    });
    const history = (await feng.get('/inbox/history?limit=200')).body['items'] as readonly {
      dispatch: { id: string };
      receiptAfterMs: number | null;
    }[];
    expect(history.find(({ dispatch }) => dispatch.id === done.id)?.receiptAfterMs).toBeGreaterThanOrEqual(minutes(9));
    expect((await (await console_.as('fang')).get('/inbox')).body).toMatchObject({ type: 'urn:rainstorm:problem:no-office' });
    expect((await feng.get('/inbox/history?limit=0')).status).toBe(400);
  });
});
