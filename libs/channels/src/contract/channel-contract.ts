import assert from 'node:assert/strict';
import type { DeliveryId } from '@rainstorm/warning-model';
import { textLength, type Channel, type SendOutcome } from '../channel.js';
import type { OutgoingMessage } from '../outgoing-message.js';
import { aMessage } from './a-message.js';

/** One message as it arrived at the receiving end. */
export interface Arrival {
  readonly idempotencyKey: string;
  /** Everything that the reader, or the receiving program, gets. */
  readonly text: string;
}

/** A channel and the real receiving end, made anew for each test. */
export interface ChannelUnderTest {
  readonly channel: Channel;
  /** The address of the receiving end. */
  readonly to: Partial<OutgoingMessage['to']>;
  /** Texts that no outcome may contain. */
  readonly secrets: readonly string[];
  readonly succeed: () => void;
  readonly failTemporarily: () => void;
  /** Makes the receiving end refuse this message permanently, or returns a message with a fault that does. */
  readonly failPermanently: (message: OutgoingMessage) => OutgoingMessage;
  readonly received: () => Promise<readonly Arrival[]>;
  readonly stop: () => Promise<void>;
}

/** `describe` and `it` of the test runner, so that this file depends on none. */
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

/**
 * The contract of every channel. `carriesText` is false where the receiving end reads the ledger itself. `speaks`: the message is heard, and its report
 * comes after the sending. `carriesLink` is false where it is read out on a telephone.
 */
export const describeChannelContract = (
  name: string,
  open: () => Promise<ChannelUnderTest>,
  { describe, it }: TestRunner,
  {
    carriesText = true,
    speaks = false,
    reportsLater = speaks,
    carriesLink = !speaks,
  }: { readonly carriesText?: boolean; readonly speaks?: boolean; readonly reportsLater?: boolean; readonly carriesLink?: boolean } = {},
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
    promises('sends the same message twice with the same idempotency key', async ({ received }, send) => {
      assert.ok(isSuccess(await send(aMessage())));
      assert.ok(isSuccess(await send(aMessage())));
      const keys = (await received()).map(({ idempotencyKey }) => idempotencyKey);
      const key = aMessage().idempotencyKey;
      assert.deepEqual(keys, carriesText ? [key, key] : []);
    });

    promises('reports a delivery only when it can be confirmed', async ({ channel }, send) => {
      assert.equal((await send(aMessage())).result, channel.capabilities.confirmsDelivery && !reportsLater ? 'delivered' : 'sent');
    });

    promises('reports a temporary failure while the fault lasts, and sends after it', async ({ failTemporarily, succeed }, send) => {
      failTemporarily();
      for (const _ of [1, 2, 3]) assert.equal((await send(aMessage())).result, 'failed-temporarily');
      succeed();
      assert.ok(isSuccess(await send(aMessage())));
    });

    promises('reports a permanent failure when a retry cannot help, and still sends the next message', async (under, send) => {
      // Not through `send`, which would replace the address that is wrong on purpose.
      const refused = under.failPermanently({ ...aMessage(), to: { ...aMessage().to, ...under.to } });
      assert.equal((await under.channel.send(refused)).result, 'failed-permanently');
      under.succeed();
      assert.ok(isSuccess(await send(aMessage())));
    });

    promises('exposes no secret, no link and no personal address when it fails', async (under, send) => {
      const message = aMessage();
      under.failTemporarily();
      const outcomes = [await send(message)];
      under.succeed();
      const { maxTextLength, tooLong } = under.channel.capabilities;
      if (tooLong === 'refused') outcomes.push(await send(longerThan(maxTextLength)));
      const { to } = aMessage();
      outcomes.push(await under.channel.send(under.failPermanently(aMessage({ to: { ...to, ...under.to } }))));
      for (const outcome of outcomes) {
        assert.ok(!isSuccess(outcome) && detailOf(outcome) !== '');
        for (const secret of [...under.secrets, message.receiptLink ?? '', 'h0lDer', message.to.address])
          assert.ok(!JSON.stringify(outcome).includes(secret), `an outcome repeats ${secret}`);
      }
    });

    promises('refuses a text that is too long, or keeps what matters of it', async ({ channel, received }, send) => {
      const { maxTextLength, tooLong } = channel.capabilities;
      const message = longerThan(maxTextLength);
      assert.ok(textLength(message) > maxTextLength);
      const outcome = await send(message);
      if (tooLong === 'shortened') {
        assert.ok(isSuccess(outcome));
        const [arrived] = await received();
        const text = arrived?.text ?? '';
        // Kind and colour, areas, deadline, link; nobody types a link that was spoken.
        const due = [speaks ? '5点10分前签收' : '05:10前签收', ...(carriesLink ? [message.consoleLink ?? ''] : [])];
        for (const kept of ['橙色暴雨', '中原区、二七区', ...due]) assert.ok(text.includes(kept), kept);
        return;
      }
      assert.ok(outcome.result === 'failed-permanently' && outcome.reason === 'too-long');
      assert.deepEqual(await received(), []);
    });

    promises('keeps messages apart when it sends many at once', async ({ received }, send) => {
      const messages = someMessages(40);
      const outcomes = await Promise.all(messages.map(async (message) => send(message)));
      assert.ok(outcomes.every(isSuccess));
      const arrived = await received();
      const expected = carriesText ? messages.map(({ idempotencyKey }) => idempotencyKey) : [];
      assert.deepEqual(arrived.map(({ idempotencyKey }) => idempotencyKey).sort(), expected);
      for (const { idempotencyKey, text } of arrived) assert.deepEqual(wordsIn(text), wordsIn(idempotencyKey));
    });

    promises('finishes the messages in progress on close, and can be closed twice', async ({ channel }, send) => {
      const underWay = [send(aMessage()), send(aMessage())];
      await channel.close();
      assert.ok((await Promise.all(underWay)).every(isSuccess));
      await channel.close();
      assert.notEqual((await send(aMessage())).result, 'failed-permanently');
    });

    if (!carriesText) return;
    promises('marks an exercise in the received text, and nothing else', async ({ received }, send) => {
      await send(aMessage());
      await send(aMessage({ status: 'exercise' }));
      assert.deepEqual(
        (await received()).map(({ text }) => (speaks ? text.startsWith('演练。') : text.includes('【演练】') && text.includes('EXERCISE'))),
        [false, true],
      );
    });
  });
};
