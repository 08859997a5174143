import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BaresipPhone, canRunPhones } from '@rainstorm/harness/baresip-phone';
import { SippPhone } from '@rainstorm/harness/sipp-phone';
import { until } from '@rainstorm/harness/until';
import { announce } from '../sound/announcement.js';
import { makeSpeech } from '../sound/speech.js';
import type { CallReport } from '../voice-gateway.js';
import {
  account,
  aCall,
  children,
  gateway,
  likeness,
  loudness,
  open,
  PASSWORD,
  place,
  reportOf,
  reports,
  speech,
  speechFolder,
} from './calls.spec-support.js';

const CAN_RUN = canRunPhones();

jest.setTimeout(90_000);

(CAN_RUN || process.env['CI'] === 'true' ? describe : describe.skip)('calls over baresip', () => {
  let phone: BaresipPhone;
  beforeAll(() => {
    if (!CAN_RUN) throw new Error('baresip, sipp, espeak-ng or setpriv is missing');
  });
  beforeEach(async () => {
    phone = await BaresipPhone.start('13800000001', '13800000002');
  });
  afterEach(async () => {
    await gateway.close();
    await phone.stop();
    expect(children('rainstorm-sip-')).toEqual([]);
  });

  it('is acknowledged by the key that was asked for, and says the text and the confirmation', async () => {
    open(phone.port);
    expect(await gateway.check?.()).toEqual({ state: 'well' });
    const call = aCall('13800000001');
    const said = await announce(speech, call);
    const report = await place(call, async () => {
      await phone.answer();
      await until(async () => Promise.resolve(phone.heard().length >= said.samples.length));
      await phone.press('1');
      await phone.hungUp();
    });
    expect(report).toMatchObject({ end: 'acknowledged', pressed: '1', detail: 'key 1' });
    const heard = loudness(phone.heard());
    expect(likeness(heard, loudness(said.samples))).toBeGreaterThan(0.95);
    expect(likeness(heard, loudness(said.confirmation))).toBeGreaterThan(0.95);
  });

  it('is acknowledged while the text is spoken, also after a wrong key', async () => {
    open(phone.port);
    const report = await place(aCall('13800000002'), async () => {
      await phone.answer();
      await phone.press('7');
      await phone.press('1');
      await phone.hungUp();
    });
    expect(report).toMatchObject({ end: 'acknowledged', pressed: '1' });
  });

  it('reports a wrong key when the text is over', async () => {
    open(phone.port);
    const report = await place(aCall('13800000001'), async () => {
      await phone.answer();
      await phone.press('5');
      await phone.hungUp();
    });
    expect(report).toMatchObject({ end: 'wrong-key', pressed: '5' });
  });

  it('is heard to the end without a key', async () => {
    open(phone.port);
    const call = aCall('13800000001');
    const report = await place(call, async () => {
      await phone.answer();
      await phone.hungUp();
    });
    expect(report).toMatchObject({ end: 'no-key', pressed: null });
    expect(likeness(loudness(phone.heard()), loudness((await announce(speech, call)).samples))).toBeGreaterThan(0.95);
  });

  it('tells apart who is busy, does not answer, hangs up, and does not exist', async () => {
    open(phone.port);
    const pressedAway = async (): Promise<void> => {
      await phone.rings();
      await phone.hangUp();
    };
    expect(await place(aCall('13800000001'), pressedAway)).toMatchObject({ end: 'busy', detail: 'SIP 486' });
    const ringing = async (): Promise<void> => {
      await phone.rings();
      await phone.hungUp();
    };
    expect(await place(aCall('13800000001'), ringing)).toMatchObject({ end: 'no-answer', detail: 'not answered' });
    const early = async (): Promise<void> => {
      await phone.answer();
      await phone.hangUp();
    };
    expect(await place(aCall('13800000001'), early)).toMatchObject({ end: 'hung-up', detail: 'BYE' });
    expect(await place(aCall('13999999999'))).toMatchObject({ end: 'not-a-number', detail: 'SIP 404' });
    expect(reports.every(({ at }) => at.getTime() > 0)).toBe(true);
  });

  it.each([
    ['480 Temporarily Unavailable', 'no-answer'],
    ['480 Subscriber Absent', 'switched-off'],
    ['604 Does Not Exist Anywhere', 'not-a-number'],
    ['503 Service Unavailable', 'failed'],
  ])('takes %s for %s', async (response, end) => {
    const trunk = await SippPhone.refusing(response);
    open(trunk.port);
    expect(await place(aCall('13800000001'))).toMatchObject({ end, detail: `SIP ${response.slice(0, 3)}` });
    await trunk.stop();
  });

  it('dials the next call when the line is free: the gravest first, then the nearest deadline', async () => {
    open(phone.port);
    const deadline = (minute: number) => new Date(Date.UTC(2021, 6, 20, 1, minute));
    const calls = [
      aCall('13800000001', { urgency: { deadlineAt: deadline(0), gravity: 4 } }),
      aCall('13800000001', { urgency: { deadlineAt: deadline(9), gravity: 3 } }),
      aCall('13800000001', { urgency: { deadlineAt: deadline(5), gravity: 3 } }),
      aCall('13800000001', { urgency: { deadlineAt: deadline(30), gravity: 4 } }),
    ];
    const before = reports.length;
    const placed = calls.map(async (call) => gateway.place(call));
    for (const _call of calls) {
      await phone.rings();
      await phone.hangUp();
    }
    await Promise.all(placed);
    await until(async () => Promise.resolve(reports.length === before + 4));
    expect(reports.slice(before).map(({ callId }) => callId)).toEqual([0, 3, 2, 1].map((index) => calls[index]?.callId));
  });

  it('hands a call back when no line is free in time, and rings nobody for it', async () => {
    open(phone.port, { patienceMs: 300 });
    expect(await gateway.check?.()).toEqual({ state: 'well' });
    const first = aCall('13800000001');
    await gateway.place(first);
    await phone.rings();
    expect(await gateway.place(aCall('13800000002'))).toEqual({
      result: 'not-handed-over',
      reason: 'throttled',
      detail: 'every line is in use',
      retryAfterMs: 1_000,
    });
    await phone.hangUp();
    await reportOf(first);
  });

  it('rings once for a call that is placed again, and reports it once', async () => {
    open(phone.port);
    const call = aCall('13800000001');
    await Promise.all([gateway.place(call), gateway.place(call)]);
    await gateway.place(call);
    await phone.rings();
    await phone.hangUp();
    await reportOf(call);
    expect(phone.events.filter(({ type }) => type === 'CALL_INCOMING')).toEqual([]);
    expect(reports.filter(({ callId }) => callId === call.callId)).toHaveLength(1);
  });

  it('reports a call as failed when its line dies, and dials again over a new one', async () => {
    open(phone.port);
    const call = aCall('13800000001');
    const report = await place(call, async () => {
      await phone.rings();
      for (const pid of children('rainstorm-sip-')) process.kill(pid, 'SIGKILL');
    });
    expect(report).toMatchObject({ end: 'failed', detail: 'the line is dead' });
    await until(async () => (await gateway.check?.())?.state === 'well');
    const again = await place(aCall('13800000002'), async () => {
      await phone.answer();
      await phone.press('1');
    });
    expect(again).toMatchObject({ end: 'acknowledged' });
  });

  it('hangs up at its close, and reports what was under way as failed', async () => {
    open(phone.port);
    const call = aCall('13800000001');
    await gateway.place(call);
    await phone.answer();
    await gateway.close();
    await phone.hungUp();
    expect(reports.find(({ callId }) => callId === call.callId)).toMatchObject({ end: 'failed', detail: 'the gateway is closed' });
    expect(await gateway.place(aCall('13800000001'))).toMatchObject({ result: 'not-handed-over' });
  });

  it('keeps the password out of command lines, environments and files', async () => {
    open(phone.port);
    await gateway.check?.();
    const [pid] = children('rainstorm-sip-');
    const of = (name: string): string => readFileSync(`/proc/${String(pid)}/${name}`, 'utf8');
    expect(of('cmdline')).toContain('baresip');
    expect(of('cmdline') + of('environ')).not.toContain(PASSWORD);
    const folder = /(\/\S*rainstorm-sip-\w+)/.exec(of('cmdline').replaceAll('\0', ' '))?.[1] ?? '';
    const files = readdirSync(folder).filter((name) => !name.endsWith('.wav'));
    expect(files).toContain('config');
    for (const name of files) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain(PASSWORD);
      expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    }
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('gives a report again until it is taken', async () => {
    let refusals = 0;
    const taken: CallReport[] = [];
    open(phone.port, {
      takeReport: async (report) => {
        refusals += 1;
        if (refusals === 1) throw new Error('The ledger is away');
        taken.push(report);
        return Promise.resolve();
      },
    });
    const call = aCall('13999999999');
    await gateway.place(call);
    await until(async () => Promise.resolve(taken.length > 0));
    expect(taken).toMatchObject([{ callId: call.callId, end: 'not-a-number' }]);
  });

  it('calls for exercises with an account of their own, or not at all', async () => {
    open(phone.port);
    expect(await gateway.place(aCall('13800000001', { status: 'exercise' }))).toMatchObject({
      result: 'failed-temporarily',
      reason: 'no-secret',
    });
    await gateway.close();
    const other = await BaresipPhone.start('13800000001');
    open(phone.port, { accounts: { actual: account(phone.port), exercise: account(other.port) } });
    const report = await place(aCall('13800000001', { status: 'exercise' }), async () => {
      await other.answer();
      await other.press('1');
    });
    expect(report).toMatchObject({ end: 'acknowledged' });
    expect(phone.events).toEqual([]);
    await other.stop();
  });

  it('says that the text cannot be spoken, and rings nobody', async () => {
    open(phone.port, { speech: makeSpeech({ command: ['false'], folder: join(speechFolder, 'other') }) });
    expect(await gateway.place(aCall('13800000001'))).toMatchObject({ result: 'failed-temporarily', detail: 'speech: false ended with 1' });
    expect(await gateway.check?.()).toMatchObject({ state: 'failed', detail: 'speech: false ended with 1' });
  });

  it('registers, and is well only as long as its account is known', async () => {
    const registrar = await SippPhone.registrar('gateway', PASSWORD);
    open(registrar.port, {}, { registers: true });
    expect(await gateway.check?.()).toEqual({ state: 'well' });
    await gateway.close();
    open(registrar.port, { patienceMs: 200 }, { registers: true, password: 'another' });
    const refused = { reason: 'not-authorised', detail: 'registration: SIP 403' };
    expect(await gateway.check?.()).toMatchObject({ state: 'failed', ...refused });
    expect(await gateway.place(aCall('13800000001'))).toMatchObject({ result: 'not-handed-over', ...refused });
    await registrar.stop();
  });
});
