import { Asterisk, type AsteriskChannel } from '@rainstorm/harness/asterisk';
import type { Called, PhonesAsked } from './phones.js';

/** A simulated Asterisk and the telephones behind it, in a process of its own, so that they are no part of what is measured. Talks to `Phones`. */
const [user = '', password = ''] = process.argv.slice(2);
const asterisk = new Asterisk(user, password);
const now = (): number => performance.timeOrigin + performance.now();

let conduct = { ringMs: 0, keyMs: 0, confirmMs: 0 };
let calls: { phone: string; rangAt: number; endedAt: number | null }[] = [];
let awaited: { readonly count: number; readonly what: 'rung' | 'ended' } | null = null;
const tell = (): void => {
  if (awaited === null) return;
  const count = awaited.what === 'rung' ? calls.length : calls.filter(({ endedAt }) => endedAt !== null).length;
  if (count < awaited.count) return;
  awaited = null;
  process.send?.({ reached: count });
};

/** Somebody answers after a while, presses the key during the text, and hears the confirmation. */
const behave = (channel: AsteriskChannel): void => {
  const call: (typeof calls)[number] = { phone: /\d{7,}/.exec(channel.endpoint)?.[0] ?? '', rangAt: now(), endedAt: null };
  calls.push(call);
  const play = channel.play.bind(channel);
  const end = channel.end.bind(channel);
  channel.play = (playback) => {
    const shown = play(playback);
    if (playback.id.endsWith('-text')) setTimeout(() => channel.press('1'), conduct.keyMs);
    else setTimeout(() => channel.playedOut(), conduct.confirmMs);
    return shown;
  };
  channel.end = (...causes) => {
    call.endedAt ??= now();
    end(...causes);
    tell();
  };
  setTimeout(() => {
    if (channel.state === 'Ringing') channel.answer();
  }, conduct.ringMs);
  tell();
};
const set = asterisk.channels.set.bind(asterisk.channels);
asterisk.channels.set = (id, channel) => {
  behave(channel);
  return set(id, channel);
};
/** What has rung is kept until somebody asks for it. */
const drain = async (): Promise<never> => {
  for (;;) await asterisk.rings();
};

process.on('message', (asked: PhonesAsked) => {
  if ('conduct' in asked) ({ conduct } = asked);
  else if ('until' in asked) {
    awaited = asked.until;
    tell();
  } else {
    process.send?.({ calls: calls satisfies readonly Called[] });
    calls = [];
  }
});
process.on('disconnect', () => process.exit(0));
void drain();
void asterisk.start().then((url) => process.send?.({ url }));
