import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { canRunPhones } from '@rainstorm/harness/baresip-phone';
import { own } from '@rainstorm/harness/owned-processes';
import { projectRoot } from '@rainstorm/harness/project-root';
import { until } from '@rainstorm/harness/until';

const CAN_RUN = canRunPhones();

/** A process with three lines, from the build. It says so when they are ready. */
const PROGRAM = `
  const { makeBaresipGateway } = await import(process.argv[1]);
  const account = { address: 'bureau@127.0.0.1:9', transport: 'udp', password: null, authUser: null, outboundProxy: null, registers: false,
    encryption: 'none', prefix: '', lines: 3 };
  const gateway = makeBaresipGateway({ now: () => new Date(), takeReport: async () => undefined, speech: {},
    accounts: { actual: account, exercise: null }, place: { localAddress: '127.0.0.1', rtpPorts: null } });
  console.log((await gateway.check()).state);
  setInterval(() => undefined, 1000);`;

const linesOf = (parent: number): readonly string[] =>
  spawnSync('ps', ['--ppid', String(parent), '-o', 'pid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((line) => line.includes('rainstorm-sip-'))
    .map((line) => line.trim());
const isRunning = (line: string): boolean =>
  spawnSync('ps', ['-p', line.split(' ')[0] ?? '', '-o', 'args=']).stdout.includes('rainstorm-sip-');

(CAN_RUN || process.env['CI'] === 'true' ? it : it.skip)(
  'telephone lines end with the process that started them, also when it is killed',
  async () => {
    if (!CAN_RUN) throw new Error('baresip, sipp, espeak-ng or setpriv is missing');
    const gateway = join(projectRoot, 'libs/channels/dist/channels/src/voice/baresip/baresip-gateway.js');
    const child = own(spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, gateway], { stdio: ['ignore', 'pipe', 'inherit'] }));
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('well\n');
    const lines = linesOf(child.pid ?? 0);
    expect(lines).toHaveLength(3);
    child.kill('SIGKILL');
    await until(async () => Promise.resolve(!lines.some(isRunning)));
  },
);
