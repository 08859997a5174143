import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { findOrMakeUser } from './system-user.js';
import { until } from './until.js';

const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
const PASSWORD = 'bounces';
const FULL_BYTES = 400_000;

/** Postfix and Dovecot need root, and programs that a machine may lack. */
export const canRunRealMailServer = (): boolean =>
  process.getuid?.() === 0 && ['postfix', 'dovecot'].every((program) => spawnSync('which', [program], { env }).status === 0);

const DOMAIN = 'duty.zhengzhou.example';

const masterCf = (port: number): string =>
  [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'proxymap unix - - n - - proxymap',
    'smtp unix - - n - - smtp',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'virtual unix - n n - - virtual',
    'anvil unix - - n - 1 anvil',
    'scache unix - - n - 1 scache',
    'postlog unix-dgram n - n - 1 postlogd',
    '',
  ].join('\n');

/**
 * Debian's Postfix as a relay that allows two connections and accepts whatever it is given, and Dovecot with the mailbox of bounces. Of
 * `duty.zhengzhou.example` it has `office0` … `office99`, `full`, whose mailbox is full, and nobody else. Nothing answers for `dead.example`.
 */
export class RealMailServer {
  private constructor(
    private readonly folder: string,
    private readonly smtpPort: number,
    private readonly imapPort: number,
    private readonly dovecot: ChildProcess,
  ) {}

  static async start(): Promise<RealMailServer> {
    const folder = mkdtempSync(join(tmpdir(), 'rainstorm-postfix-'));
    chmodSync(folder, 0o755);
    const [smtpPort, imapPort, deadPort] = [await freePort(), await freePort(), await freePort()];
    const owner = findOrMakeUser('rainstorm-mail');
    const at = (name: string): string => join(folder, name);
    for (const name of ['postfix', 'queue', 'data', 'mail', 'dovecot']) mkdirSync(at(name));
    for (const name of ['mail', `mail/${DOMAIN}`, 'mail/bounces']) {
      mkdirSync(at(name), { recursive: true });
      chownSync(at(name), owner.uid, owner.gid);
    }
    const postfix = findOrMakeUser('postfix');
    chownSync(at('data'), postfix.uid, postfix.gid);
    const boxes = [...Array.from({ length: 100 }, (_, index) => `office${index}`), 'full'];
    writeFileSync(
      at('postfix/boxes'),
      [`bounces@qixiang.example bounces/`, ...boxes.map((box) => `${box}@${DOMAIN} ${DOMAIN}/${box}`), ''].join('\n'),
    );
    writeFileSync(at(`mail/${DOMAIN}/full`), `From x Thu Jan  1 00:00:00 2021\n\n${'x'.repeat(FULL_BYTES)}\n`);
    chownSync(at(`mail/${DOMAIN}/full`), owner.uid, owner.gid);
    writeFileSync(at('postfix/transport'), `dead.example smtp:[127.0.0.1]:${deadPort}\n`);
    writeFileSync(at('postfix/master.cf'), masterCf(smtpPort));
    writeFileSync(
      at('postfix/main.cf'),
      [
        'compatibility_level = 3.6',
        `queue_directory = ${at('queue')}`,
        `data_directory = ${at('data')}`,
        `maillog_file = ${at('log')}`,
        `maillog_file_prefixes = ${folder}`,
        'myhostname = relay.zhengzhou.example',
        'mydestination =',
        'inet_interfaces = loopback-only',
        'inet_protocols = ipv4',
        'mynetworks = 127.0.0.0/8',
        `virtual_mailbox_domains = ${DOMAIN}, qixiang.example`,
        `virtual_mailbox_maps = texthash:${at('postfix/boxes')}`,
        `virtual_mailbox_base = ${at('mail')}`,
        `virtual_uid_maps = static:${owner.uid}`,
        `virtual_gid_maps = static:${owner.gid}`,
        'virtual_minimum_uid = 1',
        `transport_maps = texthash:${at('postfix/transport')}`,
        'recipient_delimiter = +',
        // Unknown users are found out only after the relay has taken the mail, as behind a relay of a city.
        'smtpd_reject_unlisted_recipient = no',
        `message_size_limit = ${FULL_BYTES}`,
        `virtual_mailbox_limit = ${FULL_BYTES}`,
        'smtpd_client_connection_count_limit = 2',
        'smtpd_client_event_limit_exceptions =',
        'delay_warning_time = 1s',
        'queue_run_delay = 2s',
        'minimal_backoff_time = 2s',
        'maximal_backoff_time = 2s',
        'maximal_queue_lifetime = 8s',
        'bounce_queue_lifetime = 8s',
        '',
      ].join('\n'),
    );
    const begun = spawnSync('postfix', ['-c', at('postfix'), 'start'], { env, encoding: 'utf8' });
    if (begun.status !== 0)
      throw new Error(`Postfix did not start: ${begun.stderr}${existsSync(at('log')) ? readFileSync(at('log'), 'utf8') : ''}`);
    writeFileSync(
      at('dovecot/dovecot.conf'),
      [
        'protocols = imap',
        'listen = 127.0.0.1',
        `base_dir = ${at('dovecot/run')}`,
        `log_path = ${at('dovecot/log')}`,
        'ssl = no',
        'disable_plaintext_auth = no',
        `mail_location = maildir:${at('mail/bounces')}`,
        'first_valid_uid = 1',
        `passdb {\n  driver = static\n  args = password=${PASSWORD}\n}`,
        `userdb {\n  driver = static\n  args = uid=${owner.uid} gid=${owner.gid} home=${at('mail')}\n}`,
        `service imap-login {\n  inet_listener imap {\n    port = ${imapPort}\n  }\n  inet_listener imaps {\n    port = 0\n  }\n}`,
        '',
      ].join('\n'),
    );
    const dovecot = spawn('dovecot', ['-F', '-c', at('dovecot/dovecot.conf')], { env, stdio: 'ignore' });
    const server = new RealMailServer(folder, smtpPort, imapPort, dovecot);
    try {
      for (const port of [smtpPort, imapPort]) await until(async () => isOpen(port));
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${this.smtpPort}`;
  }

  /** The mailbox of `bounces@qixiang.example`, and of that name with an extension. */
  get mailboxUrl(): string {
    return `imap://bounces:${PASSWORD}@127.0.0.1:${this.imapPort}/INBOX`;
  }

  /** How many mails came into the mailbox of this name. */
  received(box: string): number {
    const file = join(this.folder, 'mail', DOMAIN, box);
    return existsSync(file) ? readFileSync(file, 'utf8').split(/^From /m).length - 1 : 0;
  }

  /** Mails in the mailbox of bounces that nobody has read. */
  unread(): number {
    const folders = ['new', 'cur'].map((name) => join(this.folder, 'mail/bounces', name)).filter((folder) => existsSync(folder));
    return folders.flatMap((folder) => readdirSync(folder)).filter((name) => !/:2,[A-Z]*S/.test(name)).length;
  }

  /** What Postfix wrote. */
  get log(): string {
    const file = join(this.folder, 'log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  async stop(): Promise<void> {
    spawnSync('postfix', ['-c', join(this.folder, 'postfix'), 'stop'], { env });
    if (this.dovecot.exitCode === null && this.dovecot.signalCode === null) {
      const gone = once(this.dovecot, 'exit');
      this.dovecot.kill('SIGTERM');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const isOpen = async (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
