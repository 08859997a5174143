import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEmbeddedPostgres, type EmbeddedServer } from '@rainstorm/harness/embedded-postgres';
import { freePort } from '@rainstorm/harness/free-port';
import { hasPromtool } from '@rainstorm/harness/monitoring';
import { prepareTemplate, runHistory, type History, type Played } from '@rainstorm/tools/simulate';
import { PrometheusWatch } from './watched-history.spec-support.js';

const HOUR = 60;
const DAY = 24 * HOUR;

let folder: string;
let server: EmbeddedServer;
let url: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-quiet-week-'));
  server = await startEmbeddedPostgres({ directory: folder, port: await freePort(), durable: false, maxConnections: 20 });
  url = await server.urlFor('postgres');
  await prepareTemplate(url);
});
afterAll(async () => {
  await server.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** A week with its Friday, one ordinary rainstorm with all six steps, and one signal that is decided, extended and lifted. Monday, midnight. */
const week: History = {
  seed: 0,
  month: 0,
  beginsAt: new Date('2027-06-06T16:00:00Z'),
  lastsMin: 7 * DAY,
  habit: 0.3,
  entries: [
    {
      atMin: 10 * HOUR,
      act: {
        type: 'open-episode',
        name: 'rain',
        hazard: 'rainstorm',
        areas: ['410100'],
        onsetInMin: 3 * DAY + 6 * HOUR,
        lastsMin: 20 * HOUR,
      },
    },
    {
      atMin: 3 * DAY + 15 * HOUR,
      act: {
        type: 'signal',
        name: 'yellow',
        hazard: 'rainstorm',
        areas: [{ area: '410100', colour: 'yellow' }],
        episode: 'rain',
        validMin: 6 * HOUR,
      },
    },
    { atMin: 3 * DAY + 15 * HOUR + 8, act: { type: 'decide', signals: ['yellow'], how: 'properly' } },
    { atMin: 3 * DAY + 18 * HOUR, act: { type: 'revise', name: 'longer', of: 'yellow', kind: 'extend', words: 'own' } },
    { atMin: 3 * DAY + 18 * HOUR + 8, act: { type: 'decide', signals: ['longer'], how: 'properly' } },
    { atMin: 3 * DAY + 22 * HOUR, act: { type: 'revise', name: 'over', of: 'longer', kind: 'lift', words: 'own' } },
  ],
};

const watched = async (
  history: History,
): Promise<Pick<Played, 'findings' | 'answers' | 'messages'> & { readonly fired: readonly string[] }> => {
  const watcher = new PrometheusWatch(history.beginsAt);
  try {
    const { findings, answers, messages } = await runHistory(url, history, { watcher });
    return { findings, answers, messages, fired: watcher.fired() };
  } finally {
    await watcher.close();
  }
};

/** A day on which one office signs nothing and the command answers nothing. */
const silentDay: History = {
  ...week,
  lastsMin: DAY,
  entries: [
    { atMin: 0, act: { type: 'office-mood', office: 'duty-office', mood: 'silent', forMin: 2 * DAY } },
    { atMin: 0, act: { type: 'command-mood', mood: 'silent', forMin: DAY } },
    {
      atMin: HOUR,
      act: {
        type: 'signal',
        name: 'red',
        hazard: 'rainstorm',
        areas: [{ area: '410100', colour: 'red' }],
        episode: null,
        validMin: 3 * HOUR,
      },
    },
  ],
};

(hasPromtool() ? describe : describe.skip)('the alerts', () => {
  it('are silent in a week of ordinary work', async () => {
    const { findings, fired, messages, answers } = await watched(week);
    expect(findings).toEqual([]);
    // All that was meant to happen has happened: the outlook, the five bulletins before the onset, and three about the signal.
    expect({ messages, answers }).toMatchObject({
      messages: 9,
      answers: { 'slot: accepted': 6, 'decide: accepted': 2, 'lift: accepted': 1 },
    });
    expect(Object.keys(answers).filter((act) => act.includes('refused'))).toEqual([]);
    expect(fired).toEqual([]);
  }, 180_000);

  it('are heard on a day on which an office and the command keep silent', async () => {
    const { fired } = await watched(silentDay);
    expect(fired).toEqual(['RainstormCommandSilent']);
  }, 180_000);
});
