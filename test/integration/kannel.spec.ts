import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canRunKannel, Kannel } from '@rainstorm/harness/kannel';
import { Smsc } from '@rainstorm/harness/smsc';
import { until } from '@rainstorm/harness/until';

/** The simulated SMSC is what the tests of SMPP believe. Here somebody else's client tries it. */

const CAN_RUN = canRunKannel();
const MOBILE = '13800000001';
const account = { systemId: 'kannel', password: 'secret' };

(CAN_RUN || process.env['CI'] === 'true' ? describe : describe.skip)('the simulated SMSC, tried by kannel', () => {
  let smsc: Smsc;
  let kannel: Kannel;
  beforeAll(async () => {
    if (!CAN_RUN) throw new Error('kannel is missing');
    smsc = new Smsc();
    smsc.open(account);
    kannel = await Kannel.start(await smsc.start(), account);
    await until(async () => Promise.resolve(smsc.boundCount === 1));
  });
  afterAll(async () => {
    await kannel?.stop();
    await smsc?.stop();
  });
  const toldStates = () => kannel.told.flatMap(({ what, state }) => (what === 'report' ? [state] : []));

  it('takes an SMS, whose report comes back', async () => {
    expect(await kannel.send(MOBILE, '橙色暴雨 中原区，请05:10前签收')).toBe(202);
    expect(await smsc.until(({ mobile }) => mobile === MOBILE)).toMatchObject({ text: '橙色暴雨 中原区，请05:10前签收' });
    // 1: delivered to the phone.
    await until(async () => Promise.resolve(toldStates().includes('1')));
    expect(smsc.answered).toContain(0);
  });

  it('joins the parts of a long one', async () => {
    const long = `红色暴雨${'金水区'.repeat(50)}请签收`;
    expect(await kannel.send('13800000002', long)).toBe(202);
    const { text, parts } = await smsc.until(({ mobile }) => mobile === '13800000002');
    expect(text).toBe(long);
    expect(parts).toHaveLength(3);
  });

  it('reports also that an SMS did not arrive', async () => {
    smsc.reports = ['failed'];
    await kannel.send('13800000003', '红色暴雨');
    await until(async () => Promise.resolve(toldStates().includes('2')));
  });

  it('hands on what somebody replies', async () => {
    expect(await smsc.reply(MOBILE, '4711')).toBe(0);
    await until(async () => Promise.resolve(kannel.told.some(({ what, text }) => what === 'reply' && text === '4711')));
  });
});
