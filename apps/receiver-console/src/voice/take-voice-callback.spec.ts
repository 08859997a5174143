import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bureau } from '@rainstorm/harness/bureau';
import type { DispatchRow } from '@rainstorm/ledger';
import { openCall } from '@rainstorm/operations';
import type { CallEnd } from '@rainstorm/warning-model';
import { callEndOf } from './call-end-of.js';
import { TakeVoiceCallback } from './take-voice-callback.js';

it.each<readonly [string, string, CallEnd | null]>([
  ['200000', '1', 'acknowledged'],
  ['200001', '21', 'acknowledged'],
  ['300000', '1', 'acknowledged'],
  ['300000', '2', null],
  ['200000', '2', 'wrong-key'],
  ['200001', '2', 'wrong-key'],
  ['200000', '', 'no-key'],
  ['200008', '', 'no-key'],
  ['200001', '', 'hung-up'],
  ['200002', '', 'busy'],
  ['200003', '', 'no-answer'],
  ['200005', '', 'no-answer'],
  ['200004', '', 'not-a-number'],
  ['200010', '', 'switched-off'],
  ['200121', '', 'failed'],
  ['999999', '', 'failed'],
])('the code %s with the keys %j is %s', (statusCode, dtmf, end) => {
  expect(callEndOf({ statusCode, dtmf }, '1')).toBe(end);
});

describe('what the voice gateway reports', () => {
  let bureau: Bureau;
  let dispatch: DispatchRow;
  let take: TakeVoiceCallback;
  let callId: string;
  beforeEach(async () => {
    bureau = await Bureau.open();
    take = new TakeVoiceCallback(bureau.ledger);
    dispatch = await bureau.stage.dispatch(await bureau.stage.bulletin(), 'urban-flood-office');
    const phone = '13800000301';
    const way = { channel: 'voice' as const, address: phone, state: 'sending' as const, attempts: 1 };
    const delivery = await bureau.stage.delivery(dispatch, 'urban-flood-officer', 'email', way);
    const request = {
      phone,
      status: 'actual' as const,
      rule: bureau.city.calls,
      limits: [],
      deliveries: [delivery],
      speechOf: () => '暴雨',
    };
    const opened = await bureau.run(async (tx) => openCall(tx, request));
    callId = opened.type === 'opened' ? opened.callId : '';
  });
  afterEach(async () => bureau.close());

  it('is the receipt with the key, also while the call goes on, and the end that follows changes nothing', async () => {
    expect(await take.reports([{ out_id: callId, status_code: '300000', dtmf: '2' }])).toBe(true);
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'open' });
    expect(await take.reports([{ out_id: callId, status_code: '300000', dtmf: '1' }])).toBe(true);
    expect(await bureau.dispatch(dispatch.id)).toMatchObject({ state: 'acknowledged' });
    expect(await take.reports([{ out_id: callId, status_code: '200000', dtmf: '1' }])).toBe(true);
    expect(await bureau.ledger.read(async (tx) => tx.receipts.find({ dispatchId: dispatch.id }))).toMatchObject([
      { way: 'voice', proof: 'number-holder' },
    ]);
  });

  it('of an unknown call is taken, and does not hold up the next one', async () => {
    const reports = [
      { out_id: 'of another system', status_code: '200000', dtmf: '1' },
      { out_id: callId, status_code: '200002', dtmf: '' },
    ];
    expect(await take.reports(reports)).toBe(true);
    expect(await bureau.ledger.read(async (tx) => tx.calls.find({}))).toMatchObject([
      { endedHow: 'busy', detail: '200002', pressed: null },
    ]);
  });
});
