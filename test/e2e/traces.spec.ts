import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadedParts, loadedPartsEnvironment } from '@rainstorm/harness/loaded-parts';
import { TraceCollector, type ReceivedSpan } from '@rainstorm/harness/trace-collector';
import { until } from '@rainstorm/harness/until';
import { HOUR, MINUTE, World } from '@rainstorm/harness/world';

let folder: string;
let world: World;
let collector: TraceCollector;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rainstorm-traces-'));
  collector = await TraceCollector.open();
});
afterEach(async () => {
  await world.close();
  await collector.close();
  rmSync(folder, { recursive: true });
});

const processes = ['dispatcher', 'receiver-console'] as const;
const open = async (environment: Readonly<Record<string, string>>): Promise<void> => {
  world = await World.open({ environment: { ...loadedPartsEnvironment(folder), ...environment } });
};
const spansAbout = async (name: string, key: string, value: string): Promise<readonly ReceivedSpan[]> => {
  const found = (): readonly ReceivedSpan[] => collector.of(name).filter(({ attributes }) => [attributes[key]].flat().includes(value));
  await until(async () => Promise.resolve(found().length > 0)).catch(() => {
    throw new Error(`No span ${name} with ${key} ${value}; there are ${JSON.stringify(collector.spans)}`);
  });
  return found();
};
const log = (name: string): string => readFileSync(join(world.stage.logs, `${name}.log`), 'utf8');

describe('traces', () => {
  it('follow a bulletin by its id from its publication over queue and worker to its receipts and timers', async () => {
    await open({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` });
    const { bulletin, dispatches } = await world.signal('red');
    await world.settle();
    await world.acknowledge(bulletin.id, 'duty-office');
    await world.advance(5 * MINUTE + 1000);

    const publications = await spansAbout('publication', 'rainstorm.bulletin.id', bulletin.id);
    expect(publications).toMatchObject([
      {
        service: 'rainstorm-api-scheduler-worker',
        hasFailed: false,
        attributes: { 'rainstorm.bulletin.identifier': bulletin.identifier, 'rainstorm.status': 'actual' },
      },
    ]);
    expect(publications[0]?.durationMs).toBeGreaterThan(0);
    expect(publications[0]?.durationMs).toBeLessThan(10_000);

    const [job] = await spansAbout('send-deliveries', 'rainstorm.bulletin.ids', bulletin.id);
    expect(job?.attributes['rainstorm.delivery.count']).toBeGreaterThan(0);
    const [relay] = await spansAbout('relay', 'rainstorm.job.ids', String(job?.attributes['rainstorm.job.id']));
    expect(relay?.attributes['rainstorm.delivery.count']).toBeGreaterThan(0);

    expect(await spansAbout('receipt', 'rainstorm.bulletin.id', bulletin.id)).toMatchObject([
      { service: 'rainstorm-console', attributes: { 'rainstorm.receipt.way': 'console', 'rainstorm.status': 'actual' } },
    ]);

    const silent = dispatches.find(({ officeId }) => officeId === 'urban-flood-office');
    const [timers] = await spansAbout('timers-fired', 'rainstorm.timer.subject_ids', String(silent?.id));
    expect(timers?.attributes['rainstorm.timer.late_by_seconds']).toBeLessThan(60);
    expect(new Set(collector.requests.map(({ url, type }) => `${url} ${type}`))).toEqual(new Set(['/v1/traces application/json']));
  });

  it('include automatic publications, mark exercises, and name no person', async () => {
    await open({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const slot = await world.slot(await world.openExercise(6.5 * HOUR), 'H6');
    const { id } = await world.sign(slot, 'at-due');
    await world.advanceTo(new Date(slot.dueAt));
    expect(await spansAbout('publication', 'rainstorm.bulletin.id', id)).toMatchObject([
      { attributes: { 'rainstorm.status': 'exercise' } },
    ]);
    await spansAbout('send-deliveries', 'rainstorm.bulletin.ids', id);
    const said = JSON.stringify(collector.spans);
    expect(said).not.toMatch(/@|\p{Script=Han}|https?:/u);
  });

  it('are sent before a process ends', async () => {
    await open({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const { bulletin } = await world.signal('red');
    await world.stage.instance.process('dispatcher').stop();
    expect(collector.of('publication').map(({ attributes }) => attributes['rainstorm.bulletin.id'])).toEqual([bulletin.id]);
  });

  it('delay nothing when their collector is unavailable, which is logged once', async () => {
    await collector.close();
    const url = 'http://user:secret-of-the-collector@127.0.0.1:9';
    await open({ OTEL_EXPORTER_OTLP_ENDPOINT: url });
    const { bulletin } = await world.signal('red');
    await world.settle();
    await until(async () => Promise.resolve(log('dispatcher').includes('the collector does not take the traces')));
    await world.acknowledge(bulletin.id, 'duty-office');
    expect((await world.case(bulletin.id, 'duty-office')).dispatch.state).toBe('acknowledged');
    const app = world.stage.instance.process('dispatcher');
    const begun = performance.now();
    await app.stop();
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(log('dispatcher').split('the collector does not take the traces')).toHaveLength(2);
    expect(log('dispatcher')).not.toContain('secret-of-the-collector');
    collector = await TraceCollector.open();
  });

  it('load nothing when they are not configured', async () => {
    await open({});
    await world.signal('red');
    await world.settle();
    const { instance } = world.stage;
    for (const name of processes) {
      const loaded = await loadedParts(instance.process(name), folder);
      expect(loaded).toEqual(expect.arrayContaining(['main', 'platform-express']));
      expect(loaded).not.toContain('otlp-traces');
    }
  });

  it('load the SDK when they are configured', async () => {
    await open({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    for (const name of processes) {
      expect(await loadedParts(world.stage.instance.process(name), folder)).toContain('otlp-traces');
    }
  });
});
