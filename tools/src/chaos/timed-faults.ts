import { setTimeout as pause } from 'node:timers/promises';
import { restartDelayMs, type Fault } from './fault.js';
import { poll } from './hit-rates.js';

const PUBLICATION_TIMEOUT_MS = 10_000;
/** Longer, because nothing is published for a while after the processes restart. */
const MOMENT_TIMEOUT_MS = 45_000;
const FAN_OUT_TIMEOUT_MS = 90_000;

/** Faults at moments that chance would rarely hit. */
export const timedFaults: readonly Fault[] = [
  {
    name: 'api killed in the middle of a publication',
    longestMs: 6_000,
    run: async ({ processes, publisher }, random, durationMs) => {
      await Promise.race([publisher.nextPublication(), pause(PUBLICATION_TIMEOUT_MS)]);
      // The commit happens within the first 60 ms of the request.
      await pause(random.between(0, 60));
      await processes.kill('api');
      await pause(restartDelayMs(random, durationMs));
      processes.start('api');
    },
  },
  {
    name: 'api and schedulers killed between commit and enqueueing',
    longestMs: 6_000,
    run: async ({ processes, infrastructure, hitRates }, random, durationMs) => {
      // The gate holds back every job: deliveries are committed but cannot be enqueued.
      const hold = infrastructure.holdEnqueueing();
      const since = await infrastructure.realNow();
      const stranded = async (): Promise<true | null> => ((await infrastructure.countClaimedForQueue(since)) > 0 ? true : null);
      await poll(stranded, MOMENT_TIMEOUT_MS);
      const names = ['api', ...processes.names('scheduler')];
      await Promise.all(names.map(async (name) => processes.kill(name)));
      hitRates.record('killed between commit and enqueueing', (await stranded()) === true);
      hold.release();
      await pause(restartDelayMs(random, durationMs));
      for (const name of names) processes.start(name);
    },
  },
  {
    name: "workers killed between the mail server's 250 and its record",
    longestMs: 6_000,
    run: async ({ processes, infrastructure, hitRates }, random, durationMs) => {
      // The mail server accepts mails, and the gate holds back the statement that records this.
      const hold = infrastructure.holdDeliveryResults();
      const takenUnrecorded = async (): Promise<true | null> => ((await infrastructure.countUnrecordedMails()) > 0 ? true : null);
      await poll(async () => (hold.caught() > 0 ? takenUnrecorded() : null), MOMENT_TIMEOUT_MS);
      const names = processes.names('worker');
      await Promise.all(names.map(async (name) => processes.kill(name)));
      hitRates.record("killed between the mail server's 250 and its record", (await takenUnrecorded()) === true);
      hold.release();
      await pause(restartDelayMs(random, durationMs));
      for (const name of names) processes.start(name);
    },
  },
  {
    name: 'workers killed in the middle of a fan-out to thousands',
    longestMs: 6_000,
    run: async ({ processes, publisher, infrastructure, hitRates }, random, durationMs) => {
      const share = random.between(0.05, 0.6);
      const names = random.chance(0.5) ? processes.names('worker') : [random.pick(processes.names('worker'))];
      const fanOut = await Promise.race([publisher.publishToLargeOffice(), pause(FAN_OUT_TIMEOUT_MS, null)]);
      const begun = async (least: number): Promise<true | null> => {
        const { sent, waiting } = await infrastructure.progressOf(fanOut?.id ?? '');
        return sent > least * (sent + waiting) && waiting > 0 ? true : null;
      };
      if (fanOut !== null) await poll(async () => begun(share), FAN_OUT_TIMEOUT_MS, 100);
      await Promise.all(names.map(async (name) => processes.kill(name)));
      hitRates.record('killed when part of a fan-out was sent', fanOut !== null && (await begun(0)) === true);
      await pause(restartDelayMs(random, durationMs));
      for (const name of names) processes.start(name);
    },
  },
];
