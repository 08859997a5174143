import { CachedQuery, keepOfflineCopy, may, setLedgerTime, LivePage, StaleData, session } from '@rainstorm/web-kit';
import { areaOf } from '@rainstorm/warning-model';
import { computed, shallowRef } from 'vue';
import { deskApi } from '../api/desk-api.ts';
import type { City } from '../api/desk-api.ts';
import { staleAfter } from './stale-after.ts';

/** A page that is closed somewhere is no change event: whether a post is attended is read again this often, by the computer's clock. */
const POSTS_EVERY_MS = 30_000;
/** A scheduler whose last heartbeat is at most this old counts as live. */
const SILENCE_MS = 10_000;

/** The data of the bureau's open page. Read again after changes that make it stale, and completely after an interruption. */
class Bureau {
  readonly now = new CachedQuery(async () => {
    const now = await deskApi.now();
    setLedgerTime(now.now);
    return now;
  });
  readonly running = new CachedQuery(async () => {
    const { items, arming, signInAttack } = await deskApi.processes();
    const silent = items.filter(({ roles }) => roles.includes('scheduler')).map(({ silentForMs }) => silentForMs);
    const least = silent.length === 0 ? null : Math.min(...silent);
    return { dispatcher: { live: least !== null && least <= SILENCE_MS, silentForMs: least }, arming, signInAttack };
  });
  /** Signals of other stations in force, for who may draft. */
  readonly foreign = new CachedQuery(async () => (may('bulletin:draft') ? (await deskApi.foreignMessages({ inForce: 'true' })).items : []));
  readonly city = shallowRef<City | null>(null);
  private readonly data = new StaleData(staleAfter);
  private pulse: ReturnType<typeof setInterval> | null = null;
  private endCopy: (() => void) | null = null;

  readonly page = new LivePage({
    url: '/api/v1/stream',
    owner: () => session.state.person?.accountId ?? '',
    kinds: this.data.kinds,
    onChange: ({ kind }) => this.data.changed(kind),
    onReload: () => void this.refresh(),
  });
  readonly waiting = computed(
    () => (this.now.last.value?.inWork ?? []).filter(({ state }) => state === 'in-review' || state === 'reviewed').length,
  );

  constructor() {
    this.data.watch(['now'], async () => this.now.refresh());
    this.data.watch(['foreign'], async () => this.foreign.refresh());
  }

  start(): void {
    this.page.start();
    void this.refresh();
    this.endCopy = keepOfflineCopy('/offline.js');
    let readAt = Date.now();
    this.pulse = setInterval(() => {
      void this.running.refresh();
      if (Date.now() - readAt < POSTS_EVERY_MS) return;
      readAt = Date.now();
      void this.now.refresh();
    }, 5_000);
    if (this.city.value === null)
      void deskApi
        .city()
        .then((city) => (this.city.value = city))
        .catch(() => undefined);
  }

  stop(): void {
    this.page.stop();
    this.endCopy?.();
    if (this.pulse !== null) clearInterval(this.pulse);
    this.pulse = null;
  }

  /** Calls `read` when any of `data` is out of date, until the returned function is called. */
  readonly whenStale = this.data.watch.bind(this.data);

  async refresh(): Promise<void> {
    await Promise.all([this.data.readAll(), this.running.refresh()]);
    if (this.city.value === null) this.city.value = await deskApi.city().catch(() => null);
  }
}

export const bureau = new Bureau();

/** `410105` → 金水区. */
export const areaName = (code: string, language: string): string => {
  const { whole, areas = [] } = bureau.city.value ?? {};
  const area = code === whole?.code ? whole : areaOf({ areas }, code);
  return area == null ? code : language.startsWith('zh') ? area.name : area.nameEn;
};
export const productTitle = (code: string, language: string): string => {
  const product = bureau.city.value?.products.find((one) => one.code === code);
  return product === undefined ? code : language.startsWith('zh') ? product.title : product.titleEn;
};
