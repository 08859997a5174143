import { describe, expect, it } from '@jest/globals';
import { newId } from './new-id.js';

describe('a new id', () => {
  it('is like none before it, however many are made at once', () => {
    const ids = Array.from({ length: 20_000 }, () => newId('delivery'));
    expect(new Set(ids).size).toBe(ids.length);
    // Of the same millisecond too: each of the fourteen digits of chance takes each of its values.
    const digits = ids.map((id) => id.slice(-14));
    for (let place = 0; place < 14; place += 1) expect(new Set(digits.map((text) => text[place])).size).toBe(16);
  });

  it('stands behind those of the millisecond before', async () => {
    const before = newId('delivery');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(newId('delivery') > before).toBe(true);
  });
});
