import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { changedCity, realCity, removeChangedCities } from '../spec/changed-city.js';
import { formatFault, loadCity, loadDemoAccounts, loadScenario, type Act } from './index.js';

afterEach(removeChangedCities);

const bulletinsOf = (acts: readonly Act[]) => acts.flatMap((act) => (act.do === 'issue' || act.do === 'revise' ? [act] : []));

describe('scenarios and demo accounts', () => {
  it.each(['a-2021-07-20', 'b-2022-07-22', 'c-2025-08-07'])('reads scenario %s', async (name) => {
    const loaded = await loadScenario(join(realCity, 'scenarios', `${name}.yaml`));
    expect(loaded.ok ? [] : loaded.refusal.map(formatFault)).toEqual([]);
    const issued = bulletinsOf(loaded.ok ? loaded.value.acts : []);
    expect(issued.every(({ areas, text }) => areas.length > 0 && !text.description.includes('待填'))).toBe(true);
  });

  it.each(['a-2021-07-20', 'b-2022-07-22', 'c-2025-08-07'])('signs every step of %s within its window', async (name) => {
    const [city, scenario] = [await loadCity(realCity), await loadScenario(join(realCity, 'scenarios', `${name}.yaml`))];
    if (!city.ok || !scenario.ok) throw new Error('The real configuration has faults');
    const rules = city.value.hazards.find(({ code }) => code === scenario.value.episode.hazard)?.steps ?? [];
    for (const { at, signAt, step, onset, publish } of bulletinsOf(scenario.value.acts)) {
      const rule = rules.find((one) => one.step === step);
      if (publish !== 'at-due' || rule === undefined || onset === null) continue;
      expect([step, at.getTime()]).toEqual([step, Math.max(at.getTime(), onset.getTime() - rule.opensBeforeOnsetMin * 60_000)]);
      expect([step, signAt.getTime()]).toEqual([step, Math.min(signAt.getTime(), onset.getTime() - rule.dueBeforeOnsetMin * 60_000)]);
    }
    expect(
      bulletinsOf(scenario.value.acts).flatMap(({ do: kind, step }) => (kind === 'issue' && step !== null && step !== 'W' ? [step] : [])),
    ).toEqual(['D3', 'D1', 'H6', 'H3', 'H1']);
  });

  it('keeps the historical times in scenario A', async () => {
    const loaded = await loadScenario(join(realCity, 'scenarios', 'a-2021-07-20.yaml'));
    const signals = bulletinsOf(loaded.ok ? loaded.value.acts : []).filter(({ kind, ref }) => kind === 'signal' && ref !== 'signal-lifted');
    expect(
      signals.map(({ colour, signAt }) => `${colour} ${new Date(signAt.getTime() + 8 * 3_600_000).toISOString().slice(8, 16)}`),
    ).toEqual([
      'yellow 19T12:00',
      'orange 19T19:13',
      'red 19T21:59',
      'orange 20T04:16',
      'red 20T06:02',
      'red 20T09:08',
      'red 20T11:50',
      'red 20T16:01',
    ]);
    const [compared] = loaded.ok ? loaded.value.signalToDecision : [];
    expect(((compared?.decidedAt.getTime() ?? 0) - (compared?.signalAt.getTime() ?? 0)) / 60_000).toBe(18 * 60 + 31);
  });

  it('names the line of an unknown ref, person or product', async () => {
    const file = 'scenarios/a-2021-07-20.yaml';
    const dir = await changedCity(
      [file, 'of: yellow\n', 'of: yelow\n'],
      [file, 'draftedBy: lin.yubao', 'draftedBy: zhou.zhiban'],
      [file, 'product: rain-6h', 'product: rain-6'],
    );
    const loaded = await loadScenario(join(dir, file));
    const said = loaded.ok ? '' : loaded.refusal.map(formatFault).join('\n');
    expect(said).toContain('did you mean yellow');
    expect(said).toContain('did you mean rain-6h');
    expect(said).toContain('draftedBy: expected somebody with the role forecaster or chief-forecaster');
  });

  it('refuses a duty officer without an office, and a password', async () => {
    const dir = await changedCity(['demo-accounts.yaml', 'roles: [forecaster] }', 'roles: [duty-officer], password: hunter2 }']);
    const loaded = await loadDemoAccounts(dir);
    const said = loaded.ok ? '' : loaded.refusal.map(formatFault).join('\n');
    expect(said).toMatch(/accounts\[0\]\.password: expected .* found an unknown key/);
    expect(said).not.toContain('hunter2');
  });
});
