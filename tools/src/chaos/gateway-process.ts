import { appendFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { IvrGateway, type IvrCall } from '@rainstorm/harness/ivr-gateway';
import { isForRobot, Messengers } from '@rainstorm/harness/messengers';
import { PushService, type ReceivedPush } from '@rainstorm/harness/push-service';
import { SmsGateway } from '@rainstorm/harness/sms-gateway';
import type { ArrivedSms } from '@rainstorm/harness/sms-network';
import { Smsc } from '@rainstorm/harness/smsc';
import { WeComOffice, type WorkMessage } from '@rainstorm/harness/wecom-office';
import {
  cardAccount,
  GROUP,
  ivrAccount,
  PUSH_PUBLIC_KEY,
  smsAccount,
  SMS_CALLBACK_KEY,
  smscAccount,
  VOICE_CALLBACK_KEY,
} from './gateway-accounts.js';
import type { Arrival, GatewayConduct } from './receiver.js';

/**
 * The gateways of SMS, voice, cards, robots and web push, and the people behind them, who answer some of what they get by all ways at about the same
 * time. What arrives is written to a file before it is answered, so that a lost answer loses no evidence; so is each answer that the product confirmed.
 */
const [port = '', file = '', ...more] = process.argv.slice(2);
const [cloudPort, linePort, pushPort] = [port, ...more].map(Number);

/** Of what can be answered, every so many are. The others stay silent, so that there is something to escalate. */
const ANSWERED_EVERY = 4;
const THINKING_MS = 1_000;
const CONFIRM_TRIES = 20;

const smsc = new Smsc();
const sms = new SmsGateway();
const ivr = new IvrGateway();
const wecom = new WeComOffice();
// The whole of the documented limit of 飞书, for all processes together.
const messengers = new Messengers({}, `http://127.0.0.1:${cloudPort}`);
const push = new PushService();
smsc.open(smscAccount);
sms.open(smsAccount);
sms.hasLimits = false;
ivr.open(ivrAccount);
// Its minutes are real, those of the ledger are moved.
ivr.hasLimits = false;
ivr.patience = { ringingMs: 1_500, talkingMs: 3_000, confirmingMs: 500 };
messengers.open({ kind: 'feishu', ...GROUP });

const keep = (arrival: Arrival): void => {
  appendFileSync(file, `${JSON.stringify(arrival)}\n`);
};

/** Calls `onItem` before anything that was added to the list can be answered. */
const watch = <Item>(list: Item[], onItem: (item: Item) => void): void => {
  const add = list.push.bind(list);
  list.push = (...items) => {
    items.forEach(onItem);
    return add(...items);
  };
};

let asked = 0;
/** Every so often somebody answers, and says so until the product confirms it. `act` resolves with the status of its answer. */
const answer = (act: () => Promise<number | null>, evidence: Omit<Arrival, 'at'>): void => {
  asked += 1;
  if (asked % ANSWERED_EVERY !== 0) return;
  void (async () => {
    await pause(THINKING_MS);
    for (let tried = 0; tried < CONFIRM_TRIES; tried += 1) {
      const status = await act().catch(() => null);
      if (status === 200 || status === 204 || status === 0) {
        keep({ at: Date.now(), ...evidence, isAnswer: true });
        return;
      }
      await pause(THINKING_MS);
    }
  })();
};

const codeIn = (text: string): string | undefined => /回复(\d{4})即签收/.exec(text)?.[1];
const numberIn = (text: string): string => /消息编号：([\w-]+)/.exec(text)?.[1] ?? '';

watch(smsc.shown, ({ mobile, text, parts }: ArrivedSms) => {
  const code = codeIn(text);
  const ids = parts.map(({ id }) => id);
  keep({
    at: Date.now(),
    key: '',
    to: mobile,
    way: 'sms',
    ids,
    isReminder: /【催签】|【值班未签收】/.test(text),
    ...(code === undefined ? {} : { code }),
  });
  if (code !== undefined) answer(async () => smsc.reply(mobile, code), { key: '', to: mobile, way: 'sms', code });
});
watch(sms.shown, ({ mobile, text, outId }) => {
  const code = codeIn(text);
  keep({ at: Date.now(), key: outId, to: mobile, way: 'sms' });
  if (code !== undefined) answer(async () => sms.reply(mobile, code), { key: outId, to: mobile, way: 'sms', code });
});
watch(ivr.calls, ({ callId, outId, phone }: IvrCall) => {
  const evidence = { key: outId, to: phone, way: 'voice' } as const;
  keep({ at: Date.now(), ...evidence });
  answer(async () => {
    ivr.answer(callId);
    return ivr.press(callId, '1');
  }, evidence);
});
watch(wecom.messages, (message: WorkMessage) => {
  const evidence = { key: numberIn(message.text), to: message.member, way: 'card' } as const;
  keep({ at: Date.now(), ...evidence });
  if (message.button !== null) answer(async () => (await wecom.press(message)).status, evidence);
});
watch(messengers.messages, ({ text, group }) => keep({ at: Date.now(), key: numberIn(text), to: group, way: 'robot' }));

let consoleUrls: readonly string[] = [];
const proveArrival = async ({ payload }: ReceivedPush): Promise<void> => {
  for (let tried = 0; tried < CONFIRM_TRIES; tried += 1) {
    const answered = await fetch(`http://127.0.0.1:${cloudPort}/api/v1/push/proofs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ proof: payload['proof'] }),
    }).catch(() => null);
    if (answered?.status === 204) return;
    await pause(THINKING_MS);
  }
};
watch(push.pushes, (received: ReceivedPush) => {
  if (received.payload['kind'] === 'message') keep({ at: Date.now(), key: String(received.payload['id']), to: '-', way: 'push' });
  void proveArrival(received);
});

/** As the balancer in front of the consoles does it: the next one where the first does not answer. */
const forward = async (path: string, method: string, type: string, body: string): Promise<readonly [number, string]> => {
  for (const origin of consoleUrls) {
    const answered = await fetch(origin + path, {
      method,
      headers: { 'content-type': type },
      body,
      signal: AbortSignal.timeout(5_000),
    }).catch(() => null);
    if (answered !== null) return [answered.status, await answered.text().catch(() => '')];
  }
  return [503, ''];
};

const cloud = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://cloud');
  const serve = async (): Promise<void> => {
    if (pathname === '/subscribe') response.end(JSON.stringify(push.subscribe(PUSH_PUBLIC_KEY)));
    else if (pathname.startsWith('/gateways/') || pathname.startsWith('/api/')) {
      let body = '';
      for await (const part of request) body += String(part);
      const [status, said] = await forward(request.url ?? '', request.method ?? 'POST', request.headers['content-type'] ?? '', body);
      response.writeHead(status).end(said);
    } else if (isForRobot(pathname)) await messengers.serve(request, response);
    else if (pathname.startsWith('/cgi-bin/')) await wecom.serve(request, response);
    else if (request.headers['x-acs-action'] === 'IvrCall') await ivr.serve(request, response);
    else await sms.serve(request, response);
  };
  serve().catch(() => response.destroy());
});

const open = async (): Promise<void> => {
  if (!cloud.listening) await once(cloud.listen(cloudPort, '127.0.0.1'), 'listening');
};
let isLineOpen = false;
const openLine = async (): Promise<void> => {
  if (isLineOpen) return;
  isLineOpen = true;
  await smsc.start(linePort);
};
const closeLine = async (): Promise<void> => {
  if (!isLineOpen) return;
  isLineOpen = false;
  await smsc.stop();
};

/** More requests than one fault meets. */
const MANY = 2_000;
const all = <const Fault extends 'busy' | 'lose'>(fault: Fault): readonly Fault[] => Array.from({ length: MANY }, () => fault);
const mend = async (): Promise<void> => {
  for (const gateway of [smsc, sms, ivr, wecom, messengers]) gateway.mend();
  push.mend();
  smsc.isSilent = false;
  await Promise.all([open(), openLine()]);
};
const behave = async (conduct: GatewayConduct): Promise<void> => {
  await mend();
  switch (conduct) {
    case 'good':
      return;
    case 'line-dead':
      return closeLine();
    case 'line-silent':
      smsc.isSilent = true;
      return;
    case 'all-dead': {
      const closed = new Promise((resolve) => cloud.close(resolve));
      cloud.closeAllConnections();
      push.failWith(503);
      await Promise.all([closeLine(), closed]);
      return;
    }
    case 'all-busy':
    case 'answers-lost': {
      const fault = conduct === 'all-busy' ? 'busy' : 'lose';
      smsc.fail(...all(fault));
      sms.fail(...all(fault));
      ivr.fail(...all(fault));
      wecom.fail(...all(fault));
      messengers.fail(GROUP.name, ...all(fault));
      if (fault === 'busy') push.failWith(503);
    }
  }
};

let last: Promise<void> = Promise.resolve();
process.on('message', (told: GatewayConduct | { readonly consoleUrls: readonly string[] }) => {
  if (typeof told === 'string') last = last.then(async () => behave(told));
  else ({ consoleUrls } = told);
});
process.on('disconnect', () => process.exit(0));

await push.start(pushPort);
await Promise.all([open(), openLine()]);
const callbacks = `http://127.0.0.1:${cloudPort}/gateways`;
sms.callbackUrl = `${callbacks}/sms/${SMS_CALLBACK_KEY}`;
ivr.callbackUrl = `${callbacks}/voice/${VOICE_CALLBACK_KEY}`;
wecom.open({ ...cardAccount, callbackUrl: `${callbacks}/wecom-app/actual` });
process.send?.({ listening: true });
