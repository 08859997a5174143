import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import { colleague, forecaster, valueOf } from '@rainstorm/harness/issuance';
import { unpublished } from '@rainstorm/harness/ledger-stage';
import type { BulletinRow } from '@rainstorm/ledger';
import { WatchEditors } from './watch-editors.js';

describe('who is editing a draft', () => {
  let bureau: Bureau;
  let editors: WatchEditors;
  let draft: BulletinRow;
  beforeEach(async () => {
    bureau = await Bureau.open();
    editors = new WatchEditors(bureau.ledger);
    draft = await bureau.stage.bulletin({ ...unpublished, state: 'draft' });
  });
  afterEach(async () => bureau.close());

  it('is shown to everybody who edits it, each with a mark of their own', async () => {
    await editors.heard(draft.id, forecaster);
    const { editors: both, version } = valueOf(await editors.heard(draft.id, colleague));
    expect(version).toBe(draft.version);
    expect(both.map(({ editor, isYou }) => [editor, isYou])).toEqual([
      [forecaster.id, false],
      [colleague.id, true],
    ]);
  });

  it('is announced when somebody comes or goes, and not with every heartbeat', async () => {
    for (let beats = 0; beats < 3; beats += 1) await editors.heard(draft.id, forecaster);
    await editors.gone(draft.id, forecaster);
    await editors.gone(draft.id, forecaster);
    const changes = await bureau.ledger.read(async (tx) => tx.changes.find({ subjectId: draft.id }, { order: { seq: 'ASC' } }));
    expect(changes).toMatchObject([
      { kind: 'bulletin-editing', audience: 'bureau', payload: { editor: forecaster.id, isEditing: true } },
      { kind: 'bulletin-editing', audience: 'bureau', payload: { editor: forecaster.id, isEditing: false } },
    ]);
    expect(valueOf(await editors.now(draft.id, colleague)).editors).toEqual([]);
  });

  it('is nobody once the bulletin is published or discarded', async () => {
    const published = await bureau.stage.bulletin();
    const discarded = await bureau.stage.bulletin({ ...unpublished, state: 'discarded' });
    expect(await editors.heard(published.id, forecaster)).toEqual({
      ok: false,
      refusal: { type: 'already-published', number: published.number },
    });
    expect(await editors.heard(discarded.id, forecaster)).toMatchObject({ ok: false, refusal: { type: 'wrong-state', act: 'edit' } });
  });
});
