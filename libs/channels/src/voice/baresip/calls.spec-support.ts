import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from '@jest/globals';
import { until } from '@rainstorm/harness/until';
import { makeSpeech, mandarin } from '../sound/speech.js';
import type { CallReport, OutgoingCall, VoiceGateway } from '../voice-gateway.js';
import { makeBaresipGateway, type BaresipOptions } from './baresip-gateway.js';
import type { SipAccount } from './sip-account.js';

export const PASSWORD = 'a-secret-of-the-trunk';
export const speechFolder = mkdtempSync(join(tmpdir(), 'rainstorm-speech-'));
afterAll(() => rmSync(speechFolder, { recursive: true, force: true }));
export const speech = makeSpeech({ command: mandarin, folder: speechFolder });

export const account = (port: number, more: Partial<SipAccount> = {}): SipAccount => ({
  address: `gateway@127.0.0.1:${port}`,
  transport: 'udp',
  password: PASSWORD,
  authUser: null,
  outboundProxy: null,
  registers: false,
  encryption: 'none',
  prefix: '',
  lines: 1,
  ...more,
});

let called = 0;
export const aCall = (phone: string, more: Partial<OutgoingCall> = {}): OutgoingCall => ({
  callId: `call-${(called += 1)}`,
  phone,
  status: 'actual',
  speech: '红色预警',
  prompt: '收到请按1',
  key: '1',
  confirmation: '已签收',
  urgency: { deadlineAt: null, gravity: 4 },
  ...more,
});

export const reports: CallReport[] = [];
export let gateway: VoiceGateway;
export const open = (port: number, more: Partial<BaresipOptions> = {}, trunk: Partial<SipAccount> = {}): void => {
  gateway = makeBaresipGateway({
    now: () => new Date(),
    takeReport: async (report) => {
      reports.push(report);
      return Promise.resolve();
    },
    speech,
    accounts: { actual: account(port, trunk), exercise: null },
    place: { localAddress: '127.0.0.1', rtpPorts: null },
    times: { ringMs: 3_000, keyMs: 1_000 },
    ...more,
  });
};
export const reportOf = async ({ callId }: OutgoingCall): Promise<CallReport> => {
  await until(async () => Promise.resolve(reports.some((report) => report.callId === callId)), 60_000);
  return reports.find((report) => report.callId === callId) as CallReport;
};
/** Places a call, and resolves with its report once the other side has done its part. */
export const place = async (call: OutgoingCall, part: () => Promise<void> = async () => Promise.resolve()): Promise<CallReport> => {
  expect(await gateway.place(call)).toEqual({ result: 'sent', providerId: null });
  await part();
  return reportOf(call);
};

/** Loudness of each 20 ms. */
export const loudness = (samples: Int16Array): readonly number[] =>
  Array.from({ length: Math.floor(samples.length / 160) }, (_, frame) =>
    Math.sqrt(samples.subarray(frame * 160, frame * 160 + 160).reduce((sum, sample) => sum + sample * sample, 0) / 160),
  );
/** How alike two courses of loudness are where they are most alike: 1 is the same. */
export const likeness = (heard: readonly number[], said: readonly number[]): number => {
  const length = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  let best = 0;
  for (let shift = 0; shift + said.length <= heard.length; shift += 1) {
    const part = heard.slice(shift, shift + said.length);
    const product = part.reduce((sum, value, index) => sum + value * (said[index] ?? 0), 0);
    best = Math.max(best, product / (length(part) * length(said) || 1));
  }
  return best;
};

/** The processes that this one started, whose command line has this in it. */
export const children = (named: string): readonly number[] =>
  spawnSync('ps', ['--ppid', String(process.pid), '-o', 'pid=,args=', '-ww'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes(named))
    .map((line) => Number.parseInt(line, 10));
