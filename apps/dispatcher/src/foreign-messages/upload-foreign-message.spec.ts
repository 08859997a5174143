import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signCap } from '@rainstorm/cap';
import { Bureau } from '@rainstorm/harness/bureau';
import { stationMessage } from '@rainstorm/harness/cap-station';
import { UploadForeignMessage } from './upload-foreign-message.js';

const forecaster = { id: 'acc-forecaster0001', name: '林预报' };
const folder = mkdtempSync(join(tmpdir(), 'rainstorm-cap-in-'));
const [keyFile, certificateFile] = [join(folder, 'cap.key'), join(folder, 'cap.crt')];
let bureau: Bureau;
let uploader: UploadForeignMessage;
let sent: Date;
beforeAll(async () => {
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', certificateFile, '-days', '2', '-subj', '/CN=gongyi'],
    { stdio: 'ignore' },
  );
  const plain = {
    name: '巩义市气象台',
    nameEn: 'Gongyi',
    kind: 'county',
    url: null,
    everySec: 60,
    areas: ['410181'],
    certificate: null,
  } as const;
  const capSources = [
    { ...plain, id: 'gongyi-station', senders: ['41018141600000'] },
    { ...plain, id: 'signing-station', senders: ['41018141600000'], certificate: readFileSync(certificateFile, 'utf8') },
  ];
  bureau = await Bureau.open((city) => ({ ...city, capSources }));
  uploader = new UploadForeignMessage(bureau.ledger, bureau.city);
  sent = new Date((await bureau.ledger.now()).getTime() - 600_000);
});
afterAll(async () => {
  await bureau.close();
  rmSync(folder, { recursive: true });
});

const upload = async (sourceId: string, text: string, key: string | null = null) =>
  uploader.run(sourceId, Buffer.from(text), forecaster, key);

it('keeps a file once, whoever brings it again, and gives the same answer to the same key', async () => {
  const text = stationMessage({ identifier: 'one', sent });
  const first = await upload('gongyi-station', text, 'key');
  expect(first).toMatchObject({ ok: true });
  expect(await upload('gongyi-station', text, 'key')).toEqual(first);
  expect(await upload('gongyi-station', text)).toEqual(first);
  expect(await bureau.run(async (tx) => tx.foreignMessages.count({ identifier: 'one' }))).toBe(1);
  const [entry] = await bureau.run(async (tx) => tx.auditEntries.find({ act: 'foreign-message-kept' }));
  expect(entry).toMatchObject({
    actorName: '林预报',
    details: { station: '巩义市气象台', msgType: 'alert', colour: 'red', signed: false },
  });
});

it('refuses another source, another file of the same name, and what breaks a rule, and keeps nothing of it', async () => {
  expect(await upload('none-station', stationMessage({ identifier: 'two', sent }))).toMatchObject({
    refusal: { type: 'unknown-cap-source' },
  });
  expect(await upload('gongyi-station', stationMessage({ identifier: 'one', sent, colour: '橙色' }))).toMatchObject({
    refusal: { type: 'cap-differs' },
  });
  expect(await upload('gongyi-station', '<alert/>')).toMatchObject({
    refusal: { type: 'cap-breaks-rules', breaches: [{ rule: 'not-an-alert' }] },
  });
  const update = stationMessage({ identifier: 'three', sent, msgType: 'Update' });
  expect(await upload('gongyi-station', update)).toMatchObject({
    refusal: { breaches: [{ rule: 'no-references', place: 'alert/references' }] },
  });
  expect(await bureau.run(async (tx) => tx.foreignMessages.count({}))).toBe(1);
});

it('keeps of a source with a certificate only what its key signed', async () => {
  const text = stationMessage({ identifier: 'signed', sent });
  expect(await upload('signing-station', text)).toMatchObject({ ok: false, refusal: { type: 'cap-not-signed' } });
  const signer = { privateKey: readFileSync(keyFile, 'utf8'), certificate: readFileSync(certificateFile, 'utf8') };
  expect((await upload('signing-station', signCap(text, signer))).ok).toBe(true);
  expect(await bureau.run(async (tx) => tx.foreignMessages.first({ identifier: 'signed' }))).toMatchObject({ signed: true });
});
