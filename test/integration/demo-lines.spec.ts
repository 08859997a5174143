import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lineKinds, openDemoLine } from '@rainstorm/harness/demo-lines';
import { freePort } from '@rainstorm/harness/free-port';
import { GatewayPage } from '@rainstorm/harness/gateway-page';
import { until } from '@rainstorm/harness/until';
import { Workshop } from './dissemination.spec-support.js';

const MOBILE = '10000000302';

interface Seen {
  readonly sms: readonly { readonly mobile: string; readonly text: string; readonly parts: number }[];
}

/** What `npm start` opens where SMS_GATEWAY names an operator's line, and its page of phones. */
describe.each(lineKinds)('the simulated %s gateway of npm start', (kind) => {
  const environment = { ...process.env };
  let page: GatewayPage;
  let workshop: Workshop;
  beforeAll(async () => {
    page = await GatewayPage.start(await freePort());
    const { line, settings } = await openDemoLine(kind);
    page.lines.push(line);
    Object.assign(process.env, settings, { SMS_GATEWAY: kind });
    workshop = await Workshop.open();
    await workshop.start('worker');
  });
  afterAll(async () => {
    await workshop?.close();
    await page?.stop();
    process.env = environment;
  });

  const seen = async (): Promise<Seen> => (await (await fetch(`${page.url}/seen`)).json()) as Seen;
  const reply = async (mobile: string, content: string): Promise<number> =>
    (
      await fetch(`${page.url}/reply`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ mobile, content }),
      })
    ).status;

  it('shows the SMS on a phone of the page, and the reply that is typed there is the receipt', async () => {
    const { dispatchId } = await workshop.waiting('urban-flood-office', 'sms', MOBILE);
    await workshop.relay();
    await until(async () => (await seen()).sms.some(({ mobile }) => mobile === MOBILE));
    const [sms] = (await seen()).sms;
    expect([sms?.mobile, sms?.parts]).toEqual([MOBILE, expect.any(Number)]);
    const code = /回复(\d{4})即签收/.exec(sms?.text ?? '')?.[1] ?? '';
    expect(await reply(MOBILE, code)).toBe(204);
    const dispatch = await workshop.bureau.ledger.read(async (tx) => tx.dispatches.first({ id: dispatchId }));
    expect(dispatch?.state).toBe('acknowledged');
  });
});
