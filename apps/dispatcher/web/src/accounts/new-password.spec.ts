import { describe, expect, it } from '@jest/globals';
import { newPassword } from './new-password.ts';

describe('a new password', () => {
  it('has four groups of signs that are not mistaken for each other', () => {
    for (let tries = 0; tries < 200; tries += 1) expect(newPassword()).toMatch(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 200 }, newPassword)).size).toBe(200);
  });
});
