import { Bureau } from '@rainstorm/harness/bureau';
import { withLeaders } from '@rainstorm/harness/leaders';
import { minutes } from '@rainstorm/harness/ledger-stage';
import { publishSignal } from '@rainstorm/harness/published-signal';
import type { BulletinRow, EscalationRow, LeaderCallRoundRow, LeaderCallRow } from '@rainstorm/ledger';
import type { CallEnd, Colour, LeaderRule, RevisionKind, Status } from '@rainstorm/warning-model';
import { openCall } from '../calls/open-call.js';
import { recordCallReport } from '../calls/record-call-report.js';

export const fang = { id: 'acc-command000001', name: '方值班' };
export const zhou = { id: 'acc-duty00000001', name: '周值班' };

/** Signals that are published, and what comes of the calls to leaders. */
export class LeaderStage {
  private constructor(readonly bureau: Bureau) {}

  static async open(count = 4, patch: Partial<LeaderRule> = {}): Promise<LeaderStage> {
    return new LeaderStage(await Bureau.open(withLeaders(count, patch)));
  }

  async publish(colour: Colour, patch: Partial<BulletinRow> = {}): Promise<BulletinRow> {
    return publishSignal(this.bureau, colour, patch);
  }

  async revise(of: BulletinRow, revisionKind: RevisionKind, colour: Colour, patch: Partial<BulletinRow> = {}): Promise<BulletinRow> {
    return this.publish(colour, {
      headline: `${revisionKind}：${colour}`,
      description: `${revisionKind} of ${of.id}`,
      revisionKind,
      msgType: revisionKind === 'lift' || revisionKind === 'retract' ? 'cancel' : 'update',
      refersTo: of.refersTo ?? of.id,
      previousId: of.id,
      ...patch,
    });
  }

  async roundOf({ id }: BulletinRow): Promise<LeaderCallRoundRow> {
    const round = await this.bureau.run(async (tx) => tx.leaderCallRounds.first({ bulletinId: id }));
    if (round === null) throw new Error(`No calls for ${id}`);
    return round;
  }

  async rounds(): Promise<readonly LeaderCallRoundRow[]> {
    return this.bureau.run(async (tx) => tx.leaderCallRounds.find({}, { order: { startedAt: 'ASC' } }));
  }

  async calls(bulletin: BulletinRow): Promise<readonly LeaderCallRow[]> {
    const { id } = await this.roundOf(bulletin);
    return this.bureau.run(async (tx) => tx.leaderCalls.find({ roundId: id }, { order: { place: 'ASC' } }));
  }

  async call(bulletin: BulletinRow, place = 0): Promise<LeaderCallRow> {
    const found = (await this.calls(bulletin))[place];
    if (found === undefined) throw new Error(`No call ${place}`);
    return found;
  }

  async states(bulletin: BulletinRow): Promise<readonly string[]> {
    return (await this.calls(bulletin)).map(({ state }) => state);
  }

  async escalationsOf(bulletin: BulletinRow): Promise<readonly EscalationRow[]> {
    const { id } = await this.roundOf(bulletin);
    return this.bureau.run(async (tx) => tx.escalations.find({ leaderRoundId: id }));
  }

  async pass(min: number): Promise<void> {
    await this.bureau.advance(minutes(min));
    await this.bureau.schedulerOn().run();
  }

  /** A worker takes what waits for this leader's number, and the call ends like this. */
  async rings({ phone }: LeaderCallRow, end: CallEnd, status: Status = 'actual'): Promise<'called' | 'not called'> {
    const { ledger, city } = this.bureau;
    const deliveries = await ledger.outbox.begin(await ledger.calls.gather([phone]));
    if (deliveries.length === 0) return 'not called';
    const request = { phone, status, rule: city.calls, limits: [], deliveries, speechOf: () => '红色暴雨' };
    const opened = await this.bureau.run(async (tx) => openCall(tx, request));
    if (opened.type !== 'opened') return 'not called';
    await this.bureau.run(async (tx) => recordCallReport(tx, { callId: opened.callId, end, pressed: null, detail: '' }));
    return 'called';
  }

  async close(): Promise<void> {
    await this.bureau.close();
  }
}
