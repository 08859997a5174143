import { afterEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { newId, oneOf, type DeliveryRow, type EscalationRow } from '@rainstorm/ledger';
import type { ChannelKind, City, EscalationLevel } from '@rainstorm/warning-model';
import { recordFailedDeliveries } from '../dispatches/record-failed-deliveries.js';

let bureau: Bureau;
afterEach(async () => bureau.close());

const withLevels = (change: (level: EscalationLevel, index: number) => EscalationLevel) => (city: City) => ({
  ...city,
  command: { ...city.command, levels: city.command.levels.map(change) },
});
const only = (kind: ChannelKind) => (level: EscalationLevel) => ({
  ...level,
  contacts: level.contacts.map((contact) => ({ ...contact, channels: contact.channels.filter((channel) => channel.kind === kind) })),
});

const raised = async (): Promise<EscalationRow> => {
  const dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'duty-office');
  await bureau.moveTo(dispatch.receiptDueAt);
  await bureau.schedulerOn().run();
  const [escalation] = await bureau.escalationsOf(dispatch);
  if (escalation === undefined) throw new Error('No escalation');
  return escalation;
};

/** A worker takes what waits for the command by these channels, and every try fails. */
const fail = async (channels: readonly ChannelKind[], isFinal: boolean, pauseMs = minutes(60)): Promise<void> => {
  const taken = await bureau.run(async (tx): Promise<readonly DeliveryRow[]> => {
    await tx.outbox.relay(newId('job'), 100);
    const queued = await tx.deliveries.find({ purpose: 'escalation', state: 'queued', channel: oneOf(channels) });
    return tx.outbox.begin(queued.map(({ id }) => id));
  });
  const failure = { reason: 'no-such-mailbox', detail: '' };
  await bureau.run(async (tx) =>
    recordFailedDeliveries(
      tx,
      taken.map((delivery) => ({
        delivery,
        isFinal,
        reason: failure.reason,
        outcome: isFinal
          ? { id: delivery.id, state: 'failed-permanently', ...failure }
          : { id: delivery.id, state: 'failed-temporarily', ...failure, pauseMs },
      })),
    ),
  );
};

const position = async ({ id }: EscalationRow): Promise<string> => {
  const row = await bureau.run(async (tx) => tx.escalations.first({ id }));
  return `${row?.round}.${row?.level}`;
};
const outcomes = async ({ id }: EscalationRow): Promise<readonly string[]> => {
  const rows = await bureau.run(async (tx) => tx.escalationNotices.find({ escalationId: id }, { order: { round: 'ASC', level: 'ASC' } }));
  return rows.map(({ round, level, outcome }) => `${round}.${level} ${outcome}`);
};

describe('a level of the command', () => {
  it('with consoles only and nobody signed in passes to the next at once', async () => {
    bureau = await Bureau.open(withLevels((level, index) => (index === 0 ? only('console')(level) : level)));
    const escalation = await raised();
    await fail(['console'], false);
    expect(await position(escalation)).toBe('1.1');
    expect(await outcomes(escalation)).toEqual(['1.0 nobody-to-reach', '1.1 told']);
    expect(await bureau.stage.armedTimers(escalation.id)).toEqual(['escalation-answer-due']);
  });

  it('that every message failed for passes to the next at once, and not before the last of them failed', async () => {
    bureau = await Bureau.open();
    const escalation = await raised();
    await fail(['console'], false);
    expect(await position(escalation)).toBe('1.0');
    await fail(['email'], true);
    expect(await position(escalation)).toBe('1.1');
  });

  it('waits for the time of an answer where no other level is left, and is then told again', async () => {
    bureau = await Bureau.open(withLevels(only('console')));
    const escalation = await raised();
    await fail(['console'], false);
    await fail(['console'], false);
    expect(await outcomes(escalation)).toEqual(['1.0 nobody-to-reach', '1.1 nobody-to-reach']);
    expect(await bureau.stage.armedTimers(escalation.id)).toEqual(['escalation-answer-due']);
    await bureau.advance(minutes(10));
    await bureau.schedulerOn().run();
    expect(await position(escalation)).toBe('2.0');
  });

  it('passes to the first again, and is told the end like everybody else', async () => {
    bureau = await Bureau.open(withLevels((level, index) => (index === 1 ? only('console')(level) : level)));
    const escalation = await raised();
    await bureau.advance(minutes(10));
    await bureau.schedulerOn().run();
    await fail(['console'], false);
    expect(await position(escalation)).toBe('2.0');
    expect(await outcomes(escalation)).toEqual(['1.0 told', '1.1 nobody-to-reach', '2.0 told']);
  });

  it('has its fallback channels and standby contacts tried first', async () => {
    const standby = (level: EscalationLevel, index: number): EscalationLevel => {
      const [first, ...rest] = only('email')(level).contacts;
      if (index > 0 || first === undefined) return level;
      return { ...level, contacts: [first, ...rest.map((contact) => ({ ...contact, standby: true }))] };
    };
    bureau = await Bureau.open(withLevels(standby));
    const escalation = await raised();
    await fail(['email'], true);
    expect(await position(escalation)).toBe('1.0');
    await fail(['email'], true);
    expect(await position(escalation)).toBe('1.1');
  });

  it('whose message is only put off is waited for as long as the level says that was frozen with the escalation', async () => {
    const waiting = (unreachableAfterPercent: number) => (level: EscalationLevel) => ({ ...only('email')(level), unreachableAfterPercent });
    const positions: string[] = [];
    for (const percent of [50, 90]) {
      bureau = await Bureau.open(withLevels(waiting(percent)));
      const escalation = await raised();
      await bureau.advance(minutes(6));
      await fail(['email'], false, minutes(1));
      positions.push(await position(escalation));
      if (percent === 50) await bureau.close();
    }
    expect(positions).toEqual(['1.1', '1.0']);
  });
});
