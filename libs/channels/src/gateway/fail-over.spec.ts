import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ChannelHealth, SendOutcome } from '../channel.js';
import { failed } from './answers.js';
import { makeFailOver } from './fail-over.js';

const sent: SendOutcome = { result: 'sent', providerId: '1' };
const sentBy = (gateway: string): SendOutcome => ({ ...sent, gateway });
const busy = failed('failed-temporarily', 'refused-for-now', 'busy');
const full: SendOutcome = { result: 'not-handed-over', reason: 'throttled', detail: 'full', retryAfterMs: 500 };
const WINDOW = 60_000;

describe('several gateways of a kind', () => {
  let clock = 0;
  const asked: string[] = [];
  const answers: Record<string, () => SendOutcome> = {};
  const health: Record<string, ChannelHealth> = {};
  const provider = (name: string) => ({
    name,
    send: async () => {
      asked.push(name);
      return Promise.resolve(answers[name]?.() ?? sent);
    },
    check: async () => Promise.resolve(health[name] ?? { state: 'well' as const }),
    close: async () => Promise.resolve(),
  });
  let both: ReturnType<typeof makeFailOver<string>>;
  beforeEach(() => {
    clock = 0;
    asked.splice(0);
    for (const name of Object.keys(answers)) Reflect.deleteProperty(answers, name);
    for (const name of Object.keys(health)) Reflect.deleteProperty(health, name);
    both = makeFailOver<string>([provider('first'), provider('second')], { windowMs: WINDOW, now: () => clock });
  });
  const sendTimes = async (times: number): Promise<SendOutcome | null> => {
    let last: SendOutcome | null = null;
    for (let time = 0; time < times; time += 1) last = await both.send('message');
    return last;
  };

  it('leave everything to the first while it is well', async () => {
    expect(await sendTimes(3)).toEqual(sentBy('first'));
    expect(asked).toEqual(['first', 'first', 'first']);
  });

  it.each([
    ['busy', busy],
    ['full', full],
    ['not answering', failed('failed-temporarily', 'timed-out', 'no answer')],
    ['without our template', failed('failed-permanently', 'refused', 'template')],
  ])('go on at once to the second when the first is %s, and change their order when that lasts', async (_, outcome) => {
    answers['first'] = () => outcome;
    expect(await sendTimes(3)).toEqual(sentBy('second'));
    expect(asked.splice(0)).toEqual(['first', 'second', 'first', 'second', 'first', 'second']);
    expect(await sendTimes(2)).toEqual(sentBy('second'));
    expect(asked).toEqual(['second', 'second']);
  });

  it('leave the first when networks report that half of what it took did not arrive, and take it again when the reports are old', async () => {
    const told = { reported: 5, bad: 3, badNumbers: 3 };
    let reports: typeof told | null = told;
    both = makeFailOver<string>([provider('first'), provider('second')], {
      reportsOf: (name) => (name === 'first' ? reports : null),
    });
    expect(await sendTimes(2)).toEqual(sentBy('second'));
    for (const few of [{ ...told, badNumbers: 2 }, { ...told, reported: 4 }, { ...told, reported: 7 }, null]) {
      reports = few;
      expect(await sendTimes(1)).toEqual(sentBy('first'));
    }
  });

  it('try the first again when what went wrong is over', async () => {
    answers['first'] = () => busy;
    await sendTimes(3);
    Reflect.deleteProperty(answers, 'first');
    clock = WINDOW + 1;
    asked.splice(0);
    await sendTimes(1);
    expect(asked).toEqual(['first']);
  });

  it('take what is slow for bad, though it was taken', async () => {
    answers['first'] = () => {
      clock += 5_001;
      return sent;
    };
    await sendTimes(3);
    asked.splice(0);
    await sendTimes(1);
    expect(asked).toEqual(['second']);
  });

  it('do not ask the second about a number that is none, or a bulletin that is over', async () => {
    for (const reason of ['bad-address', 'expired'] as const) {
      answers['first'] = () => failed('failed-permanently', reason, 'x');
      expect(await sendTimes(4)).toMatchObject({ result: 'failed-permanently', reason });
    }
    expect(new Set(asked)).toEqual(new Set(['first']));
  });

  it('do not blame a gateway for an account that is not set', async () => {
    answers['first'] = () => failed('failed-temporarily', 'no-secret', 'SMS_EXERCISE_ACCESS_KEY_ID is not set');
    await sendTimes(4);
    asked.splice(0);
    Reflect.deleteProperty(answers, 'first');
    await sendTimes(1);
    expect(asked).toEqual(['first']);
  });

  it.each([
    [busy, full, 'failed-temporarily', 'first: busy'],
    [full, busy, 'failed-temporarily', 'second: busy'],
    [full, failed('failed-permanently', 'refused', 'template'), 'not-handed-over', 'first: full'],
    [
      failed('failed-permanently', 'refused', 'text'),
      failed('failed-permanently', 'refused', 'template'),
      'failed-permanently',
      'first: text',
    ],
  ])('have the more hopeful outcome when none takes it (%#)', async (first, second, result, detail) => {
    answers['first'] = () => first;
    answers['second'] = () => second;
    expect(await both.send('message')).toMatchObject({ result, detail });
  });

  it('are well together, short of a reserve, or failed together', async () => {
    const dead = { state: 'failed', reason: 'unreachable', detail: 'gone', since: new Date(0) } as const;
    expect(await both.check()).toEqual({ state: 'well' });
    health['second'] = dead;
    expect(await both.check()).toEqual({ ...dead, state: 'slow', detail: 'second: gone' });
    health['first'] = { ...dead, state: 'slow' };
    expect((await both.check()).state).toBe('slow');
    health['first'] = dead;
    expect(await both.check()).toEqual({ ...dead, detail: 'first: gone; second: gone' });
  });
});
