import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Ledger } from '@rainstorm/ledger';
import { isPortInUse, PortInUse } from '../process/listen.js';
import type { MetricsAddress } from '../settings/metrics-settings.js';
import { LedgerGauges } from './ledger-gauges.js';

/** A request that was answered. */
interface AnsweredRequest {
  readonly method: string;
  /** The declared route, e.g. `/api/v1/bulletins/:id`. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** A stream stays open as long as its page, so its duration says nothing about speed. */
  readonly isStream: boolean;
}

/** The Prometheus metrics of one process. Labels contain no ids and no personal data, only values known in advance. */
export class Metrics {
  /** Each app has its own registry, so that several can run in one Node.js process. */
  readonly registry = new Registry();
  private readonly ledger: LedgerGauges;
  private readonly requests: Histogram<'method' | 'route' | 'status_code'>;
  private server: Server | null = null;

  constructor(ledger: Ledger) {
    this.ledger = new LedgerGauges(this.registry, async () => ledger.ages());
    this.requests = new Histogram({
      name: 'rainstorm_http_request_duration_seconds',
      help: 'From the request to the end of its answer; live streams are left out.',
      labelNames: ['method', 'route', 'status_code'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [this.registry],
    });
  }

  answered({ method, route, status, seconds, isStream }: AnsweredRequest): void {
    if (!isStream) this.requests.observe({ method, route, status_code: status }, seconds);
  }

  /** `count` is called at each scrape. */
  countStreams(count: () => number): void {
    new Gauge({
      name: 'rainstorm_open_streams',
      help: 'Pages that have a live stream of this process open.',
      registers: [this.registry],
      collect() {
        this.set(count());
      },
    });
  }

  /** Serves only `GET /metrics`. Rejects with `PortInUse`. Resolves with the port, which is chosen by the system for 0. */
  async listen({ host, port }: MetricsAddress): Promise<number> {
    collectDefaultMetrics({ register: this.registry });
    const server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      void this.text().then((text) => response.writeHead(200, { 'Content-Type': this.registry.contentType }).end(text));
    });
    try {
      server.listen(port, host);
      await once(server, 'listening');
    } catch (error) {
      throw isPortInUse(error) ? new PortInUse(host, port, 'METRICS_PORT') : error;
    }
    // The server does not keep the process alive.
    server.unref();
    this.server = server;
    return (server.address() as AddressInfo).port;
  }

  private async text(): Promise<string> {
    await this.ledger.refresh();
    return this.registry.metrics();
  }

  async close(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    this.server = null;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
}
