import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { Issuance } from '@rainstorm/harness/issuance';
import { later, minutes, unpublished } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import type { BulletinId } from '@rainstorm/warning-model';
import { PreviewBulletin, type BulletinPreview } from './preview-bulletin.js';

const CONSOLE = 'https://console.example';

describe('the preview of a bulletin', () => {
  let bureau: Bureau;
  beforeAll(async () => {
    bureau = await Bureau.open();
  });
  afterAll(async () => bureau.close());

  const preview = async ({ id }: Pick<BulletinRow, 'id'>): Promise<BulletinPreview> => {
    const settings = {
      city: bureau.city,
      consoleUrl: CONSOLE,
      deskUrl: 'https://desk.example',
      linkSecret: 'a secret of thirty-two characters',
    };
    const shown = await new PreviewBulletin(bureau.ledger, settings).run(id);
    if (!shown.ok) throw new Error(shown.refusal.type);
    return shown.value;
  };

  it('has the form of its number, the offices with their deadlines as of now, and no link that works', async () => {
    const issuance = new Issuance(bureau);
    const draft = await issuance.draft(await issuance.slot(await issuance.rainstorm(), 'D1'));
    const shown = await preview(draft);
    expect(shown.email?.subject).toContain('第待编期');
    expect(shown.email?.text).toContain(`${CONSOLE}/r/preview`);
    expect(shown.audience.offices.length).toBeGreaterThan(0);
    expect(shown.audience.offices.every(({ receiptDueAt }) => receiptDueAt !== null)).toBe(true);
    expect(shown.difference).toBeNull();
    expect(await bureau.ledger.read(async (tx) => [await tx.dispatches.count({}), await tx.ackLinks.count({})])).toEqual([0, 0]);
  });

  it('compares with the last bulletin of the episode that was not retracted', async () => {
    const { stage, ledger } = bureau;
    const now = await ledger.now();
    const { id: episodeId } = await stage.episode({ hazard: 'snowstorm' });
    const of = async (minutesAgo: number, patch: Partial<BulletinRow> = {}) =>
      stage.bulletin({ episodeId, sentAt: later(now, -minutes(minutesAgo)), ...patch });
    const first = await of(60);
    const mistaken = await of(40);
    await of(38, { msgType: 'cancel', revisionKind: 'retract', refersTo: mistaken.id, previousId: mistaken.id });
    const draft = await stage.bulletin({ ...unpublished, episodeId, state: 'draft' });
    expect((await preview(draft)).difference?.id).not.toBe(mistaken.id);
    // Of a published one, what came before it.
    expect((await preview(mistaken)).difference?.id).toBe(first.id);
    expect((await preview(first)).difference).toBeNull();
  });

  it('compares a revision with the bulletin that it replaces, and a signal with no report', async () => {
    const { stage, ledger } = bureau;
    const now = await ledger.now();
    const { id: episodeId } = await stage.episode({ hazard: 'snowstorm' });
    const of = async (minutesAgo: number, patch: Partial<BulletinRow> = {}) =>
      stage.bulletin({ episodeId, sentAt: later(now, -minutes(minutesAgo)), ...patch });
    const signal = await of(60, { kind: 'signal' });
    const report = await of(30, { kind: 'scheduled' });
    const raised = { ...unpublished, episodeId, kind: 'signal' as const, state: 'draft' as const };
    const upgrade = await stage.bulletin({ ...raised, revisionKind: 'upgrade', refersTo: signal.id, previousId: signal.id });
    expect((await preview(upgrade)).difference?.id).toBe(signal.id);
    expect((await preview(await stage.bulletin(raised))).difference?.id).toBe(signal.id);
    const next = await stage.bulletin({ ...raised, kind: 'scheduled' });
    expect((await preview(next)).difference?.id).toBe(report.id);
  });

  it('is marked as an exercise on every channel', async () => {
    const shown = await preview(await bureau.stage.bulletin({ ...unpublished, status: 'exercise', state: 'draft' }));
    for (const text of [shown.email?.subject, shown.console?.headline, shown.sms.text]) expect(text).toMatch(/^【演练】/);
  });

  it('needs a bulletin', async () => {
    await expect(preview({ id: 'bul-unknown' as BulletinId })).rejects.toThrow('unknown-bulletin');
  });
});
