import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulletinRow } from '@rainstorm/ledger';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';

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
  it('lists valid published bulletins, without expired, cancelled, replaced and unpublished ones', async () => {
    const { stage, ledger } = console_;
    const now = await ledger.now();
    const signal = {
      kind: 'signal',
      step: null,
      areas: [{ areaCode: '410105', level: null, colour: 'orange' }],
      colour: 'orange',
    } as const;
    const of = (row: BulletinRow): Partial<BulletinRow> => ({ ...signal, msgType: 'update', refersTo: row.id, previousId: row.id });
    const sentAt = later(now, -minutes(30));

    await stage.bulletin({ ...signal, sentAt, expires: later(now, -minutes(1)) });
    await stage.bulletin({ ...signal, ...unpublished, state: 'signed' });
    const cancelled = await stage.bulletin({ ...signal, sentAt });
    await stage.bulletin({ ...of(cancelled), msgType: 'cancel', revisionKind: 'lift' });
    const replaced = await stage.bulletin({ ...signal, sentAt });
    const update = await stage.bulletin({ ...of(replaced), revisionKind: 'upgrade', colour: 'red', sentAt: later(now, -minutes(20)) });
    const lost = await stage.bulletin({ ...signal, sentAt });
    await stage.bulletin({ ...of(lost), revisionKind: 'downgrade', sentAt: later(now, -minutes(10)), expires: later(now, -minutes(1)) });
    const episode = await stage.episode();
    const report = await stage.bulletin({ episodeId: episode.id, sentAt });
    await stage.bulletin({ ...signal, episodeId: episode.id, sentAt });
    await stage.bulletin({ ...of(report), kind: 'scheduled', episodeId: episode.id, msgType: 'cancel', revisionKind: 'lift' });
    const exercise = await stage.bulletin({ ...signal, status: 'exercise', sentAt: later(now, -minutes(5)) });

    expect(await listed()).toEqual([exercise.id, update.id]);
  });

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
