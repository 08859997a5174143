import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort } from '@rainstorm/harness/free-port';
import { MailSink } from '@rainstorm/harness/mail-sink';
import { until } from '@rainstorm/harness/until';
import { MAIL, MINUTE, OFFICES, World } from '@rainstorm/harness/world';

let world: World;
let reserve: MailSink;
beforeAll(async () => {
  reserve = await MailSink.start(await freePort());
  world = await World.open({ environment: { SMTP_RESERVE_URL: reserve.url } });
});
afterAll(async () => {
  await world.close();
  await reserve.stop();
});

it('a dead mail server costs no office its mail, and nobody is called unreachable', async () => {
  await world.mail.down();
  const { bulletin } = await world.signal('red');
  const wanted = OFFICES.map((office) => MAIL[office][0]).sort();
  await until(async () => Promise.resolve(wanted.every((address) => reserve.mails.some(({ to }) => to === address))));
  // Past the time after which an office without any delivery is called unreachable.
  await world.advance(4 * MINUTE);
  for (const office of OFFICES) expect((await world.case(bulletin.id, office)).escalations).toEqual([]);
});
