import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bureau } from '@rainstorm/harness/bureau';
import { copyDatabase } from '@rainstorm/harness/fresh-database';
import { officeId, unpublished } from '@rainstorm/harness/ledger-stage';
import { startApp } from '@rainstorm/harness/processes';
import { systemActor } from '@rainstorm/operations';
import { AnchorFile } from '@rainstorm/runtime';
import MailComposer from 'nodemailer/lib/mail-composer';
import { PublishBulletin } from '../../apps/dispatcher/src/issuance/publish-bulletin.js';
import { KeepAnchors } from '../../apps/dispatcher/src/monitoring/keep-anchors.js';

const KEY = 'a key of at least thirty-two characters';

let folder: string;
let path: string;
let backup: Bureau;
let lost: Bureau;

const publish = async ({ ledger, city, stage }: Bureau): Promise<string> => {
  const { id } = await stage.bulletin({ ...unpublished, state: 'signed', colour: 'orange' });
  const published = await new PublishBulletin(ledger, city).run(id, `key-${id}`, systemActor);
  if (!published.ok) throw new Error(published.refusal.type);
  return published.value.bulletin.number ?? '';
};

const arm = async (...parameters: readonly string[]): Promise<{ readonly code: number | string; readonly said: string }> => {
  const app = startApp({
    name: 'arm',
    script: 'apps/cli/dist/main.js',
    arguments: ['arm', '--by', '王运维', '--yes', ...parameters],
    environment: { DATABASE_URL: backup.databaseUrl, CLOCK: 'movable', NO_COLOR: '1', ANCHOR_FILE: path, ANCHOR_KEY: KEY },
  });
  const code = await app.ended;
  return { code, said: app.said() };
};

/** The auditor of the lost ledger keeps what was given until its end. */
const keepAnchors = async (): Promise<void> => {
  const keep = new KeepAnchors(lost.ledger, new AnchorFile(path, KEY), () => 0);
  expect(await keep.breaches()).toEqual([]);
  await keep.keep();
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-anchors-'));
  path = join(folder, 'anchors');
  const before = await Bureau.open();
  expect(await publish(before)).toMatch(/〕1号$/);
  await before.disconnect();
  backup = await Bureau.on(await copyDatabase(before.databaseUrl));
  lost = await Bureau.on({ url: before.databaseUrl, drop: async () => before.drop() });
  // What is published after the backup is in the anchors only.
  expect(await publish(lost)).toMatch(/〕2号$/);
  expect(await publish(lost)).toMatch(/〕3号$/);
});
afterEach(async () => {
  await backup.close();
  await lost.close();
  rmSync(folder, { recursive: true });
});

describe('arming a restored ledger', () => {
  it('skips the numbers that the anchors have, without anybody knowing them', async () => {
    await keepAnchors();
    const { code, said } = await arm('--last-numbers', 'none');
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/〕1号 · 锚点记有 given by the anchors: \S+〕3号\n/) });
    expect(await publish(backup)).toMatch(/〕4号$/);
    const [armed] = await backup.ledger.read(async (tx) => tx.auditEntries.find({ act: 'ledger-armed' }));
    expect(armed?.details).toMatchObject({ lastNumbers: [], anchoredNumbers: [expect.stringMatching(/〕3号$/)] });
  });

  it('skips as many numbers of each office as bulletins are lost, so that no office gets one twice', async () => {
    const sequenceOf = async ({ ledger }: Bureau): Promise<unknown> => {
      const [last] = await ledger.read(async (tx) =>
        tx.dispatches.find({ officeId: officeId('duty-office') }, { order: { sequence: 'DESC' }, take: 1 }),
      );
      return [last?.sequence, last?.sequencePrevious];
    };
    expect([await sequenceOf(backup), await sequenceOf(lost)]).toEqual([
      [1, null],
      [3, 2],
    ]);
    await keepAnchors();
    expect((await arm('--last-numbers', 'none')).code).toBe(0);
    await publish(backup);
    expect(await sequenceOf(backup)).toEqual([4, 1]);
    const [armed] = await backup.ledger.read(async (tx) => tx.auditEntries.find({ act: 'ledger-armed' }));
    expect(armed?.details).toMatchObject({ skippedInEachOffice: [{ status: 'actual', count: 2 }] });
  });

  it('takes a number that offices have and the anchors have not', async () => {
    await keepAnchors();
    const latest = (await publish(lost)).replace('4号', '9号');
    expect((await arm('--last-numbers', latest)).code).toBe(0);
    expect(await publish(backup)).toMatch(/〕10号$/);
  });

  it('refuses a number below the anchors, and anchors that cannot be relied on', async () => {
    const second = (await publish(lost)).replace('4号', '2号');
    await keepAnchors();
    expect(await arm('--last-numbers', second)).toEqual({ code: 2, said: expect.stringMatching(/by the anchors \S+〕4号 was given/) });
    appendFileSync(path, 'nonsense\n');
    expect(await arm('--last-numbers', 'none')).toEqual({ code: 1, said: expect.stringContaining('Line 2 of the anchor file') });
    writeFileSync(path, '');
    expect(await arm('--last-numbers', 'none')).toEqual({ code: 2, said: expect.stringContaining(`there are no anchors in ${path}`) });
    expect(await backup.ledger.arming.isArmed()).toBe(false);
    expect((await arm('--last-numbers', 'none', '--anchors', 'none')).code).toBe(0);
  });

  it('skips the numbers in an archive of the mails that were sent, and refuses a folder that is none', async () => {
    const [, , third] = [await publish(lost), await publish(lost), await publish(lost)];
    const mails = join(folder, 'Maildir');
    mkdirSync(join(mails, 'cur'), { recursive: true });
    expect(await arm('--last-numbers', 'none', '--anchors', 'none', '--mails', mails)).toEqual({
      code: 2,
      said: expect.stringContaining(`no mail of this system is in ${mails}`),
    });
    expect((await arm('--last-numbers', 'none', '--anchors', 'none', '--mails', join(folder, 'none'))).said).toContain('ENOENT');
    // The newest is in no head, and one who answered quotes a number that was never given.
    for (const [name, subject, text, own] of [
      ['1:2,S', '橙色暴雨', third, 'X-Idempotency-Key: dly-1'],
      ['2:2,S', third.replace('6号', '5号'), '', 'X-Idempotency-Key: dly-2'],
      ['3:2,S', third.replace('6号', '77号'), '', 'X-Other: 1'],
    ] as const)
      writeFileSync(
        join(mails, 'cur', name),
        await new MailComposer({ subject, text, headers: [own.split(': ')].map(([key = '', value = '']) => ({ key, value })) })
          .compile()
          .build(),
      );
    const { code, said } = await arm('--last-numbers', 'none', '--anchors', 'none', '--mails', mails);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/邮件存档记有 given by the mails: \S+〕6号\n/) });
    expect(said).toContain('mails read: 2 in');
    expect(await publish(backup)).toMatch(/〕7号$/);
    const [armed] = await backup.ledger.read(async (tx) => tx.auditEntries.find({ act: 'ledger-armed' }));
    expect(armed?.details).toMatchObject({ mailedNumbers: [expect.stringMatching(/〕6号$/)] });
  });
});
