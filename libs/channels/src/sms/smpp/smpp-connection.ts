import smpp, { type PDU, type Session } from 'smpp';
import { AwaitedAnswers } from '../line/awaited-answers.js';
import { openSocket, type SmsServer } from '../line/open-socket.js';
import {
  NotConnected,
  unanswered,
  type ConnectionEvents,
  type ConnectionTimes,
  type SmsConnection,
  type SmsPart,
  type SubmitAnswer,
} from '../line/sms-connection.js';
import { ucs2Content } from '../sms-parts.js';
import { messageIdForms } from './message-id.js';
import { readReceipt } from './smpp-receipt.js';
import { bindRefusal, smppAnswer, smppStatusName } from './smpp-status.js';

/** How one account binds, and how it addresses. */
export interface SmppBind {
  readonly server: SmsServer;
  readonly systemId: string;
  /** Never shown, never logged. */
  readonly password: string;
  readonly systemType: string;
  readonly serviceType: string;
  /** What the phone shows as the sender, digits. */
  readonly source: string;
  /** Put before each number, such as 86; empty for none. */
  readonly numberPrefix: string;
  /** A transmitter gets no replies and no reports: it leaves them to the connections of the workers. Absent: both ways. */
  readonly bindsAs?: 'transmitter' | undefined;
}

const INTERFACE_3_4 = 0x34;
const UCS2 = 8;
const UDH_INDICATOR = 0x40;
const [UNKNOWN_TON, INTERNATIONAL, ISDN] = [0, 1, 1];
/** Tell it again later (ESME_RX_T_APPN); what we do not know (ESME_RINVCMDID). */
const [LATER, INVALID_COMMAND] = [0x64, 0x03];

/** Text of a field that the package has decoded, if it knows the alphabet. Digits are the same in all that are left. */
const textOf = (field: unknown): string => {
  const found: unknown = typeof field === 'object' && field !== null && 'message' in field ? field.message : field;
  return typeof found === 'string' ? found : Buffer.isBuffer(found) ? found.toString('latin1') : '';
};
const wordOf = (field: unknown): string => (typeof field === 'string' ? field : '');
const numberOf = (field: unknown): number | null => (typeof field === 'number' ? field : null);

/** A connection of SMPP 3.4: a transceiver, or a transmitter alone. */
export class SmppConnection implements SmsConnection {
  private readonly answers = new AwaitedAnswers<PDU>();
  private test: NodeJS.Timeout | undefined;
  private readonly ended: Promise<void>;
  private heardAt = performance.now();
  private isOpen = true;
  private why = 'the gateway closed the connection';

  private constructor(
    private readonly session: Session,
    private readonly bind: SmppBind,
    private readonly times: ConnectionTimes,
    private readonly events: ConnectionEvents,
  ) {
    // A PDU that cannot be read, or the socket's own error: nothing that follows could be trusted.
    session.on('error', () => {
      this.end('the connection broke off');
    });
    session.on('pdu', (pdu: PDU) => this.came(pdu));
    this.ended = new Promise((resolve) => {
      session.once('close', () => {
        this.isOpen = false;
        clearInterval(this.test);
        this.answers.close();
        events.closed(this.why);
        resolve();
      });
    });
  }

  /** Rejects with `NotConnected`. */
  static async open(bind: SmppBind, times: ConnectionTimes, events: ConnectionEvents): Promise<SmppConnection> {
    const socket = await openSocket(bind.server, times.connectMs);
    const connection = new SmppConnection(new smpp.Session({ socket }), bind, times, events);
    const { systemId, password, systemType } = bind;
    const answer = await connection.ask(
      bind.bindsAs === 'transmitter' ? 'bind_transmitter' : 'bind_transceiver',
      { system_id: systemId, password, system_type: systemType, interface_version: INTERFACE_3_4 },
      times.connectMs,
    );
    if (typeof answer === 'object' && answer.command_status === 0) return connection.tested();
    connection.session.destroy();
    if (typeof answer !== 'object') throw new NotConnected('timed-out', answer === 'closed' ? 'bind: closed' : 'bind: no answer');
    throw new NotConnected(bindRefusal(answer.command_status), `bind: ${smppStatusName(answer.command_status)}`);
  }

  async submit(part: SmsPart): Promise<SubmitAnswer> {
    const { source, serviceType, numberPrefix } = this.bind;
    const { mobile, expires } = part;
    const { hasHeader, content } = ucs2Content(part);
    if (!this.isOpen) return { kind: 'not-sent' };
    const answer = await this.ask('submit_sm', {
      service_type: serviceType,
      source_addr_ton: UNKNOWN_TON,
      source_addr_npi: ISDN,
      source_addr: source,
      dest_addr_ton: numberPrefix === '' ? UNKNOWN_TON : INTERNATIONAL,
      dest_addr_npi: ISDN,
      destination_addr: `${numberPrefix}${mobile}`,
      esm_class: hasHeader ? UDH_INDICATOR : 0,
      ...(expires === null ? {} : { validity_period: expires }),
      registered_delivery: 1,
      data_coding: UCS2,
      short_message: content,
    });
    if (typeof answer !== 'object') return unanswered(answer);
    const { command_status: status } = answer;
    return {
      kind: 'answered',
      answer: smppAnswer(status),
      said: smppStatusName(status),
      ids: messageIdForms(wordOf(answer['message_id'])),
    };
  }

  async close(): Promise<void> {
    if (this.isOpen) await this.ask('unbind', {}, Math.min(this.times.answerMs, 2_000));
    this.session.destroy();
    await this.ended;
  }

  private async ask(
    command: string,
    fields: Readonly<Record<string, unknown>>,
    limitMs = this.times.answerMs,
  ): Promise<PDU | 'timed-out' | 'closed' | 'not-sent'> {
    const pdu = new smpp.PDU(command, fields);
    if (!this.isOpen || !this.session.send(pdu)) return 'not-sent';
    return this.answers.of(pdu.sequence_number, limitMs);
  }

  private came(pdu: PDU): void {
    this.heardAt = performance.now();
    if (pdu.isResponse()) this.answers.end(pdu.sequence_number, pdu);
    else if (pdu.command === 'deliver_sm') void this.delivered(pdu);
    else if (pdu.command === 'enquire_link') this.session.send(pdu.response());
    else if (pdu.command === 'unbind') {
      this.session.send(pdu.response());
      this.session.destroy();
    } else if (pdu.command !== 'alert_notification' && pdu.command !== 'outbind')
      this.session.send(pdu.response({ command_status: INVALID_COMMAND }));
  }

  /** Answered only once it is recorded, so that nothing is lost when this process ends. */
  private async delivered(pdu: PDU): Promise<void> {
    const source = wordOf(pdu['source_addr']);
    const text = textOf(pdu['short_message']) || textOf(pdu['message_payload']);
    const read = readReceipt({
      esmClass: numberOf(pdu['esm_class']) ?? 0,
      text,
      source,
      destination: wordOf(pdu['destination_addr']),
      receiptedMessageId: wordOf(pdu['receipted_message_id']) || null,
      messageState: numberOf(pdu['message_state']),
    });
    const taking =
      read === 'reply' ? this.events.reply({ number: source, content: text }) : read === null ? null : this.events.report(read);
    try {
      await taking;
      this.session.send(pdu.response());
    } catch {
      this.session.send(pdu.response({ command_status: LATER }));
    }
  }

  /** Tests the line from now on: signing in has a limit of its own. */
  private tested(): this {
    this.test = setInterval(() => void this.testLine(), this.times.testMs);
    return this;
  }

  /** A network that drops packets closes nothing: only a test that is not answered tells. */
  private async testLine(): Promise<void> {
    if (performance.now() - this.heardAt < this.times.testMs / 2) return;
    const answer = await this.ask('enquire_link', {});
    if (answer === 'timed-out') this.end('no answer to a test of the connection');
  }

  private end(why: string): void {
    this.why = why;
    this.session.destroy();
  }
}
