import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { forecaster, valueOf } from '@rainstorm/harness/issuance';
import { later, minutes } from '@rainstorm/harness/ledger-stage';
import { RunExercise } from './run-exercise.js';
import { ScenarioFolder, type ScenarioEntry } from './scenario-folder.js';

const SCENARIO = 'b-2022-07-22';

describe('proposing an exercise from a scenario', () => {
  let bureau: Bureau;
  let exercises: RunExercise;
  let scenario: ScenarioEntry;
  beforeEach(async () => {
    bureau = await Bureau.open();
    const folder = new ScenarioFolder('config/zhengzhou');
    exercises = new RunExercise(bureau.ledger, bureau.city, folder);
    const found = await folder.find(SCENARIO);
    if (found === null) throw new Error('No scenario');
    scenario = found;
  });
  afterEach(async () => bureau.close());

  it('takes its facts from it, and its onset as far ahead as the scenario’s, divided by the factor', async () => {
    const before = await bureau.ledger.now();
    const given = { scenario: SCENARIO, onset: null, leadFactor: 12, note: '季度演练' };
    const row = valueOf(await exercises.propose(given, forecaster));
    const { episode, leadMs } = scenario;
    expect(row).toMatchObject({
      scenario: SCENARIO,
      hazard: episode.hazard,
      title: episode.title,
      areas: episode.areas,
      leadFactor: 12,
      note: '季度演练',
    });
    const ahead = row.onset.getTime() - before.getTime() - leadMs / 12;
    expect(ahead).toBeGreaterThanOrEqual(0);
    expect(ahead).toBeLessThan(minutes(1));
    expect(row.onset.getMilliseconds()).toBe(0);
    expect(row.endsAt.getTime() - row.onset.getTime()).toBe(episode.endsAt.getTime() - episode.onset.getTime());
  });

  it('keeps an onset that was given', async () => {
    const onset = later(await bureau.ledger.now(), minutes(90));
    expect(valueOf(await exercises.propose({ scenario: SCENARIO, onset, leadFactor: 12, note: '' }, forecaster)).onset).toEqual(onset);
  });

  it('is refused for a scenario that is not there, also for a path out of the folder', async () => {
    for (const unknown of ['z-2030-01-01', '../city']) {
      const answer = await exercises.propose({ scenario: unknown, onset: null, leadFactor: 1, note: '' }, forecaster);
      expect(answer).toEqual({ ok: false, refusal: { type: 'unknown-scenario', scenario: unknown } });
    }
    expect(await bureau.ledger.read(async (tx) => tx.exercises.count({}))).toBe(0);
  });
});
