import { createHmac, randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const messengerKinds = ['dingtalk', 'wecom', 'feishu'] as const;
export type MessengerKind = (typeof messengerKinds)[number];

/** A group chat with one robot. `secret` is checked where the messenger checks signatures. */
export interface GroupChat {
  readonly kind: MessengerKind;
  readonly name: string;
  readonly token: string;
  readonly secret: string | null;
}

/** A message as the members of a group see it. */
export interface GroupMessage {
  readonly group: string;
  readonly kind: MessengerKind;
  readonly at: Date;
  readonly text: string;
  /** Mobile numbers whose owners are called. */
  readonly called: readonly string[];
  /** Of 钉钉: the sender's own number of the message. */
  readonly uuid: string | null;
}

/**
 * What goes wrong with the next request: `busy` -1, `too-fast` the messenger's own refusal, `content` refused, `stopped` robot, `drop` the connection
 * before anything is taken, `lose` the answer after it was taken, `slow` an answer that never comes though it was taken.
 */
export type MessengerFault = 'busy' | 'too-fast' | 'content' | 'stopped' | 'drop' | 'lose' | 'slow';

/** In real time. */
export interface MessengerLimits {
  readonly perMinute: number;
  /** How long 钉钉 refuses everything after too many, in milliseconds. */
  readonly blockedForMs: number;
}

const documented: Readonly<Record<MessengerKind, MessengerLimits>> = {
  dingtalk: { perMinute: 20, blockedForMs: 600_000 },
  wecom: { perMinute: 20, blockedForMs: 0 },
  feishu: { perMinute: 100, blockedForMs: 0 },
};

const codes: Readonly<
  Record<MessengerKind, Readonly<Record<'busy' | 'too-fast' | 'content' | 'stopped' | 'token' | 'sign' | 'size', number>>>
> = {
  dingtalk: { busy: -1, 'too-fast': 130_101, content: 430_104, stopped: 400_102, token: 300_005, sign: 310_000, size: 460_101 },
  wecom: { busy: -1, 'too-fast': 45_009, content: 40_058, stopped: 93_004, token: 93_000, sign: 93_000, size: 40_058 },
  feishu: { busy: 11_247, 'too-fast': 11_232, content: 9_499, stopped: 19_007, token: 19_001, sign: 19_021, size: 9_499 },
};
const HOUR_MS = 3_600_000;
const PHONE = /^1\d{10}$/;
const KEPT = 500;

type Body = Readonly<Record<string, unknown>>;
const textIn = (value: unknown, key: string): string => {
  const found = typeof value === 'object' && value !== null ? (value as Body)[key] : undefined;
  return typeof found === 'string' ? found : '';
};
const numbersIn = (value: unknown, key: string): readonly string[] => {
  const found = typeof value === 'object' && value !== null ? (value as Body)[key] : undefined;
  return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string' && PHONE.test(each)) : [];
};
const base64 = (key: string, data: string): string => createHmac('sha256', key).update(data).digest('base64');

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  request.setEncoding('utf8');
  for await (const part of request) text += String(part);
  return text;
};

/**
 * 钉钉, 企业微信 and 飞书 as their robots' documents describe them, on loopback: signatures, limits, sizes, refusals inside HTTP 200. Written apart
 * from the client (libs/channels/src/robots), from the documents alone. It keeps what the groups saw.
 */
export class Messengers {
  readonly messages: GroupMessage[] = [];
  /** How often a 钉钉 message came again under its number, which shows it once. */
  repeated = 0;
  private readonly groups: GroupChat[] = [];
  private readonly faults = new Map<string, MessengerFault[]>();
  private readonly times = new Map<string, number[]>();
  private readonly blockedUntil = new Map<string, number>();
  private readonly arrivals = new EventEmitter();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  /** `origin`: where it is served by somebody else; otherwise `start` gives it a port of its own. */
  constructor(
    private readonly limits: Partial<Readonly<Record<MessengerKind, MessengerLimits>>> = {},
    private origin = '',
  ) {}

  async start(port = 0): Promise<this> {
    await once(this.server.listen(port, '127.0.0.1'), 'listening');
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** Opens a group with a robot and returns the robot's address, as the messenger would show it. */
  open(group: GroupChat): string {
    this.groups.push(group);
    const paths: Readonly<Record<MessengerKind, string>> = {
      dingtalk: `/robot/send?access_token=${group.token}`,
      wecom: `/cgi-bin/webhook/send?key=${group.token}`,
      feishu: `/open-apis/bot/v2/hook/${group.token}`,
    };
    return this.origin + paths[group.kind];
  }

  /** The names of the groups, in the order in which they were opened. */
  get groupNames(): readonly { readonly kind: MessengerKind; readonly name: string }[] {
    return this.groups.map(({ kind, name }) => ({ kind, name }));
  }

  /** What goes wrong with the next requests to this group, one after the other. */
  fail(name: string, ...faults: readonly MessengerFault[]): void {
    this.faults.set(name, [...(this.faults.get(name) ?? []), ...faults]);
  }

  /** Everything works again. */
  mend(): void {
    this.faults.clear();
    this.blockedUntil.clear();
    this.times.clear();
  }

  /** Resolves when a message is there that fits, at once if one is there already. */
  async until(fits: (message: GroupMessage) => boolean): Promise<GroupMessage> {
    for (;;) {
      const found = this.messages.find(fits);
      if (found !== undefined) return found;
      await once(this.arrivals, 'message');
    }
  }

  /** Answers a request that is for a robot. Whoever serves more on the same port asks `isForRobot` first. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    const kind = messengerKinds.find((each) => url.pathname.startsWith(roots[each]));
    if (request.method !== 'POST' || kind === undefined) {
      response.writeHead(404).end();
      return;
    }
    const text = await bodyOf(request).catch(() => null);
    if (text === null) return;
    const token =
      kind === 'dingtalk'
        ? url.searchParams.get('access_token')
        : kind === 'wecom'
          ? url.searchParams.get('key')
          : url.pathname.split('/').at(-1);
    const group = this.groups.find((each) => each.kind === kind && each.token === token);
    const fault = group === undefined ? undefined : this.faults.get(group.name)?.shift();
    if (fault === 'drop') {
      request.socket.destroy();
      return;
    }
    const code = group === undefined ? codes[kind].token : (this.refusal(group, url, text, fault) ?? this.keep(group, text));
    if (fault === 'lose') request.socket.destroy();
    else if (fault !== 'slow') this.answer(response, kind, code);
  }

  private answer(response: ServerResponse, kind: MessengerKind, code: number): void {
    const said =
      kind === 'feishu'
        ? { code, msg: code === 0 ? 'success' : 'refused', data: {} }
        : { errcode: code, errmsg: code === 0 ? 'ok' : 'refused' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  }

  private refusal(group: GroupChat, url: URL, text: string, fault: MessengerFault | undefined): number | null {
    const mine = codes[group.kind];
    if (fault === 'busy' || fault === 'content' || fault === 'stopped') return mine[fault];
    let body: Body;
    try {
      body = JSON.parse(text) as Body;
    } catch {
      return mine.content;
    }
    if (!isSigned(group, url, body)) return mine.sign;
    const { perMinute, blockedForMs } = this.limits[group.kind] ?? documented[group.kind];
    const now = Date.now();
    if ((this.blockedUntil.get(group.name) ?? 0) > now) return mine['too-fast'];
    const recent = (this.times.get(group.name) ?? []).filter((at) => at > now - 60_000);
    this.times.set(group.name, [...recent, now]);
    if (fault === 'too-fast' || recent.length >= perMinute) {
      this.blockedUntil.set(group.name, now + blockedForMs);
      return mine['too-fast'];
    }
    return isSmallEnough(group.kind, body, text) ? null : mine.size;
  }

  private keep(group: GroupChat, text: string): number {
    const body = JSON.parse(text) as Body;
    const type = textIn(body, group.kind === 'feishu' ? 'msg_type' : 'msgtype');
    const said = group.kind === 'feishu' ? textIn(body['content'], 'text') : textIn(body['text'], 'content');
    if (type !== 'text' || said === '') return codes[group.kind].content;
    const uuid = textIn(body, 'msgUuid') || null;
    if (uuid !== null && this.messages.some((each) => each.uuid === uuid && each.group === group.name)) {
      this.repeated += 1;
      return 0;
    }
    const at = group.kind === 'dingtalk' ? numbersIn(body['at'], 'atMobiles') : numbersIn(body['text'], 'mentioned_mobile_list');
    // 钉钉 calls nobody whose number does not stand in the text.
    const called = group.kind === 'dingtalk' ? at.filter((mobile) => said.includes(`@${mobile}`)) : group.kind === 'wecom' ? at : [];
    this.messages.push({ group: group.name, kind: group.kind, at: new Date(), text: said, called, uuid });
    if (this.messages.length > KEPT) this.messages.shift();
    this.arrivals.emit('message');
    return 0;
  }
}

const roots: Readonly<Record<MessengerKind, string>> = {
  dingtalk: '/robot/send',
  wecom: '/cgi-bin/webhook/send',
  feishu: '/open-apis/bot/v2/hook/',
};

/** Whether a path belongs to a robot's address. */
export const isForRobot = (path: string): boolean => Object.values(roots).some((root) => path.startsWith(root));

/** The signature as the documents have it: 钉钉 in the URL, milliseconds; 飞书 in the body, seconds, with nothing as the signed text. */
const isSigned = ({ kind, secret }: GroupChat, url: URL, body: Body): boolean => {
  if (secret === null || kind === 'wecom') return true;
  const timestamp = kind === 'dingtalk' ? (url.searchParams.get('timestamp') ?? '') : textIn(body, 'timestamp');
  const sign = kind === 'dingtalk' ? (url.searchParams.get('sign') ?? '') : textIn(body, 'sign');
  const ms = Number(timestamp) * (kind === 'dingtalk' ? 1 : 1_000);
  if (!/^\d+$/.test(timestamp) || Math.abs(Date.now() - ms) > HOUR_MS) return false;
  return sign === (kind === 'dingtalk' ? base64(secret, `${timestamp}\n${secret}`) : base64(`${timestamp}\n${secret}`, ''));
};

const isSmallEnough = (kind: MessengerKind, body: Body, text: string): boolean =>
  kind === 'wecom'
    ? Buffer.byteLength(textIn(body['text'], 'content')) <= 2_048
    : Buffer.byteLength(text) <= (kind === 'feishu' ? 20 * 1_024 : 20_000);

export const newToken = (): string => randomUUID().replaceAll('-', '');
