import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { IsmgFrames, readSubmit, reportContent, deliver, resultFrame, type IsmgFrame } from './cmpp-wire.js';
import { SmsGatewayServer, type GatewayConnection } from './sms-gateway-server.js';
import type { LineFault, PartEnd, TakenPart } from './sms-network.js';

/** An account of the gateway. */
export interface IsmgAccount {
  readonly spId: string;
  readonly sharedSecret: string;
}

/** Results of SUBMIT_RESP. */
const results: Partial<Readonly<Record<LineFault, number>>> = {
  busy: 99,
  'too-fast': 8,
  'queue-full': 8,
  content: 1,
  number: 13,
  account: 10,
};
const [OK, FLOW] = [0, 8];
const [STRUCTURE, ADDRESS, AUTHENTICATION, VERSION] = [1, 2, 3, 4];
const words: Readonly<Record<PartEnd, string>> = { delivered: 'DELIVRD', failed: 'UNDELIV', expired: 'EXPIRED' };

type SignedIn = GatewayConnection<IsmgAccount>;

/**
 * A gateway of an operator that speaks CMPP 2.0 or 3.0, on loopback. Written from the specification with offsets of its own (cmpp-wire.ts), apart from the
 * client's codec. What it takes arrives at once, and is reported on any connection of the same account.
 */
export class Ismg extends SmsGatewayServer<IsmgAccount, IsmgFrame> {
  private given = 0n;

  constructor(private readonly version: 0x20 | 0x30) {
    super((served) => createServer(served), 16, FLOW);
  }

  /** Somebody replies from a phone. Resolves with the result of our side's answer. `format`: 0 ASCII, 8 UCS-2, 15 GBK. */
  async reply(mobile: string, content: Buffer | string, format = 8): Promise<number> {
    const octets = typeof content === 'string' ? Buffer.from(content, 'utf16le').swap16() : content;
    return this.deliver(this.accounts[0]?.spId ?? '', { source: mobile, format, isReport: false, content: octets });
  }

  /** The network reports of a part. Resolves with the result of our side's answer. */
  async report({ account, mobile, id }: TakenPart, end: PartEnd): Promise<number> {
    const content = reportContent(this.version, BigInt(id), words[end], mobile);
    return this.deliver(account, { source: mobile, format: 0, isReport: true, content });
  }

  private async deliver(spId: string, what: Parameters<typeof deliver>[2]): Promise<number> {
    return this.tell(
      (account) => account.spId === spId,
      (sequence) => deliver(this.version, sequence, what),
    );
  }

  protected framesOf(): IsmgFrames {
    return new IsmgFrames();
  }

  protected resultOf({ command, sequence: answered, body }: IsmgFrame, sequence: number): number | null {
    if (command !== 0x80000005 || answered !== sequence) return null;
    return this.version === 0x30 ? body.readUInt32BE(8) : body.readUInt8(8);
  }

  protected async came(connection: SignedIn, { command, sequence, body }: IsmgFrame): Promise<void> {
    const { socket } = connection;
    if (this.isSilent) return;
    if (command === 0x01) {
      const status = this.signIn(connection, body);
      socket.write(
        resultFrame(this.version, 0x80000001, sequence, {
          result: status,
          behind: Buffer.concat([Buffer.alloc(16), Buffer.of(this.version)]),
        }),
      );
      if (status !== OK) socket.end();
    } else if (command === 0x04) await this.submit(connection, sequence, body);
    else if (command === 0x02) {
      socket.write(resultFrame(this.version, 0x80000002, sequence, {}));
      socket.end();
    } else if (command === 0x08) socket.write(resultFrame(this.version, 0x80000008, sequence, { behind: Buffer.of(0) }));
  }

  private signIn(connection: SignedIn, body: Buffer): number {
    if (body.length !== 27) return STRUCTURE;
    const account = this.accounts.find(({ spId }) => spId === body.toString('latin1', 0, 6));
    if (account === undefined) return ADDRESS;
    if (body.readUInt8(22) > this.version) return VERSION;
    const time = String(body.readUInt32BE(23)).padStart(10, '0');
    const expected = createHash('md5')
      .update(`${account.spId}${'\0'.repeat(9)}${account.sharedSecret}${time}`, 'latin1')
      .digest();
    if (!expected.equals(body.subarray(6, 22))) return AUTHENTICATION;
    connection.account = account;
    return OK;
  }

  private async submit(connection: SignedIn, sequence: number, body: Buffer): Promise<void> {
    const { socket, account } = connection;
    const answer = (result: number, id = 0n): void => {
      const front = Buffer.alloc(8);
      front.writeBigUInt64BE(id);
      socket.write(resultFrame(this.version, 0x80000004, sequence, { front, result }));
    };
    if (account === null) {
      answer(ADDRESS);
      return;
    }
    const fault = this.nextFault();
    if (fault === 'drop') return void socket.destroy();
    const result = fault === undefined ? undefined : results[fault];
    if (result !== undefined) {
      answer(result);
      return;
    }
    await this.takeIn(connection, fault, () => this.partOf(account, body), {
      refuse: () => answer(FLOW),
      answer: ({ id }) => answer(OK, BigInt(id)),
    });
  }

  private partOf({ spId }: IsmgAccount, body: Buffer): TakenPart {
    // Month, day and time, the gateway, and a number that goes up: more than 2^53, as real ones are.
    this.given += 1n;
    const id = (0x7a3f_2c11n << 32n) | this.given;
    return { ...readSubmit(this.version, body), account: spId, id: String(id), at: new Date() };
  }
}
