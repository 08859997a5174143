import { mobileIn } from '@rainstorm/warning-model';
import { endOf } from '../report-state.js';
import type { SmsPartReport, SmsReply } from '../sms-gateway.js';
import { decodeFields, type CmppFields } from './codec.js';
import { reportLayout, type CmppVersion } from './layout.js';

const [UCS2, GBK] = [8, 15];

const textOf = (content: Buffer, format: number): string => {
  if (format === UCS2)
    return Buffer.from(content.subarray(0, content.length & ~1))
      .swap16()
      .toString('utf16le');
  return format === GBK ? new TextDecoder('gbk').decode(content) : content.toString('latin1');
};

/** What a DELIVER says. Null: a report that ends nothing, or that cannot be read. */
export const readDeliver = (
  fields: CmppFields,
  version: CmppVersion,
): { readonly report: SmsPartReport } | { readonly reply: SmsReply } | null => {
  const content = Buffer.isBuffer(fields['content']) ? fields['content'] : Buffer.alloc(0);
  if (fields['registeredDelivery'] !== 1) {
    // Parts of a long reply each have a header in front.
    const header = fields['tpUdhi'] === 1 && content.length > 0 ? content.readUInt8(0) + 1 : 0;
    return { reply: { number: String(fields['srcTerminalId']), content: textOf(content.subarray(header), Number(fields['msgFmt'])) } };
  }
  const report = decodeFields(reportLayout(version), content);
  if (typeof report === 'string') return null;
  const detail = String(report['stat']).trim().toUpperCase();
  const end = endOf(detail);
  if (end === null) return null;
  const mobile = mobileIn(String(report['destTerminalId']));
  return { report: { messageId: String(report['msgId']), mobile, isDelivered: end === 'delivered', detail } };
};
