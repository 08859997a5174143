import { freePort } from '@rainstorm/harness/free-port';
import { canSpeak, measureLines, measureRings } from './calls.js';
import { CountingSink } from './counting-sink.js';
import { printRow, summarize } from './figures.js';
import { measureWindow } from './sms-window.js';
import { gatewayTargets, printTarget } from './targets.js';

/** Of the four offices of the notice (article 4). */
const OFFICES = 4;
const PHONES_EACH = 2;

export interface GatewaySizes {
  readonly signals: number;
  readonly persons: number;
  readonly lines: number;
  readonly sms: number;
  readonly runs: number;
}

/** The gateways of calls and SMS, each beside a plain client of the same simulated gateway. */
export const measureGateways = async (serverUrl: string, { signals, persons, lines, sms, runs }: GatewaySizes): Promise<void> => {
  const window = sms === 0 ? null : await measureWindow(sms, runs);
  if (window !== null) {
    const perSecond = (ms: number): number => Math.round((sms / ms) * 1_000);
    printRow({ bench: 'SMS through a CMPP window of 16', sms, mostUnanswered: window.mostUnanswered, runs });
    printRow({ side: 'product', ms: summarize(window.product), perSecond: window.product.map(perSecond) });
    printRow({ side: 'bare codec in a loop', ms: summarize(window.bare), perSecond: window.bare.map(perSecond) });
  }
  if (!canSpeak()) {
    printRow({ note: 'no espeak-ng: calls were not measured' });
    for (const target of gatewayTargets({ window, rings: null, use: null })) printTarget(target);
    return;
  }
  const sink = await CountingSink.start(await freePort());
  try {
    const ground = { serverUrl, sink };
    const rings = signals === 0 ? null : await measureRings(ground, { signals, offices: OFFICES, phonesEach: PHONES_EACH });
    if (rings !== null) {
      printRow({ bench: 'red signal until every phone rings', offices: OFFICES, phones: OFFICES * PHONES_EACH, signals });
      printRow({
        side: 'product',
        note: 'one process with all roles; speaks, records, calls over ARI',
        lastRingMs: summarize(rings.product),
      });
      printRow({ side: 'plain', note: 'the same gateway and speech, nothing recorded', lastRingMs: summarize(rings.plain) });
    }
    const use = persons === 0 ? null : await measureLines(ground, { persons, lines });
    if (use !== null) printRow({ bench: 'persons called over lines', ...use });
    for (const target of gatewayTargets({ window, rings, use })) printTarget(target);
  } finally {
    await sink.stop();
  }
};
