/** How a city is connected to the telephone network by SIP. */
export interface SipAccount {
  /** `user@host` or `user@host:port`, without `sip:`. Numbers are dialled at this host. */
  readonly address: string;
  readonly transport: 'udp' | 'tcp' | 'tls';
  /** Null: no password is asked for, as with a trunk that knows our address. */
  readonly password: string | null;
  /** The user of the password. Null: the one of `address`. */
  readonly authUser: string | null;
  /** `host` or `host:port` that everything goes through. Null: the host of `address`. */
  readonly outboundProxy: string | null;
  /** Whether to register, which most accounts want, and trunks between two fixed addresses do not. */
  readonly registers: boolean;
  /** Encryption of the voice: none, SDES (RFC 4568) where the other side can, SDES or no call, DTLS (RFC 5764). */
  readonly encryption: 'none' | 'srtp' | 'srtp-mand' | 'dtls_srtp';
  /** Put before each number, e.g. 9 or +86. */
  readonly prefix: string;
  /** How many calls at a time. */
  readonly lines: number;
}

const ADDRESS = /^[\w.!~*'()&=+$,?/%-]+@[\w.-]+(:\d{1,5})?$/;
const HOST = /^[\w.-]+(:\d{1,5})?$/;
/** baresip ends a value at one of these, and its command line at a line break. */
const UNSAFE = /[\s;"<>]|[^\x21-\x7e]/;
const LONGEST = 100;

export type SipAccountFault = 'address' | 'password' | 'authUser' | 'outboundProxy' | 'prefix' | 'lines';

/** The fields with which baresip cannot be given this account. */
export const sipAccountFaults = (account: SipAccount): readonly SipAccountFault[] => {
  const { address, password, authUser, outboundProxy, prefix, lines } = account;
  const isUnsafe = (value: string | null): boolean => value !== null && (value === '' || value.length > LONGEST || UNSAFE.test(value));
  return [
    ...(ADDRESS.test(address) && address.length <= LONGEST ? [] : (['address'] as const)),
    ...(isUnsafe(password) ? (['password'] as const) : []),
    ...(isUnsafe(authUser) ? (['authUser'] as const) : []),
    ...(outboundProxy === null || (HOST.test(outboundProxy) && outboundProxy.length <= LONGEST) ? [] : (['outboundProxy'] as const)),
    ...(/^\+?\d{0,12}$/.test(prefix) ? [] : (['prefix'] as const)),
    ...(Number.isInteger(lines) && lines >= 1 && lines <= 200 ? [] : (['lines'] as const)),
  ];
};

const REGISTER_EVERY_S = 300;

/** The account as baresip reads it. It contains the password: it goes over the control socket and nowhere else. */
export const baresipAccount = (account: SipAccount): string => {
  const user = account.address.slice(0, account.address.lastIndexOf('@'));
  const transport = account.transport === 'udp' ? '' : `;transport=${account.transport}`;
  return [
    `<sip:${account.address}${transport}>`,
    `regint=${account.registers ? REGISTER_EVERY_S : 0}`,
    ...(account.password === null ? [] : [`auth_user=${account.authUser ?? user}`, `auth_pass=${account.password}`]),
    ...(account.outboundProxy === null ? [] : [`outbound="sip:${account.outboundProxy}${transport}"`]),
    ...(account.encryption === 'none' ? [] : [`mediaenc=${account.encryption}`]),
    'audio_codecs=PCMA/8000/1,PCMU/8000/1',
    'answermode=manual',
    'call_transfer=no',
    'mwi=no',
  ].join(';');
};
