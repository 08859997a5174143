import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import type { EscalationRow, PageRequest } from '@rainstorm/ledger';
import { ReadEscalations } from './read-escalations.js';

describe('the escalations of the command board', () => {
  let bureau: Bureau;
  let escalations: ReadEscalations;
  const staged: Record<string, EscalationRow> = {};
  beforeAll(async () => {
    bureau = await Bureau.open();
    escalations = new ReadEscalations(bureau.ledger);
    const { stage } = bureau;
    const of = async (name: string, patch: Partial<EscalationRow> = {}, answerInMin: number | null = null) => {
      const bulletin = await stage.bulletin({ status: name === 'exercise' ? 'exercise' : 'actual' });
      const row = await stage.escalation(await stage.dispatch(bulletin, 'duty-office', minutes(11)), patch);
      staged[name] = row;
      await bureau.run(async (tx) => {
        await tx.timers.cancel([row.id]);
        if (answerInMin !== null)
          await tx.timers.arm([{ kind: 'escalation-answer-due', subjectId: row.id, dueAt: later(tx.now, minutes(answerInMin)) }]);
      });
    };
    await of('closed', { state: 'closed', closedReason: '已签收', closedAt: new Date() });
    await of('answered', {
      state: 'answered',
      answeredBy: 'acc-command000001',
      answeredByName: '方值班',
      answeredAt: new Date(),
    });
    await of('later', {}, 9);
    await of('sooner', {}, 1);
    await of('exercise', {}, 5);
  });
  afterAll(async () => bureau.close());

  const first = { after: null, limit: 100 };
  const named = (rows: readonly { readonly id: string }[]): unknown =>
    rows.map(({ id }) => Object.entries(staged).find(([, row]) => row.id === id)?.[0]);

  it('are open ones by the end of their answer time, then answered, then closed', async () => {
    const { items } = await escalations.list(null, first);
    expect(named(items)).toEqual(['sooner', 'exercise', 'later', 'answered', 'closed']);
    expect(items[0]).toMatchObject({ officeName: '市委市政府总值班室', notices: [{ outcome: 'told', level: 0 }], status: 'actual' });
    expect(items.map(({ status }) => status)).toEqual(['actual', 'exercise', 'actual', 'actual', 'actual']);
    expect(items.map(({ answerDueAt }) => answerDueAt !== null)).toEqual([true, true, true, false, false]);
  });

  it.each([
    ['open', ['sooner', 'exercise', 'later']],
    ['answered', ['answered']],
    ['closed', ['closed']],
    ['standing', ['sooner', 'exercise', 'later', 'answered']],
  ] as const)('can be those of one state: %s', async (state, expected) => {
    expect(named((await escalations.list(state, first)).items)).toEqual(expected);
  });

  it('are counted, whatever page is read', async () => {
    const { counts, items, next } = await escalations.list('standing', { after: null, limit: 1 });
    expect(counts).toEqual({ open: 3, answered: 1, offices: 1, ofNoOffice: 0 });
    expect([named(items), next === null]).toEqual([['sooner'], false]);
  });

  it.each([1, 2, 3, 4, 5])('are walked to the end by pages of %i, in one order', async (limit) => {
    const seen = [];
    for (let after: PageRequest['after'] = null, first = true; first || after !== null; first = false) {
      const page = await escalations.list(null, { after, limit });
      seen.push(...page.items);
      after = page.next;
    }
    expect(named(seen)).toEqual(['sooner', 'exercise', 'later', 'answered', 'closed']);
  });

  it('that nobody answered are all there for the alarm, with their bulletins', async () => {
    const { items, bulletins } = await escalations.unanswered();
    expect(named(items)).toEqual(['sooner', 'exercise', 'later']);
    expect(items.map(({ status }) => status)).toEqual(['actual', 'exercise', 'actual']);
    expect(items[0]).toMatchObject({ officeName: '市委市政府总值班室', cause: 'unacknowledged', round: 1, level: 0 });
    expect(items[0]?.answerDueAt).toBeInstanceOf(Date);
    expect(new Set(bulletins.map(({ id }) => id))).toEqual(new Set(items.map(({ bulletinId }) => bulletinId)));
  });

  it('lose none that stands to a thousand newer closed ones, and give all of those page by page', async () => {
    await bureau.run(async (tx) =>
      tx.sql(
        `INSERT INTO escalations SELECT made.* FROM escalations AS one, generate_series(1, 1100) AS n,
           jsonb_populate_record(one, jsonb_build_object('id', 'esc-many' || n, 'raised_at', one.raised_at + interval '1 second')) AS made
         WHERE one.id = $1`,
        [staged['closed']?.id],
      ),
    );
    const { items, next } = await escalations.list(null, { after: null, limit: 1_000 });
    expect(items).toHaveLength(1_000);
    expect(named(items.slice(0, 4))).toEqual(['sooner', 'exercise', 'later', 'answered']);
    const rest = await escalations.list(null, { after: next, limit: 1_000 });
    expect(new Set([...items, ...rest.items].map(({ id }) => id)).size).toBe(1_105);
    expect([rest.items.length, rest.next]).toEqual([105, null]);
  });
});
