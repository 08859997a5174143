import { expect, it } from '@jest/globals';
import { Refused, Unanswered } from './problem.ts';
import { SubmissionKeys } from './submission-keys.ts';

const refusal = new Refused({ type: 'urn:x:no', title: 'no', status: 409 });

it('keeps the key of a submission that got no answer, and takes a new one after any answer', async () => {
  let made = 0;
  const keys = new SubmissionKeys(() => `key-${(made += 1)}`);
  const used: string[] = [];
  const submit = async (content: unknown, failure: Error | null = null): Promise<void> => {
    await keys
      .run('episode', content, async (key) => {
        used.push(key);
        return failure === null ? Promise.resolve() : Promise.reject(failure);
      })
      .catch(() => undefined);
  };
  await submit({ title: 'a' }, new Unanswered('no network'));
  await submit({ title: 'a' });
  await submit({ title: 'a' }, refusal);
  await submit({ title: 'a' });
  await submit({ title: 'b' });
  expect(used).toEqual(['key-1', 'key-1', 'key-2', 'key-3', 'key-4']);
});

it('gives a second click the key of the first, while that is under way', async () => {
  const keys = new SubmissionKeys();
  const both = await Promise.all([1, 2].map(async () => keys.run('episode', 'x', async (key) => Promise.resolve(key))));
  expect(new Set(both).size).toBe(1);
});
