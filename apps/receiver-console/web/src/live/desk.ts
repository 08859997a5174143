import { Acts, Kept, ledgerSays, LivePage, may, type Change } from '@rainstorm/web-kit';
import { computed, shallowRef } from 'vue';
import { console131631 } from '../api/console-api.ts';
import type {
  City,
  DutyPosts,
  EscalationDetail,
  Inbox,
  InboxItem,
  OwnDuty,
  RollCall,
  SystemStatus,
  WaitingPhoneTask,
} from '../api/console-paths.ts';

const KINDS = [
  'alarm-closed',
  'alarm-raised',
  'bulletin-missing',
  'bulletin-published',
  'clock-moved',
  'decision-recorded',
  'dispatch-acknowledged',
  'dispatch-opened',
  'dispatch-superseded',
  'duty-changed',
  'episode-opened',
  'escalation-answered',
  'escalation-calling',
  'escalation-closed',
  'escalation-raised',
  'escalation-told',
  'exercise-aborted',
  'follow-up-recorded',
  'office-reminder',
  'onset-revised',
  'phone-task-changed',
  'phone-task-opened',
  'receipt-withdrawn',
  'slot-changed',
] as const;

const waitsForReceipt = ({ dispatch }: InboxItem): boolean =>
  dispatch.owesReceipt && (dispatch.state === 'open' || dispatch.state === 'escalated');
const waitsForFollowUp = ({ dispatch }: InboxItem): boolean => dispatch.state === 'acknowledged' && dispatch.followedUpAt === null;

/** All that the open page knows, and what it does. One for the whole page; read anew after each change and after each interruption. */
class Desk {
  readonly inbox = new Kept<Inbox>(async () => {
    const inbox = await console131631.inbox();
    ledgerSays(inbox.now);
    return inbox;
  });
  readonly phoneTasks = new Kept<readonly WaitingPhoneTask[]>(async () => (await console131631.phoneTasks()).items);
  readonly escalations = new Kept<readonly EscalationDetail[]>(async () => (await console131631.escalations()).items);
  readonly rollCalls = new Kept<readonly RollCall[]>(async () => {
    const { now, items } = await console131631.rollCalls();
    ledgerSays(now);
    return items;
  });
  readonly status = new Kept<SystemStatus>(async () => console131631.status());
  readonly city = new Kept<City>(async () => console131631.city());
  readonly duty = new Kept<OwnDuty>(async () => {
    const duty = await console131631.duty();
    ledgerSays(duty.now);
    return duty;
  });
  readonly posts = new Kept<DutyPosts>(async () => console131631.posts());
  readonly acts = new Acts();
  /** Changes as they come, for screens that keep more of their own. */
  readonly heard = shallowRef<Change | null>(null);
  private pulse: ReturnType<typeof setInterval> | null = null;
  private planned: ReturnType<typeof setTimeout> | null = null;
  private readonly listeners = new Set<() => void>();

  readonly page = new LivePage({
    url: '/api/v1/stream',
    kinds: KINDS,
    onChange: (change) => {
      this.heard.value = change;
      this.soon();
    },
    onReload: () => void this.refresh(),
  });

  readonly toAcknowledge = computed(() => this.inbox.last.value?.items.filter(waitsForReceipt) ?? []);
  readonly toFollowUp = computed(() => this.inbox.last.value?.items.filter(waitsForFollowUp) ?? []);
  readonly inForce = computed(() => this.inbox.last.value?.items.filter((item) => !waitsForReceipt(item) && !waitsForFollowUp(item)) ?? []);
  readonly expected = computed(() => this.inbox.last.value?.expected ?? []);
  readonly openEscalations = computed(() => this.escalations.last.value?.filter(({ state }) => state === 'open') ?? []);

  start(): void {
    this.page.start();
    void this.refresh();
    this.pulse = setInterval(() => void this.status.refresh(), 5_000);
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

  /** One commit tells several changes: they are one reading. */
  private soon(): void {
    this.planned ??= setTimeout(() => {
      this.planned = null;
      void this.refresh();
    }, 30);
  }

  async refresh(): Promise<void> {
    for (const read of this.listeners) read();
    const boards = may('roll-call:read') ? [this.escalations.refresh(), this.rollCalls.refresh()] : [];
    const own = may('receipt:give') ? [this.inbox.refresh()] : [];
    const calls = may('phone-task:work') ? [this.phoneTasks.refresh()] : [];
    const shifts = [...(may('duty:read') ? [this.duty.refresh()] : []), ...(may('duty-posts:read') ? [this.posts.refresh()] : [])];
    // The names of the city change with a new release of its configuration only.
    const names = this.city.last.value === null ? [this.city.refresh()] : [];
    await Promise.all([...names, ...own, ...calls, ...boards, ...shifts, this.status.refresh()]);
  }

  /** 签收. Done, or refused, or tried again until it is one of both. */
  async acknowledge(dispatchId: string): Promise<boolean> {
    const done = await this.acts.run(`receipt ${dispatchId}`, async () => console131631.giveReceipt(dispatchId));
    await this.refresh();
    return done;
  }

  async acknowledgeEpisode(episodeId: string): Promise<boolean> {
    const done = await this.acts.run(`receipts ${episodeId}`, async () => console131631.giveReceipts(episodeId));
    await this.refresh();
    return done;
  }
}

export const desk = new Desk();
