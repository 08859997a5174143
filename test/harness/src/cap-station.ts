import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { CapSource } from '@rainstorm/warning-model';
import { stringify } from 'yaml';

/** A CAP time of Beijing. */
export const capClock = (at: Date): string => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

export interface StationMessage {
  readonly identifier: string;
  readonly sent: Date;
  readonly msgType?: string;
  readonly status?: string;
  readonly colour?: string;
  readonly minutes?: number;
  /** `sender,identifier,sent` */
  readonly references?: string;
}

const severities: Readonly<Record<string, string>> = { 蓝色: 'Minor', 黄色: 'Moderate', 橙色: 'Severe', 红色: 'Extreme' };
const SENDER = '41018141600000';

export const referenceOf = ({ identifier, sent }: StationMessage): string => `${SENDER},${identifier},${capClock(sent)}`;

/** A rainstorm signal of 巩义 as its own program writes it. */
export const stationMessage = (given: StationMessage): string => {
  const { identifier, sent, msgType = 'Alert', status = 'Actual', colour = '红色', minutes = 180, references } = given;
  const act = msgType === 'Cancel' ? '解除' : '发布';
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>${identifier}</identifier>
  <sender>${SENDER}</sender>
  <sent>${capClock(sent)}</sent>
  <status>${status}</status>
  <msgType>${msgType}</msgType>
  <scope>Public</scope>${references === undefined ? '' : `\n  <references>${references}</references>`}
  <info>
    <language>zh-CN</language>
    <category>Met</category>
    <event>暴雨</event>
    <urgency>Immediate</urgency>
    <severity>${severities[colour] ?? 'Unknown'}</severity>
    <certainty>Observed</certainty>
    <eventCode><valueName>GB/T 35965.1 eventType</valueName><value>11B03</value></eventCode>
    <expires>${capClock(new Date(sent.getTime() + minutes * 60_000))}</expires>
    <senderName>巩义市气象台</senderName>
    <headline>巩义市气象台${act}暴雨${colour}预警信号</headline>
    <description>过去3小时米河镇、小关镇降雨量已达100毫米以上，预计未来3小时降雨仍将持续，请注意防范。</description>
    <instruction>1.停止集会、停课、停业（除特殊行业外）。</instruction>
    <area><areaDesc>巩义市</areaDesc><geocode><valueName>GB/T 2260</valueName><value>410181</value></geocode></area>
  </info>
</alert>
`;
};

/** The server of a county's station: a feed and its messages, with ETags. */
export class CapStation {
  /** Paths that were asked for, with the status of the answer. */
  readonly asked: string[] = [];
  private readonly files = new Map<string, string>();
  private order: string[] = [];
  /** Answers this instead, to every request; null: as usual. */
  fault: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<CapStation> {
    const server = createServer();
    const station = new CapStation(server);
    server.on('request', (request, response) => station.answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return station;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** As `cap-sources.yaml` would name it. */
  source(changed: Partial<CapSource> = {}): CapSource {
    return {
      ...{ id: 'gongyi-station', name: '巩义市气象台', nameEn: 'Gongyi Meteorological Station', kind: 'county' },
      ...{ url: `${this.base}/feed.atom`, everySec: 15, senders: [SENDER], areas: ['410181'], certificate: null },
      ...changed,
    };
  }

  /** Puts this station into the folder of a city. */
  writeSource(cityDir: string): void {
    writeFileSync(join(cityDir, 'cap-sources.yaml'), stringify({ sources: [this.source()] }));
  }

  /** The newest entry of the feed from now on. */
  publish(name: string, xml: string): void {
    this.files.set(`/${name}`, xml);
    this.order = [name, ...this.order.filter((each) => each !== name)];
  }

  withdraw(name: string): void {
    this.order = this.order.filter((each) => each !== name);
  }

  private feed(): string {
    const entries = this.order.map(
      (name) =>
        `<entry><id>${name}</id><link rel="alternate" type="application/cap+xml" href="${name}"/><updated>${name}</updated></entry>`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:feed</id>${entries.join('')}</feed>`;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    response.on('finish', () => this.asked.push(`${path} ${response.statusCode}`));
    if (this.fault !== null) {
      this.fault(request, response);
      return;
    }
    const content = path === '/feed.atom' ? this.feed() : [...this.files].find(([name]) => new URL(name, this.base).pathname === path)?.[1];
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const etag = `"${createHash('sha256').update(content).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, { etag, 'content-type': 'application/xml' }).end(content);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
