import { setTimeout as pause } from 'node:timers/promises';
import { restartAfter, type Fault } from './fault.js';
import { until } from './moments.js';

const PUBLICATION_WITHIN_MS = 10_000;
/** Where the processes have only just been started again, nothing is published for a while. */
const MOMENT_WITHIN_MS = 45_000;
const FAN_OUT_WITHIN_MS = 90_000;

/** Deaths at an instant that chance would seldom find. */
export const momentFaults: readonly Fault[] = [
  {
    name: 'api killed in the middle of a publication',
    longestMs: 6_000,
    run: async ({ cast, desk }, dice, forMs) => {
      await Promise.race([desk.nextPublication(), pause(PUBLICATION_WITHIN_MS)]);
      // From before its transaction to after its answer: somewhere in between is the commit.
      await pause(dice.between(0, 60));
      await cast.kill('api');
      await pause(restartAfter(dice, forMs));
      cast.start('api');
    },
  },
  {
    name: 'api and schedulers killed between the commit and the enqueueing',
    longestMs: 6_000,
    run: async ({ cast, ground, moments }, dice, forMs) => {
      // Whatever is to be put on a queue goes no further than the gate: committed it is, and enqueued it cannot be.
      const hold = ground.holdEnqueueing();
      const since = await ground.realNow();
      const stranded = async (): Promise<true | null> => ((await ground.claimedForQueue(since)) > 0 ? true : null);
      await until(stranded, MOMENT_WITHIN_MS);
      const names = ['api', ...cast.names('scheduler')];
      await Promise.all(names.map(async (name) => cast.kill(name)));
      moments.aimed('killed between the commit and the enqueueing', (await stranded()) === true);
      hold.release();
      await pause(restartAfter(dice, forMs));
      for (const name of names) cast.start(name);
    },
  },
  {
    name: "workers killed between the mail server's 250 and the record of it",
    longestMs: 6_000,
    run: async ({ cast, ground, moments }, dice, forMs) => {
      // The mail server takes and says so; the sentence that records it goes no further than the gate.
      const hold = ground.holdRecording();
      const takenUnrecorded = async (): Promise<true | null> => ((await ground.takenAndUnrecorded()) > 0 ? true : null);
      await until(async () => (hold.caught() > 0 ? takenUnrecorded() : null), MOMENT_WITHIN_MS);
      const names = cast.names('worker');
      await Promise.all(names.map(async (name) => cast.kill(name)));
      moments.aimed("killed between the mail server's 250 and the record of it", (await takenUnrecorded()) === true);
      hold.release();
      await pause(restartAfter(dice, forMs));
      for (const name of names) cast.start(name);
    },
  },
  {
    name: 'workers killed in the middle of a fan-out to thousands',
    longestMs: 6_000,
    run: async ({ cast, desk, ground, moments }, dice, forMs) => {
      const share = dice.between(0.05, 0.6);
      const names = dice.chance(0.5) ? cast.names('worker') : [dice.one(cast.names('worker'))];
      const fanOut = await Promise.race([desk.publishToTheCrowd(), pause(FAN_OUT_WITHIN_MS, null)]);
      const begun = async (least: number): Promise<true | null> => {
        const { sent, waiting } = await ground.progressOf(fanOut?.id ?? '');
        return sent > least * (sent + waiting) && waiting > 0 ? true : null;
      };
      if (fanOut !== null) await until(async () => begun(share), FAN_OUT_WITHIN_MS, 100);
      await Promise.all(names.map(async (name) => cast.kill(name)));
      moments.aimed('killed when a part of a fan-out was sent', fanOut !== null && (await begun(0)) === true);
      await pause(restartAfter(dice, forMs));
      for (const name of names) cast.start(name);
    },
  },
];
