import { describe, expect, it } from '@jest/globals';
import { SignInTurns } from './sign-in-turns.js';

/** Sign-in tries that finish when the test says so. */
const aDesk = (limits: { readonly atOnce: number; readonly waiting: number; readonly waitingForOneLogin: number }) => {
  const turns = new SignInTurns(limits);
  const begun: string[] = [];
  const refused: string[] = [];
  const open = new Map<string, () => void>();
  const all: Promise<void>[] = [];
  const come = (name: string, login: string, address: string): void => {
    const work = async (): Promise<true> => {
      begun.push(name);
      await new Promise<void>((resolve) => open.set(name, resolve));
      return true;
    };
    all.push(
      turns.run({ login, address }, work).then((result) => {
        if (result === null) refused.push(name);
      }),
    );
  };
  const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const finish = async (name: string): Promise<void> => {
    open.get(name)?.();
    await settled();
  };
  return { begun, refused, come, finish, settled, all };
};

describe('turns at the sign-in', () => {
  it('are taken in order, a limited number at once, and one at a time for each login', async () => {
    const desk = aDesk({ atOnce: 2, waiting: 9, waitingForOneLogin: 9 });
    desk.come('wang 1', 'wang', 'a');
    desk.come('wang 2', 'wang', 'a');
    desk.come('li', 'li', 'a');
    desk.come('zhao', 'zhao', 'a');
    await desk.settled();
    expect(desk.begun).toEqual(['wang 1', 'li']);
    await desk.finish('li');
    expect(desk.begun).toEqual(['wang 1', 'li', 'zhao']);
    await desk.finish('wang 1');
    expect(desk.begun).toEqual(['wang 1', 'li', 'zhao', 'wang 2']);
    await desk.finish('zhao');
    await desk.finish('wang 2');
    await Promise.all(desk.all);
    expect(desk.refused).toEqual([]);
  });

  it('are refused for a login that already has too many waiting tries', async () => {
    const desk = aDesk({ atOnce: 1, waiting: 9, waitingForOneLogin: 1 });
    for (const number of [1, 2, 3]) desk.come(`wang ${number}`, 'wang', 'a');
    desk.come('li', 'li', 'a');
    await desk.settled();
    expect(desk.refused).toEqual(['wang 3']);
    for (const name of ['wang 1', 'wang 2', 'li']) await desk.finish(name);
    await Promise.all(desk.all);
    expect(desk.begun).toEqual(['wang 1', 'wang 2', 'li']);
  });

  it('are taken from the address with the most tries, and there from the login with the most tries', async () => {
    const desk = aDesk({ atOnce: 1, waiting: 4, waitingForOneLogin: 9 });
    desk.come('at work', 'other', 'b');
    for (const number of [1, 2, 3]) desk.come(`wang ${number}`, 'wang', 'a');
    desk.come('li from there', 'li', 'a');
    desk.come('li from elsewhere', 'li', 'b');
    await desk.settled();
    expect(desk.refused).toEqual(['wang 3']);
    for (const name of ['at work', 'wang 1', 'wang 2', 'li from there', 'li from elsewhere']) await desk.finish(name);
    await Promise.all(desk.all);
    expect(desk.begun).toHaveLength(5);
  });

  it('continue after a failed try', async () => {
    const turns = new SignInTurns({ atOnce: 1, waiting: 9, waitingForOneLogin: 9 });
    const tries = { login: 'wang', address: null };
    await expect(turns.run(tries, async () => Promise.reject(new Error('the database is away')))).rejects.toThrow('away');
    expect(await turns.run(tries, async () => Promise.resolve('judged'))).toBe('judged');
  });
});
