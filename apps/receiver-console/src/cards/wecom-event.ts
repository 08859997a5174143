import { XMLParser } from 'fast-xml-parser';
import type { CardPress } from '@rainstorm/operations';
import { z } from 'zod';

/** No entities, no numbers, no attributes: the messenger's XML has texts only. */
const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false });

const read = (xml: string): unknown => {
  try {
    return parser.parse(xml) as unknown;
  } catch {
    return null;
  }
};

const envelope = z.object({ xml: z.object({ Encrypt: z.string().min(1).max(100_000) }) });

/** The encrypted text in what is posted; null where there is none. */
export const closedIn = (body: unknown): string | null => {
  const found = typeof body === 'string' ? envelope.safeParse(read(body)) : null;
  return found?.success === true ? found.data.xml.Encrypt : null;
};

const event = z.object({
  xml: z.object({
    FromUserName: z.string().min(1).max(64),
    MsgType: z.literal('event'),
    Event: z.literal('template_card_event'),
    EventKey: z.literal('receipt'),
    TaskId: z.string().min(1).max(128),
    ResponseCode: z.string().min(1).max(1_000).optional(),
    CreateTime: z.string().regex(/^\d{1,12}$/),
  }),
});

/** Somebody pressed the button of a card; null where it is another event (template_card_event). */
export const wecomPress = (xml: string): Omit<CardPress, 'status'> | null => {
  const found = event.safeParse(read(xml));
  if (!found.success) return null;
  const { FromUserName: member, TaskId: card, ResponseCode: code, CreateTime: seconds } = found.data.xml;
  return { kind: 'wecom-app', card, member, at: new Date(Number(seconds) * 1_000), responseCode: code ?? null };
};

/** What stands in place of the button for whoever pressed it (更新点击用户的按钮文案). The words are ours, and contain no `]]>`. */
export const wecomAnswer = (corpId: string, member: string, words: string, now: Date): string =>
  `<xml><ToUserName><![CDATA[${member}]]></ToUserName><FromUserName><![CDATA[${corpId}]]></FromUserName><CreateTime>${Math.floor(now.getTime() / 1_000)}</CreateTime><MsgType><![CDATA[update_button]]></MsgType><Button><ReplaceName><![CDATA[${words.replaceAll(']]>', ']] >')}]]></ReplaceName></Button></xml>`;
