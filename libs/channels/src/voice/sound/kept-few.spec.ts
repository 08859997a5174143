import { expect, it } from '@jest/globals';
import { KeptFew } from './kept-few.js';

it('makes a thing once for all who ask, also at the same time, and forgets the one that nobody asked for longest', async () => {
  const kept = new KeptFew<string>(2);
  const made: string[] = [];
  const get = async (key: string): Promise<string> =>
    kept.get(key, async () => {
      made.push(key);
      return Promise.resolve(`made of ${key}`);
    });
  expect(await Promise.all([get('a'), get('a'), get('b')])).toEqual(['made of a', 'made of a', 'made of b']);
  await get('a');
  await get('c');
  await get('a');
  expect(made).toEqual(['a', 'b', 'c']);
  await get('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('makes anew what failed', async () => {
  const kept = new KeptFew<string>(2);
  await expect(kept.get('a', async () => Promise.reject(new Error('no program')))).rejects.toThrow('no program');
  expect(await kept.get('a', async () => Promise.resolve('spoken'))).toBe('spoken');
});
