import {
  bulletinKinds,
  channelKinds,
  canReach,
  isCallable,
  isMemberId,
  isReservedPlace,
  isForEverything,
  colours,
  isRobot,
  officeLevels,
  type Contact,
  type ContactChannel,
  type ContactId,
  type EscalationLevel,
  type Office,
  type OfficeId,
  type UnitResponseRule,
} from '@rainstorm/warning-model';
import { z } from 'zod';
import { code, configId, email, flag, line, list, minutes, oneOfWords, pattern, placeCode, record, someOf } from './schema-parts.js';

/** A robot's real address is a secret. */
const robotName = {
  fits: (address: string): boolean => !/:\/\//.test(address),
  expected: 'the name of the group; the address of its robot is a secret and belongs into a setting',
};

const member = {
  fits: isMemberId,
  expected: "a member's id in the messenger: letters, digits and _-@. only, in quotes if it has digits only",
};

const channelAddress: Record<ContactChannel['kind'], { readonly fits: (address: string) => boolean; readonly expected: string }> = {
  console: { fits: (address) => address === '-', expected: '"-" for the console' },
  push: { fits: (address) => address === '-', expected: '"-" for the devices of those on duty' },
  email: { fits: (address) => email.safeParse(address).success, expected: 'an e-mail address' },
  webhook: { fits: (address) => /^https?:\/\/[^\s]+$/.test(address) && URL.canParse(address), expected: 'a URL with http or https' },
  sms: { fits: (address) => /^1\d{10}$/.test(address), expected: 'a mobile number of 11 digits in quotes' },
  voice: {
    fits: isCallable,
    expected: 'a mobile number of 11 digits, or a landline with its area code (037167180000), digits only, in quotes',
  },
  'wecom-app': member,
  'dingtalk-app': member,
  ding: member,
  dingtalk: robotName,
  wecom: robotName,
  feishu: robotName,
};

/** Those whose secrets stand in a setting. Of a robot these are its address and key: the configuration has the name of its group only. */
const hasSecret = (kind: ContactChannel['kind']): boolean => kind === 'webhook' || isRobot(kind);

const channel: z.ZodType<ContactChannel> = record({
  kind: oneOfWords(channelKinds),
  address: line('an address'),
  fallback: flag.default(false),
  secretRef: pattern(/^[A-Z][A-Z0-9_]*$/, 'the name of a setting, such as OFFICE_WEBHOOK_SECRET')
    .nullable()
    .default(null),
  withinMin: minutes.nullable().optional(),
}).superRefine(({ kind, address, secretRef, fallback, withinMin }, context) => {
  if (fallback && withinMin !== undefined)
    context.addIssue({ code: 'custom', path: ['withinMin'], message: 'nothing: a fallback is used when others have failed' });
  if (!channelAddress[kind].fits(address)) context.addIssue({ code: 'custom', path: ['address'], message: channelAddress[kind].expected });
  if (hasSecret(kind) && secretRef === null)
    context.addIssue({ code: 'custom', path: ['secretRef'], message: 'the name of the setting that holds the secret' });
  if (!hasSecret(kind) && secretRef !== null)
    context.addIssue({ code: 'custom', path: ['secretRef'], message: `nothing: ${kind} has no secret` });
});

/** `0371-6788 0000`, `+86 371 6788 0000`, `0371-67880000转8001`, `… ext. 8001`. */
const phoneForm = /^\+?[0-9][0-9 -]{4,20}[0-9](?: ?(?:转接?|ext\.?|x) ?[0-9]{1,6})?$/;

export const contactSchema: z.ZodType<Contact> = record({
  id: configId.transform((id) => id as ContactId),
  name: line(),
  post: line(),
  phone: pattern(phoneForm, 'a telephone number in quotes, with 转 and an extension if it has one').nullable().default(null),
  channels: someOf(channel, 'a list with at least one channel'),
  standby: flag.default(false),
  leader: z.literal(true, { error: 'true, or leave it out' }).optional(),
}).refine(({ channels }) => channels.some(({ fallback }) => !fallback), {
  path: ['channels'],
  error: 'at least one channel that is no fallback',
});

/** Those that are used at once and reach a person. */
const reaching = ({ channels }: Contact): readonly ContactChannel[] => channels.filter(({ kind, fallback }) => !fallback && canReach(kind));

const officeId = configId
  .refine((id) => !isReservedPlace(id), { error: 'another id: rosters of the command and of the bureau have this one' })
  .transform((id) => id as OfficeId);
const phonedBy: z.ZodType<OfficeId | 'command'> = z.union([z.literal('command'), officeId], { error: 'the id of an office, or command' });

export const officeSchema: z.ZodType<Office> = record({
  id: officeId,
  name: line(),
  nameEn: line(),
  parent: officeId.nullable().default(null),
  level: oneOfWords(officeLevels).optional(),
  duty: oneOfWords(['handled', 'reported']),
  areas: someOf(placeCode, 'a list with at least one area code; the code of the city for all of it'),
  contacts: someOf(contactSchema, 'a list with at least one contact'),
  phonedBy,
  receives: record({ hazards: someOf(code), kinds: someOf(oneOfWords(bulletinKinds)) }),
})
  .refine(({ contacts }) => contacts.some(({ standby }) => !standby), {
    path: ['contacts'],
    error: 'at least one contact who is not standby',
  })
  .refine(({ contacts }) => contacts.some((contact) => !contact.standby && reaching(contact).length > 0), {
    path: ['contacts'],
    error: 'at least one contact who is not standby, with a channel that reaches a person: a robot only notifies a group',
    abort: true,
  })
  .refine(({ contacts }) => contacts.some((contact) => !contact.standby && reaching(contact).some(isForEverything)), {
    path: ['contacts'],
    error: 'at least one contact who is not standby, with a channel for everything: calls (voice) are for what must be answered soon',
  });

const level: z.ZodType<EscalationLevel> = record({
  name: line(),
  nameEn: line(),
  answerWithinMin: minutes,
  answeredAgainAfterMin: minutes.optional(),
  contacts: list(contactSchema),
}).refine(({ contacts }) => contacts.length === 0 || contacts.some((contact) => reaching(contact).length > 0), {
  path: ['contacts'],
  error: 'nobody, or at least one contact with a channel that reaches a person: a robot only notifies a group',
});

/** What holds for a city that does not say it: about what commands take, where figures are published (docs/mechanism.md, section 3). */
const decideWithinMin = record({
  blue: minutes.default(60),
  yellow: minutes.default(60),
  orange: minutes.default(30),
  red: minutes.default(15),
}).superRefine((limits, context) => {
  for (const [index, colour] of colours.entries()) {
    const [milder] = colours.slice(0, index).sort((one, other) => limits[one] - limits[other]);
    if (milder === undefined || limits[colour] <= limits[milder]) continue;
    const message = `at most ${limits[milder]} minutes, as for ${milder}: ${colour} is graver`;
    context.addIssue({ code: 'custom', path: [colour], message });
  }
});

/** 红色且未响应: for a city that does not say it. No figure is published. */
const unitResponse: z.ZodType<UnitResponseRule> = record({
  colours: someOf(oneOfWords(colours), 'a list with at least one colour').default(['red']),
  remindAfterMin: minutes.default(15),
  tellAfterMin: minutes.default(15),
});

export const commandSchema = record({
  name: line(),
  nameEn: line(),
  planVersion: line(),
  decideWithinMin: decideWithinMin.default({ blue: 60, yellow: 60, orange: 30, red: 15 }),
  unitResponse: unitResponse.default({ colours: ['red'], remindAfterMin: 15, tellAfterMin: 15 }),
  levels: someOf(level, 'a list with at least one level'),
}).refine(({ levels }) => levels.some(({ contacts }) => contacts.length > 0), {
  path: ['levels'],
  error: 'at least one level with a contact',
});

export const deskSchema = record({
  desk: someOf(contactSchema, 'at least one contact'),
  chief: someOf(contactSchema, 'at least one contact'),
});
