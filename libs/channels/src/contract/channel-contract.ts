import assert from 'node:assert/strict';
import type { DeliveryId } from '@rainstorm/warning-model';
import { textLength, type Channel, type SendOutcome } from '../channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { aMessage } from './a-message.js';

/** One message as it came out at the other end. */
export interface Arrival {
  readonly idempotencyKey: string;
  /** All that a reader or a reading program gets. */
  readonly text: string;
}

/** A channel and the real other end that it talks to, made anew for each promise. */
export interface ChannelUnderTest {
  readonly channel: Channel;
  /** Where the other end is found. */
  readonly to: Partial<OutgoingMessage['to']>;
  /** What no outcome may ever repeat. */
  readonly secrets: readonly string[];
  readonly succeed: () => void;
  readonly failTemporarily: () => void;
  /** Sees to it that this message is refused for good, at the other end or by what is wrong with the message that it returns. */
  readonly failPermanently: (message: OutgoingMessage) => OutgoingMessage;
  readonly received: () => Promise<readonly Arrival[]>;
  readonly stop: () => Promise<void>;
}

/** `describe` and `it` of whatever runs the suite, so that none is needed here. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (promise: string, body: () => Promise<void>) => void;
}

const isSuccess = ({ result }: SendOutcome): boolean => result === 'sent' || result === 'delivered';
const detailOf = (outcome: SendOutcome): string => ('detail' in outcome ? outcome.detail : '');
const longerThan = (length: number): OutgoingMessage => {
  const { bulletin } = aMessage();
  assert(bulletin !== null);
  return aMessage({ bulletin: { ...bulletin, description: '雨'.repeat(length + 1) } });
};
const someMessages = (count: number): readonly OutgoingMessage[] =>
  Array.from({ length: count }, (_, index) => {
    const word = `n${String(index).padStart(3, '0')}n`;
    return aMessage({ deliveryId: `dlv-manyatonce${word}` as DeliveryId, lead: { zh: `请签收${word}`, en: `Please acknowledge ${word}` } });
  });
const wordsIn = (text: string): readonly string[] => [...new Set(text.match(/n\d{3}n/g))];

/** What every channel promises, whatever it is made of. `carriesText` is false where the other end reads the ledger itself. */
export const describeChannelContract = (
  name: string,
  open: () => Promise<ChannelUnderTest>,
  { describe, it }: TestRunner,
  { carriesText = true }: { readonly carriesText?: boolean } = {},
): void => {
  const promises = (promise: string, body: (under: ChannelUnderTest, send: Channel['send']) => Promise<void>): void =>
    it(promise, async () => {
      const under = await open();
      try {
        under.succeed();
        await body(under, async (message) => under.channel.send({ ...message, to: { ...message.to, ...under.to } }));
      } finally {
        await under.channel.close();
        await under.stop();
      }
    });

  describe(`what every channel promises: ${name}`, () => {
    promises('sends the same message twice under one idempotency key', async ({ received }, send) => {
      assert.ok(isSuccess(await send(aMessage())));
      assert.ok(isSuccess(await send(aMessage())));
      const keys = (await received()).map(({ idempotencyKey }) => idempotencyKey);
      const key = aMessage().idempotencyKey;
      assert.deepEqual(keys, carriesText ? [key, key] : []);
    });

    promises('says delivered only where delivery is confirmed', async ({ channel }, send) => {
      assert.equal((await send(aMessage())).result, channel.capabilities.confirmsDelivery ? 'delivered' : 'sent');
    });

    promises('says temporarily as long as it may pass, and sends when it has passed', async ({ failTemporarily, succeed }, send) => {
      failTemporarily();
      for (const _ of [1, 2, 3]) assert.equal((await send(aMessage())).result, 'failed-temporarily');
      succeed();
      assert.ok(isSuccess(await send(aMessage())));
    });

    promises('says permanently when trying again cannot help, and still serves the next one', async (under, send) => {
      // Not by `send`, which would put right an address that is wrong on purpose.
      const refused = under.failPermanently({ ...aMessage(), to: { ...aMessage().to, ...under.to } });
      assert.equal((await under.channel.send(refused)).result, 'failed-permanently');
      under.succeed();
      assert.ok(isSuccess(await send(aMessage())));
    });

    promises('repeats no secret, no link and no address of a person when it fails', async (under, send) => {
      const message = aMessage();
      under.failTemporarily();
      const outcomes = [await send(message)];
      under.succeed();
      outcomes.push(await send(longerThan(under.channel.capabilities.maxTextLength)));
      const { to } = aMessage();
      outcomes.push(await under.channel.send(under.failPermanently(aMessage({ to: { ...to, ...under.to } }))));
      for (const outcome of outcomes) {
        assert.ok(!isSuccess(outcome) && detailOf(outcome) !== '');
        for (const secret of [...under.secrets, message.receiptLink ?? '', 'h0lDer', message.to.address])
          assert.ok(!JSON.stringify(outcome).includes(secret), `an outcome repeats ${secret}`);
      }
    });

    promises('refuses a text that it cannot carry whole', async ({ channel, received }, send) => {
      const { maxTextLength } = channel.capabilities;
      const message = longerThan(maxTextLength);
      assert.ok(textLength(message) > maxTextLength);
      const outcome = await send(message);
      assert.ok(outcome.result === 'failed-permanently' && outcome.reason === 'too-long');
      assert.deepEqual(await received(), []);
    });

    promises('mixes nothing up when it sends many at once', async ({ received }, send) => {
      const messages = someMessages(40);
      const outcomes = await Promise.all(messages.map(async (message) => send(message)));
      assert.ok(outcomes.every(isSuccess));
      const arrived = await received();
      const expected = carriesText ? messages.map(({ idempotencyKey }) => idempotencyKey) : [];
      assert.deepEqual(arrived.map(({ idempotencyKey }) => idempotencyKey).sort(), expected);
      for (const { idempotencyKey, text } of arrived) assert.deepEqual(wordsIn(text), wordsIn(idempotencyKey));
    });

    promises('closes cleanly: finishes what it holds, and may be closed twice', async ({ channel }, send) => {
      const underWay = [send(aMessage()), send(aMessage())];
      await channel.close();
      assert.ok((await Promise.all(underWay)).every(isSuccess));
      await channel.close();
      assert.notEqual((await send(aMessage())).result, 'failed-permanently');
    });

    if (!carriesText) return;
    promises('marks an exercise in what arrives, and nothing else as one', async ({ received }, send) => {
      await send(aMessage());
      await send(aMessage({ status: 'exercise' }));
      assert.deepEqual(
        (await received()).map(({ text }) => text.includes('【演练】') && text.includes('EXERCISE')),
        [false, true],
      );
    });
  });
};
