import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulletinRow } from '@rainstorm/ledger';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { later, minutes } from '@rainstorm/harness/ledger-stage';

let console_: RunningConsole;
beforeAll(async () => {
  console_ = await startConsole();
});
afterAll(async () => console_.close());

const listed = async (): Promise<readonly unknown[]> => {
  const { status, body } = await (await console_.as('fang')).get('/in-force');
  expect(status).toBe(200);
  return (body['items'] as readonly BulletinRow[]).map(({ id }) => id);
};

describe('what is in force', () => {
  it('is the same in the inbox of an office, whatever the office has acknowledged', async () => {
    const { stage, ledger } = console_;
    const now = await ledger.now();
    const signal = { kind: 'signal', step: null, colour: 'orange' } as const;
    const handled = async (bulletin: BulletinRow): Promise<void> => {
      const done = { state: 'acknowledged', acknowledgedAt: now, followedUpAt: now } as const;
      await stage.dispatch(bulletin, 'flood-control-office', minutes(25), done);
    };
    const of = (row: BulletinRow): Partial<BulletinRow> => ({
      ...signal,
      msgType: 'update',
      refersTo: row.refersTo ?? row.id,
      previousId: row.id,
    });
    const orange = await stage.bulletin({ ...signal, sentAt: later(now, -minutes(25)) });
    const red = await stage.bulletin({ ...of(orange), revisionKind: 'upgrade', colour: 'red', sentAt: later(now, -minutes(20)) });
    for (const bulletin of [orange, red]) await handled(bulletin);
    const shown = async (): Promise<readonly unknown[]> => {
      const { body } = await (await console_.as('feng')).get('/inbox');
      return (body['items'] as readonly { readonly bulletin: BulletinRow }[]).map(({ bulletin }) => bulletin.id);
    };
    expect(await shown()).toEqual([red.id]);
    const retraction = await stage.bulletin({ ...of(red), msgType: 'cancel', revisionKind: 'retract', sentAt: later(now, -minutes(5)) });
    await handled(retraction);
    expect(await shown()).toEqual([orange.id]);
    expect(await listed()).toContain(orange.id);
    expect(await listed()).not.toContain(red.id);
  });

  it('is for the command and the auditor, not for one office', async () => {
    expect((await (await console_.as('shenji')).get('/in-force')).status).toBe(200);
    expect((await (await console_.as('zhou')).get('/in-force')).status).toBe(403);
    expect((await console_.nobody.get('/in-force')).status).toBe(401);
  });
});
