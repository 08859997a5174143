import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { startConsole, type RunningConsole } from './console-app.spec-support.js';
import { Desk } from './desk-app.spec-support.js';

const PASSPHRASE = 'a passphrase of a drill 2021';
const FILE = /^attachment; filename="131631-zhengzhou-\d{8}-\d{4}\.html"$/;

let desk: Desk;
let console_: RunningConsole;
beforeAll(async () => {
  desk = await Desk.with({ offlinePassphrase: PASSPHRASE }, await Bureau.open());
  console_ = await startConsole({ offlinePassphrase: PASSPHRASE });
});
afterAll(async () => {
  await desk.close();
  await console_.close();
});

describe('the offline sheet', () => {
  it('is a sealed file for the bureau and for the command, kept by nobody on the way', async () => {
    const dispatch = await console_.stage.dispatch(await console_.stage.bulletin(), 'duty-office');
    const answers = [
      await (await desk.as('lin')).ask('GET', '/offline-sheet.html'),
      await (await console_.as('fang')).get('/offline-sheet.html'),
    ];
    for (const { status, headers, text } of answers) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-disposition')).toMatch(FILE);
      expect(headers.get('cache-control')).toContain('no-store');
      expect(text).toContain('id="sealed"');
      expect(text).not.toContain(dispatch.id);
      expect(text).not.toMatch(/0371|演示·/);
    }
  });

  it('is an entry of the audit, and of who read personal data', async () => {
    const fang = await console_.as('fang');
    await fang.get('/offline-sheet.html');
    const entries = await console_.ledger.read(async (tx) => tx.auditEntries.find({ act: 'offline-sheet-taken' }));
    expect(entries.at(-1)).toMatchObject({ actorName: '方值班', details: { mailedTo: null, owed: 1 } });
    const reads = await console_.ledger.read(async (tx) => tx.personalReads.find({ kind: 'offline-sheet' }));
    expect(reads).toMatchObject([{ readerName: '方值班' }]);
  });

  it('is neither for an office, nor for the administrator, nor for nobody', async () => {
    expect((await (await console_.as('zhou')).get('/offline-sheet.html')).status).toBe(403);
    expect((await (await desk.as('guan')).ask('GET', '/offline-sheet.html')).status).toBe(403);
    expect((await console_.nobody.get('/offline-sheet.html')).status).toBe(401);
  });

  it('is refused in words where no passphrase is set', async () => {
    const bare = await startConsole();
    try {
      const answer = await (await bare.as('fang')).get('/offline-sheet.html');
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ type: 'urn:rainstorm:problem:no-offline-passphrase' });
      expect(JSON.stringify(answer.body)).toContain('口令');
    } finally {
      await bare.close();
    }
  });
});
