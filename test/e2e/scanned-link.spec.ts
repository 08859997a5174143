import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { MAIL, World } from '@rainstorm/harness/world';

let world: World;
beforeAll(async () => {
  world = await World.open();
});
afterAll(async () => world.close());

const linkTo = async (address: string): Promise<string> =>
  (await world.mail.find(({ to, link }) => to === address && link !== null)).link ?? '';
/** As a person does: loads the page, and presses the button on it. */
const press = async (link: string): Promise<Response> => {
  const value = /name="page" value="([^"]*)"/.exec(await (await fetch(link)).text())?.[1] ?? '';
  return fetch(link, { method: 'POST', headers: { origin: new URL(link).origin }, body: new URLSearchParams({ page: value }) });
};

it('does not acknowledge when a mail scanner fetches the link, however often, but once when the button is pressed', async () => {
  const { bulletin } = await world.signal('red', { description: '降水<script>alert(1)</script>将持续。' });
  const link = await linkTo(MAIL['urban-flood-office'][0]);
  for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS']) await fetch(link, { method });
  expect((await world.case(bulletin.id, 'urban-flood-office')).receipt).toBeNull();

  const page = await fetch(link);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain('签收');
  expect(html).toContain(bulletin.number);
  expect(html).not.toContain('<script>alert');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('cache-control')).toContain('no-store');
  expect(page.headers.get('referrer-policy')).toBe('same-origin');

  expect((await press(link)).ok).toBe(true);
  expect((await world.case(bulletin.id, 'urban-flood-office')).receipt).toMatchObject({ way: 'email-link', lateByMs: 0 });
  const [entry] = [await (await press(link)).text()];
  expect(entry).toMatch(/此链接已用过/);
});

it('explains a forged link, and a link of an office that has already acknowledged', async () => {
  const { bulletin } = await world.signal('red');
  await world.settle();
  const mine = [...world.mail.mails]
    .reverse()
    .find(({ to, text }) => to === MAIL['duty-office'][1] && text.includes(bulletin.number ?? '?'));
  await world.acknowledge(bulletin.id, 'duty-office');
  const late = await press(mine?.link ?? '');
  expect(await late.text()).toMatch(/已.*签收/);
  const { receipt } = await world.case(bulletin.id, 'duty-office');
  expect(receipt).toMatchObject({ way: 'console' });

  const forged = await fetch(`${world.stage.instance.consoleUrl}/r/${'A'.repeat(43)}`);
  expect(forged.status).toBe(404);
  expect(await forged.text()).toMatch(/无效|找不到|不存在/);
});
