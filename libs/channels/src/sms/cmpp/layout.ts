/** The versions of CMPP that are in use, as they stand in CONNECT. Between them only sizes differ, and some fields of 3.0. */
export type CmppVersion = 0x20 | 0x30;

/** Fixed text is padded with zeros; `content` has its length in front, one octet. */
export type FieldKind =
  | { readonly kind: 'number'; readonly size: 1 | 4 }
  | { readonly kind: 'long' }
  | { readonly kind: 'text' | 'octets'; readonly size: number }
  | { readonly kind: 'content' };
export type Field = readonly [name: string, FieldKind];

const octet = (name: string): Field => [name, { kind: 'number', size: 1 }];
const number = (name: string): Field => [name, { kind: 'number', size: 4 }];
const long = (name: string): Field => [name, { kind: 'long' }];
const text = (name: string, size: number): Field => [name, { kind: 'text', size }];
const octets = (name: string, size: number): Field => [name, { kind: 'octets', size }];
const content: Field = ['content', { kind: 'content' }];

/** Whether a field is there in this version. */
const of3 = (version: CmppVersion, ...fields: readonly Field[]): readonly Field[] => (version === 0x30 ? fields : []);
const terminal = (version: CmppVersion): number => (version === 0x30 ? 32 : 21);
/** Status and Result have four octets in 3.0. */
const result = (version: CmppVersion, name: string): Field => (version === 0x30 ? number(name) : octet(name));

/** Commands by their Command_Id; an answer has the highest bit. */
export const commandIds = {
  connect: 0x00000001,
  'connect-resp': 0x80000001,
  terminate: 0x00000002,
  'terminate-resp': 0x80000002,
  submit: 0x00000004,
  'submit-resp': 0x80000004,
  deliver: 0x00000005,
  'deliver-resp': 0x80000005,
  'active-test': 0x00000008,
  'active-test-resp': 0x80000008,
} as const;
export type CmppCommand = keyof typeof commandIds;

/** The bodies of CMPP 2.0 and 3.0, field by field, in the words of the specification. One receiver for each SUBMIT. */
export const layouts: Readonly<Record<CmppCommand, (version: CmppVersion) => readonly Field[]>> = {
  connect: () => [text('sourceAddr', 6), octets('authenticator', 16), octet('version'), number('timestamp')],
  'connect-resp': (version) => [result(version, 'status'), octets('authenticator', 16), octet('version')],
  terminate: () => [],
  'terminate-resp': () => [],
  submit: (version) => [
    long('msgId'),
    octet('pkTotal'),
    octet('pkNumber'),
    octet('registeredDelivery'),
    octet('msgLevel'),
    text('serviceId', 10),
    octet('feeUserType'),
    text('feeTerminalId', terminal(version)),
    ...of3(version, octet('feeTerminalType')),
    octet('tpPid'),
    octet('tpUdhi'),
    octet('msgFmt'),
    text('msgSrc', 6),
    text('feeType', 2),
    text('feeCode', 6),
    text('validTime', 17),
    text('atTime', 17),
    text('srcId', 21),
    octet('destUsrTl'),
    text('destTerminalId', terminal(version)),
    ...of3(version, octet('destTerminalType')),
    content,
    octets('reserve', version === 0x30 ? 20 : 8),
  ],
  'submit-resp': (version) => [long('msgId'), result(version, 'result')],
  deliver: (version) => [
    long('msgId'),
    text('destId', 21),
    text('serviceId', 10),
    octet('tpPid'),
    octet('tpUdhi'),
    octet('msgFmt'),
    text('srcTerminalId', terminal(version)),
    ...of3(version, octet('srcTerminalType')),
    octet('registeredDelivery'),
    content,
    octets('reserve', version === 0x30 ? 20 : 8),
  ],
  'deliver-resp': (version) => [long('msgId'), result(version, 'result')],
  'active-test': () => [],
  'active-test-resp': () => [octet('reserved')],
};

/** What the content of a DELIVER with Registered_Delivery is. */
export const reportLayout = (version: CmppVersion): readonly Field[] => [
  long('msgId'),
  text('stat', 7),
  text('submitTime', 10),
  text('doneTime', 10),
  text('destTerminalId', terminal(version)),
  number('smscSequence'),
];
