import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeSpeech, mandarin } from '@rainstorm/channels';
import { Stage } from '@rainstorm/harness/stage';
import { cityOfPhones } from './bench-city.js';
import type { CountingSink } from './counting-sink.js';
import { printProgress } from './figures.js';
import { Phones } from './phones.js';
import { createSignedSignal, publish } from './signals.js';

const now = (): number => performance.timeOrigin + performance.now();
const LONGEST_MS = 60_000;

/** Calls are spoken by espeak-ng on every side. */
export const canSpeak = (): boolean => spawnSync('espeak-ng', ['--version']).status === 0;

interface CallGround {
  readonly serverUrl: string;
  readonly sink: CountingSink;
  readonly offices: number;
  readonly phonesEach: number;
  readonly lines: number;
}

/** Runs `work` beside one process with all roles of the product, whose calls go to simulated telephones. */
const withPhones = async <Found>(
  { serverUrl, sink, offices, phonesEach, lines }: CallGround,
  work: (stage: Stage, phones: Phones, speechFolder: string) => Promise<Found>,
): Promise<Found> => {
  const city = cityOfPhones(offices, phonesEach);
  const speechFolder = mkdtempSync(join(tmpdir(), 'rainstorm-bench-speech-'));
  const phones = await Phones.start();
  try {
    const stage = await Stage.prepare({
      city: 'zhengzhou',
      ...city,
      serverUrl,
      environment: {
        ...phones.settings(lines),
        ...{ TICK_MS: '250', SMTP_URL: sink.url, LOG_LEVEL: 'warn', SPEECH_FOLDER: join(speechFolder, 'product') },
      },
    });
    try {
      await stage.instance.startDispatcher();
      return await work(stage, phones, speechFolder);
    } finally {
      await stage.close();
    }
  } finally {
    await phones.stop();
    city.remove();
    rmSync(speechFolder, { recursive: true, force: true });
  }
};

export interface RingTimes {
  /** From the request to publish until the last telephone rings, in milliseconds; one for each signal. */
  readonly product: readonly number[];
  /** From the same text until as many telephones ring. */
  readonly plain: readonly number[];
}

/** A signal is spoken for the first time when it is published. Each has other areas here, so that no side has its text already. */
const AREAS = ['102', '103', '104', '105', '106', '108', '122', '171', '172', '173', '181', '182', '183', '184', '185'] as const;
const areasOf = (time: number): readonly string[] => {
  const [one, other] = [time % AREAS.length, Math.floor(time / AREAS.length) % AREAS.length];
  return [...new Set([one, (one + 1 + other) % AREAS.length])].map((at) => `410${AREAS[at] ?? ''}`);
};
/** Of the same length as ours. */
const plainText = (time: number): string => `郑州市气象台：红色暴雨，第${time}号区域，中原区，请在5点10分前签收。收到请按1。`;

/**
 * 红色信号 to every phone on duty of `offices` offices: the product, and in turn a plain client of the same gateway, which speaks the text and dials all
 * numbers at once.
 */
export const measureRings = async (
  ground: Pick<CallGround, 'serverUrl' | 'sink'>,
  { signals, offices, phonesEach }: { readonly signals: number; readonly offices: number; readonly phonesEach: number },
): Promise<RingTimes> => {
  const count = offices * phonesEach;
  return withPhones({ ...ground, offices, phonesEach, lines: count }, async (stage, phones, folder) => {
    phones.behave({ ringMs: 150, keyMs: 50, confirmMs: 20 });
    const speech = makeSpeech({ command: mandarin, folder: join(folder, 'plain') });
    const [product, plain]: [number[], number[]] = [[], []];
    const lastRing = async (begunAt: number): Promise<number> => {
      await phones.until(count, 'rung', LONGEST_MS);
      return Math.max(...(await phones.take()).map(({ rangAt }) => rangAt)) - begunAt;
    };
    for (let time = 0; time <= signals; time += 1) {
      const signal = await createSignedSignal(stage, `暴雨红色预警信号第${time}次`, 'red', areasOf(time));
      let begunAt = now();
      await publish(stage, signal);
      await phones.until(count, 'ended', LONGEST_MS);
      const own = Math.max(...(await phones.take()).map(({ rangAt }) => rangAt)) - begunAt;
      // Until the reports are recorded: a number has one call at a time.
      await pause(700);

      begunAt = now();
      await speech.say(plainText(time));
      const ids = Array.from({ length: count }, (_, index) => `plain-${time}-${index}`);
      await Promise.all(
        ids.map(async (id, index) =>
          phones.request('POST', `/channels/${id}`, {
            endpoint: `PJSIP/1390000${String(index).padStart(4, '0')}@trunk`,
            app: 'plain',
            timeout: '40',
          }),
        ),
      );
      const theirs = await lastRing(begunAt);
      await Promise.all(ids.map(async (id) => phones.request('DELETE', `/channels/${id}`)));
      await phones.take();
      // The first one is a warm-up of both.
      if (time === 0) continue;
      product.push(own);
      plain.push(theirs);
    }
    return { product, plain };
  });
};

export interface LineUse {
  readonly persons: number;
  readonly lines: number;
  /** From the request to publish until the last call has ended. */
  readonly tookS: number;
  /** What the lines allow: the duration of all calls, divided among them. */
  readonly linesAllowS: number;
  /** Calls to a number that had been called before. */
  readonly calledTwice: number;
}

/** `persons` offices with one telephone each, called over `lines` lines. */
export const measureLines = async (
  ground: Pick<CallGround, 'serverUrl' | 'sink'>,
  { persons, lines }: { readonly persons: number; readonly lines: number },
): Promise<LineUse> =>
  withPhones({ ...ground, offices: persons, phonesEach: 1, lines }, async (stage, phones) => {
    const conduct = { ringMs: 1_000, keyMs: 3_000, confirmMs: 1_000 };
    phones.behave(conduct);
    const signal = await createSignedSignal(stage, '暴雨红色预警信号');
    printProgress(`calling ${persons} persons over ${lines} lines`);
    const begunAt = now();
    await publish(stage, signal);
    const roundS = (conduct.ringMs + conduct.keyMs + conduct.confirmMs) / 1_000;
    await phones.until(persons, 'ended', (3 * roundS * Math.ceil(persons / lines) + 60) * 1_000);
    const calls = await phones.take();
    const ended = calls.flatMap(({ rangAt, endedAt }) => (endedAt === null ? [] : [{ endedAt, ms: endedAt - rangAt }]));
    return {
      persons,
      lines,
      tookS: (Math.max(...ended.map(({ endedAt }) => endedAt)) - begunAt) / 1_000,
      linesAllowS: ended.reduce((sum, { ms }) => sum + ms, 0) / lines / 1_000,
      calledTwice: calls.length - new Set(calls.map(({ phone }) => phone)).size,
    };
  });
