import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** What goes wrong with the next call: the answer to its dialling is lost after the channel was made, or before; or it is refused. */
export type AsteriskFault = 'lose' | 'drop' | 'refuse';

interface Playback {
  readonly id: string;
  readonly media: string;
}

/** A channel as the other side sees it: a phone that rings. */
export class AsteriskChannel {
  readonly heard: Playback[] = [];
  state: 'Ringing' | 'Up' | 'Down' = 'Ringing';
  playing: Playback | null = null;

  constructor(
    readonly id: string,
    readonly endpoint: string,
    readonly timeout: number,
    private readonly tell: (event: object) => void,
    private readonly gone: (channel: AsteriskChannel) => void,
  ) {}

  get shown(): object {
    return { id: this.id, name: `${this.endpoint}-00000001`, state: this.state, protocol_id: '', accountcode: '', language: 'zh' };
  }

  answer(): void {
    this.state = 'Up';
    this.tell({ type: 'ChannelStateChange', channel: this.shown });
    this.tell({ type: 'StasisStart', args: [], channel: this.shown });
  }

  press(digit: string): void {
    this.tell({ type: 'ChannelDtmfReceived', digit, duration_ms: 120, channel: this.shown });
  }

  /** What is played has come to its end, or could not be fetched. */
  playedOut(state: 'done' | 'failed' = 'done'): void {
    const playback = this.playing;
    this.playing = null;
    if (playback !== null) this.tell({ type: 'PlaybackFinished', playback: this.playbackShown(playback, state) });
  }

  play(playback: Playback): object {
    this.playing = playback;
    this.heard.push(playback);
    this.tell({ type: 'PlaybackStarted', playback: this.playbackShown(playback, 'playing') });
    return this.playbackShown(playback, 'queued');
  }

  /** It ends with a cause of Q.850, and with the SIP status behind it where this release tells it. */
  end(cause = 16, techCause?: number): void {
    if (this.state === 'Down') return;
    const wasUp = this.state === 'Up';
    this.state = 'Down';
    this.gone(this);
    if (wasUp) {
      this.tell({ type: 'ChannelHangupRequest', cause, channel: this.shown });
      this.playedOut('failed');
      this.tell({ type: 'StasisEnd', channel: this.shown });
    }
    const tech = techCause === undefined ? {} : { tech_cause: techCause };
    this.tell({ type: 'ChannelDestroyed', cause, cause_txt: 'x', ...tech, channel: this.shown });
  }

  private playbackShown({ id, media }: Playback, state: string): object {
    return { id, media_uri: media, target_uri: `channel:${this.id}`, language: 'zh', state };
  }
}

/**
 * An Asterisk as its REST interface shows it (rest-api/api-docs of its sources): one user, channels that are dialled, played to and hung up, and events
 * over a WebSocket. Written apart from the client. Each dialled channel rings until the test says what its callee does.
 */
export class Asterisk {
  readonly channels = new Map<string, AsteriskChannel>();
  /** Each event is told so many times, as after a network that repeats. */
  copies = 1;
  readonly fetched: string[] = [];
  private readonly faults: AsteriskFault[] = [];
  private readonly rung: AsteriskChannel[] = [];
  private readonly news = new EventEmitter();
  private readonly apps = new Map<string, WebSocket>();
  private readonly server = createServer((request, response) => void this.serve(request, response));
  private readonly sockets = new WebSocketServer({ noServer: true });

  constructor(
    private readonly user: string,
    private readonly password: string,
  ) {
    this.server.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '/', 'http://asterisk');
      const app = url.searchParams.get('app');
      if (!this.isKnown(request) || url.pathname !== '/ari/events' || app === null) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
        return;
      }
      this.sockets.handleUpgrade(request, socket, head, (webSocket) => {
        this.apps.get(app)?.send(JSON.stringify({ type: 'ApplicationReplaced', application: app, timestamp: new Date() }));
        this.apps.set(app, webSocket);
        webSocket.once('close', () => {
          if (this.apps.get(app) === webSocket) this.apps.delete(app);
        });
        this.news.emit('news');
      });
    });
  }

  async start(port = 0): Promise<string> {
    await once(this.server.listen(port, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.dropSockets();
    this.server.closeAllConnections();
    await closed;
  }

  fail(fault: AsteriskFault): void {
    this.faults.push(fault);
  }

  dropSockets(): void {
    for (const socket of this.apps.values()) socket.terminate();
    this.apps.clear();
  }

  /** Resolves with the next channel that rings. */
  async rings(): Promise<AsteriskChannel> {
    return this.next(() => this.rung.shift());
  }

  async connected(): Promise<void> {
    await this.next(() => (this.apps.size > 0 ? true : undefined));
  }

  /** Resolves when a channel is played something whose id ends so. */
  async plays(channel: AsteriskChannel, name: string): Promise<Playback> {
    return this.next(() => channel.heard.find(({ id }) => id.endsWith(name)));
  }

  /** Resolves when a channel is no more. */
  async ended(channel: AsteriskChannel): Promise<void> {
    await this.next(() => (channel.state === 'Down' ? true : undefined));
  }

  private async next<Found>(find: () => Found | undefined): Promise<Found> {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await once(this.news, 'news');
    }
  }

  private isKnown(request: IncomingMessage): boolean {
    return request.headers.authorization === `Basic ${Buffer.from(`${this.user}:${this.password}`).toString('base64')}`;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://asterisk');
    const [status, body] = this.isKnown(request) ? await this.act(request, url) : [401, { message: 'Authentication required' }];
    if (status === 0) request.socket.destroy();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(body === null ? undefined : JSON.stringify(body));
    this.news.emit('news');
  }

  private async act(request: IncomingMessage, url: URL): Promise<readonly [number, object | null]> {
    const given = (name: string): string => url.searchParams.get(name) ?? '';
    const [kind, id = '', act, playbackId = ''] = url.pathname.replace(/^\/ari\//, '').split('/');
    const channel = this.channels.get(id);
    const missing = [404, { message: 'Channel not found' }] as const;
    const method = request.method ?? '';
    if (kind === 'playbacks') {
      const playing = [...this.channels.values()].find((each) => each.playing?.id === id);
      if (playing === undefined) return [404, { message: 'Playback not found' }];
      if (method === 'DELETE') playing.playedOut();
      return method === 'DELETE' ? [204, null] : [200, { id, state: 'playing' }];
    }
    if (kind !== 'channels') return [404, { message: 'Resource not found' }];
    if (id === '') return [200, [...this.channels.values()].map(({ shown }) => shown)];
    if (act === 'play' && method === 'POST') return channel?.state === 'Up' ? this.play(channel, playbackId, given('media')) : missing;
    if (method === 'POST') return this.originate(id, given('endpoint'), given('app'), Number(given('timeout')));
    if (channel === undefined) return missing;
    if (method !== 'DELETE') return [200, channel.shown];
    channel.end();
    return [204, null];
  }

  private originate(id: string, endpoint: string, app: string, timeout: number): readonly [number, object | null] {
    const fault = this.faults.shift();
    if (fault === 'drop') return [0, null];
    if (fault === 'refuse' || endpoint === '' || app === '') return [400, { message: 'Invalid parameters' }];
    if (this.channels.has(id)) return [409, { message: 'Channel with given unique ID already exists' }];
    const tell = (event: object): void => {
      for (let copy = 0; copy < this.copies; copy += 1)
        this.apps.get(app)?.send(JSON.stringify({ ...event, application: app, timestamp: new Date(), asterisk_id: 'x' }));
      this.news.emit('news');
    };
    const channel = new AsteriskChannel(id, endpoint, timeout, tell, () => this.channels.delete(id));
    this.channels.set(id, channel);
    this.rung.push(channel);
    return fault === 'lose' ? [0, null] : [200, channel.shown];
  }

  /** Fetches the sound first, as Asterisk does. */
  private async play(channel: AsteriskChannel, id: string, media: string): Promise<readonly [number, object]> {
    const shown = channel.play({ id, media });
    const answer = await fetch(media.replace(/^sound:/, '')).catch(() => null);
    const file = answer?.ok === true ? Buffer.from(await answer.arrayBuffer()) : null;
    if (file?.toString('latin1', 0, 4) === 'RIFF') this.fetched.push(media);
    else channel.playedOut('failed');
    return [201, shown];
  }
}
