import { Kept, ledgerSays, LivePage } from '@rainstorm/web-kit';
import { computed, shallowRef } from 'vue';
import { deskApi } from '../api/desk-api.ts';
import type { City } from '../api/desk-api.ts';

const KINDS = [
  'alarm-closed',
  'alarm-raised',
  'bulletin-changed',
  'bulletin-drafted',
  'bulletin-missing',
  'bulletin-published',
  'clock-moved',
  'desk-reminder',
  'dispatch-acknowledged',
  'dispatch-opened',
  'dispatch-superseded',
  'episode-closed',
  'episode-lifted',
  'episode-opened',
  'escalation-answered',
  'escalation-closed',
  'escalation-raised',
  'follow-up-recorded',
  'onset-revised',
  'receipt-withdrawn',
  'slot-changed',
] as const;

/** A scheduler that was heard within this time is at work. */
const SILENCE_MS = 10_000;

/** What the open page of the bureau knows. Read anew after each change and after each interruption. */
class Bureau {
  readonly now = new Kept(async () => {
    const now = await deskApi.now();
    ledgerSays(now.now);
    return now;
  });
  readonly running = new Kept(async () => {
    const { items, arming } = await deskApi.processes();
    const silent = items.filter(({ roles }) => roles.includes('scheduler')).map(({ silentForMs }) => silentForMs);
    const least = silent.length === 0 ? null : Math.min(...silent);
    return { dispatcher: { live: least !== null && least <= SILENCE_MS, silentForMs: least }, arming };
  });
  readonly city = shallowRef<City | null>(null);
  private readonly listeners = new Set<() => void>();
  private planned: ReturnType<typeof setTimeout> | null = null;
  private pulse: ReturnType<typeof setInterval> | null = null;

  readonly page = new LivePage({ url: '/api/v1/stream', kinds: KINDS, onChange: () => this.soon(), onReload: () => void this.refresh() });
  readonly waiting = computed(
    () => (this.now.last.value?.inWork ?? []).filter(({ state }) => state === 'in-review' || state === 'reviewed').length,
  );

  start(): void {
    this.page.start();
    void this.refresh();
    this.pulse = setInterval(() => void this.running.refresh(), 5_000);
    if (this.city.value === null)
      void deskApi
        .city()
        .then((city) => (this.city.value = city))
        .catch(() => undefined);
  }

  stop(): void {
    this.page.stop();
    if (this.pulse !== null) clearInterval(this.pulse);
    this.pulse = null;
  }

  /** A screen's own reading, done together with the others. The answer ends it. */
  alsoRefresh(read: () => void): () => void {
    this.listeners.add(read);
    return () => this.listeners.delete(read);
  }

  private soon(): void {
    this.planned ??= setTimeout(() => {
      this.planned = null;
      void this.refresh();
    }, 30);
  }

  async refresh(): Promise<void> {
    for (const read of this.listeners) read();
    await Promise.all([this.now.refresh(), this.running.refresh()]);
    if (this.city.value === null) this.city.value = await deskApi.city().catch(() => null);
  }
}

export const bureau = new Bureau();

/** `410105` → 金水区. */
export const areaName = (code: string, language: string): string => {
  const { whole, areas } = bureau.city.value ?? {};
  const area = code === whole?.code ? whole : areas?.find((one) => one.code === code);
  return area === undefined ? code : language.startsWith('zh') ? area.name : area.nameEn;
};
export const productTitle = (code: string, language: string): string => {
  const product = bureau.city.value?.products.find((one) => one.code === code);
  return product === undefined ? code : language.startsWith('zh') ? product.title : product.titleEn;
};
