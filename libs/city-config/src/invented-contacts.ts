import { isOfConsole, type City, type Contact } from '@rainstorm/warning-model';

/** Names that belong to nobody (RFC 2606, RFC 6761). */
const INVENTED_HOST = /(^|\.)(example|invalid|test|example\.(com|net|org))$/i;
/** In China no local number begins with 0, so 0371-0000 1234 reaches nobody. */
const INVENTED_PHONE = /^0\d{2,3}[- ]?0/;
/** The same in digits only, as a machine calls it: area codes of three digits are 010 and 02x. */
const INVENTED_LANDLINE = /^(010|02\d|0[3-9]\d{2})0/;
/** No mobile number begins with 10, 11 or 12. */
const INVENTED_MOBILE = /^1[0-2]\d{9}$/;

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : (address.split('@').at(-1) ?? ''));

const inventedOf = (owner: string, { id, phone, channels }: Contact): readonly string[] => [
  ...(phone !== null && (INVENTED_PHONE.test(phone) || INVENTED_MOBILE.test(phone)) ? [`${owner}: ${id}: ${phone}`] : []),
  ...channels
    .filter(({ kind, address }) =>
      kind === 'sms' || kind === 'voice'
        ? INVENTED_MOBILE.test(address) || INVENTED_LANDLINE.test(address)
        : !isOfConsole(kind) && INVENTED_HOST.test(hostOf(address)),
    )
    .map(({ address }) => `${owner}: ${id}: ${address}`),
];

/** Addresses and telephone numbers of the city that reach nobody, such as those of the example: one line for each, with its place. */
export const inventedContacts = ({ offices, command, desk, chief, offlineSheet }: City): readonly string[] => [
  ...offices.flatMap(({ id, contacts }) => contacts.flatMap((contact) => inventedOf(`offices.yaml: ${id}`, contact))),
  ...command.levels.flatMap(({ name, contacts }) => contacts.flatMap((contact) => inventedOf(`command.yaml: ${name}`, contact))),
  ...[...desk, ...chief].flatMap((contact) => inventedOf('desk.yaml', contact)),
  ...(offlineSheet?.recipients ?? [])
    .filter(({ address }) => INVENTED_HOST.test(hostOf(address)))
    .map(({ name, address }) => `offline-sheet.yaml: ${name}: ${address}`),
];

/** Why production does not start with this city; null where it may. Bilingual, for whoever runs the process. */
export const inventedContactsFault = (city: City): string | null => {
  const invented = inventedContacts(city);
  return invented.length === 0
    ? null
    : `生产环境不能使用示例联系方式，请在城市配置中改为真实的 / Production needs real contacts; these reach nobody:\n${invented.map((line) => `  ${line}`).join('\n')}`;
};
