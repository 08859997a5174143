import { Ismg } from './ismg.js';
import { newToken } from './messengers.js';
import type { ArrivedSms } from './sms-network.js';
import { Smsc } from './smsc.js';

export const lineKinds = ['smpp', 'cmpp'] as const;
export type LineKind = (typeof lineKinds)[number];

/** The phones at the end of an operator's line. */
export interface SmsLine {
  readonly shown: readonly ArrivedSms[];
  /** Somebody replies. Resolves with whether our side took it. */
  reply(mobile: string, content: string, account: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** The simulated gateway of an operator on a free port of this machine, with an account for real messages and one for exercises. */
export interface DemoLine {
  readonly line: SmsLine;
  /** What opens the accounts. */
  readonly settings: Readonly<Record<string, string>>;
}

const SIGN_NAME = '郑州气象';
const accounts = ['', 'EXERCISE_'] as const;
/** The settings of both accounts. */
const settingsOf = (kind: string, settings: (at: number) => Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    accounts.flatMap((own, at) => Object.entries(settings(at)).map(([name, value]) => [`${kind}_${own}${name}`, value] as const)),
  );

const smpp = async (): Promise<DemoLine> => {
  const smsc = new Smsc();
  const password = newToken().slice(0, 8);
  const systemIds = ['demo', 'exercise'] as const;
  for (const systemId of systemIds) smsc.open({ systemId, password });
  const port = await smsc.start();
  return {
    line: {
      shown: smsc.shown,
      reply: async (mobile, content, account) => (await smsc.reply(mobile, content, account)) === 0,
      stop: async () => smsc.stop(),
    },
    settings: settingsOf('SMPP', (at) => ({
      URL: `smpp://127.0.0.1:${port}`,
      SYSTEM_ID: systemIds[at] ?? '',
      PASSWORD: password,
      SOURCE: `1069000${at}`,
      SIGN_NAME,
    })),
  };
};

const cmpp = async (): Promise<DemoLine> => {
  const ismg = new Ismg(0x30);
  const sharedSecret = newToken();
  const spIds = ['901234', '901235'] as const;
  for (const spId of spIds) ismg.open({ spId, sharedSecret });
  const port = await ismg.start();
  return {
    line: {
      shown: ismg.shown,
      reply: async (mobile, content) => (await ismg.reply(mobile, content)) === 0,
      stop: async () => ismg.stop(),
    },
    settings: settingsOf('CMPP', (at) => ({
      URL: `cmpp://127.0.0.1:${port}`,
      VERSION: '3.0',
      SP_ID: spIds[at] ?? '',
      SHARED_SECRET: sharedSecret,
      SERVICE_ID: 'WARN',
      SOURCE: `1069000${at}`,
      SIGN_NAME,
    })),
  };
};

export const openDemoLine = async (kind: LineKind): Promise<DemoLine> => (kind === 'smpp' ? smpp() : cmpp());
