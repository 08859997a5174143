import {
  keepOfflineCopy,
  RequestTracker,
  CachedQuery,
  OpenList,
  setLedgerTime,
  LivePage,
  may,
  StaleData,
  session,
} from '@rainstorm/web-kit';
import { isInTheAir, isResponseOwed } from '@rainstorm/warning-model';
import { computed } from 'vue';
import { console131631 } from '../api/console-api.ts';
import type {
  City,
  Decisions,
  DutyPosts,
  EscalationDetail,
  EscalationDetails,
  Inbox,
  InboxItem,
  LeaderCallRound,
  OwnDuty,
  RollCall,
  RollCalls,
  SystemStatus,
  UnitBoard,
  UnansweredEscalations,
  WaitingPhoneTask,
} from '../api/console-paths.ts';
import { staleAfter } from './stale-after.ts';

const waitsForReceipt = ({ dispatch }: InboxItem): boolean =>
  dispatch.owesReceipt && (dispatch.state === 'open' || dispatch.state === 'escalated');
const waitsForFollowUp = ({ dispatch }: InboxItem): boolean => dispatch.state === 'acknowledged' && dispatch.followedUpAt === null;

const STATUS_EVERY_MS = 5_000;

/** As many as one request takes. Repeating it is safe. */
const LOT = 200;
const inLots = async (ids: readonly string[], send: (lot: string[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < ids.length; from += LOT) await send(ids.slice(from, from + LOT));
};

/** The data and requests of the open page. Read again after changes that make it stale, and completely after an interruption. */
class Desk {
  readonly inbox = new CachedQuery<Inbox>(async () => {
    const inbox = await console131631.inbox();
    setLedgerTime(inbox.now);
    return inbox;
  });
  readonly phoneTasks = new CachedQuery<readonly WaitingPhoneTask[]>(async () => (await console131631.phoneTasks()).items);
  /** All that nobody answered, however many pages of the list below were read: what rings must not wait for a page. */
  readonly unanswered = new CachedQuery<UnansweredEscalations>(async () => console131631.unansweredEscalations());
  /** What is not closed, by pages, what nobody answered first; how many there are in all says the first page. */
  readonly escalations = new OpenList<EscalationDetail, EscalationDetails>(
    async (cursor) => console131631.escalations('standing', cursor),
    ({ id }) => id,
  );
  /** The bulletins that want an answer, by pages; how many there are in all says the first page. */
  readonly rollCalls = new OpenList<RollCall, RollCalls>(
    async (cursor) => {
      const calls = await console131631.rollCalls(cursor);
      setLedgerTime(calls.now);
      return calls;
    },
    ({ bulletin }) => bulletin.id,
  );
  readonly decisions = new CachedQuery<Decisions>(async () => {
    const decisions = await console131631.allDecisions();
    setLedgerTime(decisions.now);
    return decisions;
  });
  readonly status = new CachedQuery<SystemStatus>(async () => {
    const status = await console131631.status(this.pageName);
    // The server does not count this page as open any more, e.g. after it was frozen.
    if (status.page?.present === false) {
      this.pageName = null;
      this.page.reopen();
    }
    return status;
  });
  readonly city = new CachedQuery<City>(async () => console131631.city());
  readonly duty = new CachedQuery<OwnDuty>(async () => {
    const duty = await console131631.duty();
    setLedgerTime(duty.now);
    return duty;
  });
  readonly posts = new CachedQuery<DutyPosts>(async () => console131631.posts());
  /** 领导叫应: the newest lists. */
  readonly leaderRounds = new CachedQuery<readonly LeaderCallRound[]>(async () => (await console131631.leaderRounds()).items);
  /** 区县响应: the districts that the reader sees. */
  readonly units = new CachedQuery<UnitBoard>(async () => {
    const board = await console131631.units();
    setLedgerTime(board.now);
    return board;
  });
  readonly requests = new RequestTracker();
  /** What the server calls this page. */
  private pageName: string | null = null;
  private askedAt = 0;
  private pulse: ReturnType<typeof setInterval> | null = null;
  private endCopy: (() => void) | null = null;
  private readonly data = new StaleData(staleAfter);

  readonly page = new LivePage({
    url: '/api/v1/stream',
    owner: () => session.state.person?.accountId ?? '',
    kinds: this.data.kinds,
    onChange: ({ kind }) => this.data.changed(kind),
    onReload: () => {
      // Another stream has another name.
      this.pageName = null;
      void this.refresh();
    },
    onPulse: (page) => {
      this.pageName = page;
      this.askStatus();
    },
  });

  readonly toAcknowledge = computed(() => this.inbox.last.value?.items.filter(waitsForReceipt) ?? []);
  readonly toFollowUp = computed(() => this.inbox.last.value?.items.filter(waitsForFollowUp) ?? []);
  readonly inForce = computed(() => this.inbox.last.value?.items.filter((item) => !waitsForReceipt(item) && !waitsForFollowUp(item)) ?? []);
  readonly expected = computed(() => this.inbox.last.value?.expected ?? []);
  readonly openEscalations = computed(() => {
    const { items = [], bulletins = [] } = this.unanswered.last.value ?? {};
    const headings = new Map(bulletins.map((bulletin) => [bulletin.id, bulletin]));
    return items.map((item) => ({ ...item, bulletin: headings.get(item.bulletinId ?? '') ?? null }));
  });

  /** Leaders who still have to be reached, of every list that goes on. */
  readonly leadersOwed = computed(() =>
    (this.leaderRounds.last.value ?? [])
      .filter(({ state }) => state === 'running' || state === 'overdue')
      .reduce((sum, { counts }) => sum + counts.waiting + counts.listed, 0),
  );

  /** Districts that have decided no response although one is asked for, what is real and what is practised. */
  readonly unitsOwed = computed(() => (this.units.last.value?.items ?? []).filter(isResponseOwed).length);

  readonly undecided = computed(() => this.decisions.last.value?.waiting ?? []);

  start(): void {
    this.page.start();
    void this.refresh();
    if (!session.state.isWall) this.endCopy = keepOfflineCopy('/push.js');
    this.pulse = setInterval(() => {
      if (Date.now() - this.askedAt > STATUS_EVERY_MS) this.askStatus();
    }, STATUS_EVERY_MS);
  }

  /** With each pulse of the stream, which wakes hidden pages too, and by its own clock where there is none. */
  private askStatus(): void {
    this.askedAt = Date.now();
    void this.beat();
  }

  stop(): void {
    this.page.stop();
    this.endCopy?.();
    this.pageName = null;
    if (this.pulse !== null) clearInterval(this.pulse);
    this.pulse = null;
  }

  /** What becomes of a delivery is no change event: one for each of 441 would be 441 reloads. While any is in the air, the roll calls are read again. */
  private async beat(): Promise<void> {
    const isOpen = (this.rollCalls.items.value ?? []).some(({ offices }) =>
      offices.some(({ owed, deliveries }) => owed === 'receipt' && deliveries.some(isInTheAir)),
    );
    await Promise.all([this.status.refresh(), ...(isOpen ? [this.rollCalls.refresh()] : [])]);
  }

  /** Calls `read` when any of `data` is out of date, until the returned function is called. */
  readonly whenStale = this.data.watch.bind(this.data);

  /** Only data that the person may read is requested; a wall reads what it shows. */
  constructor() {
    this.data.watch(['inbox'], async () => may('receipt:give') && this.inbox.refresh());
    this.data.watch(['phone-tasks'], async () => may('phone-task:work') && this.phoneTasks.refresh());
    this.data.watch(['escalations'], async () => may('roll-call:read') && this.unanswered.refresh());
    this.data.watch(['escalations'], async () => may('roll-call:read') && !session.state.isWall && this.escalations.refresh());
    this.data.watch(['roll-calls'], async () => may('roll-call:read') && this.rollCalls.refresh());
    this.data.watch(['decisions'], async () => may('roll-call:read') && may('episode:read') && this.decisions.refresh());
    this.data.watch(['duty'], async () => may('duty:read') && this.duty.refresh());
    this.data.watch(['leader-calls'], async () => may('leader-call:read') && !session.state.isWall && this.leaderRounds.refresh());
    this.data.watch(['units'], async () => may('unit:read') && !session.state.isWall && this.units.refresh());
    this.data.watch(['posts'], async () => may('duty-posts:read') && this.posts.refresh());
  }

  async refresh(): Promise<void> {
    // The city's names change only with a new release of its configuration.
    const names = this.city.last.value === null ? [this.city.refresh()] : [];
    await Promise.all([...names, this.data.readAll(), this.status.refresh()]);
  }

  /** 签收. Repeated until the server confirms or refuses it. */
  async acknowledge(dispatchId: string): Promise<boolean> {
    const done = await this.requests.run(`receipt ${dispatchId}`, async () => console131631.giveReceipt(dispatchId));
    await this.refresh();
    return done;
  }

  /** 已知悉，处置中: for the command, that somebody acts. Repeated until the server confirms or refuses it. */
  async answerEscalation(escalationId: string, note: string): Promise<boolean> {
    const done = await this.requests.run(`answer ${escalationId}`, async () => console131631.answerEscalation(escalationId, note));
    await this.refresh();
    return done;
  }

  /** The same for all of one silence at once; `key` names the silence. */
  async answerEscalations(key: string, ids: readonly string[], note: string): Promise<boolean> {
    const done = await this.requests.run(key, async () => inLots(ids, async (lot) => console131631.answerEscalations(lot, note)));
    await this.refresh();
    return done;
  }

  /** 我来打电话: for all of one silence at once. */
  async callFor(key: string, ids: readonly string[]): Promise<boolean> {
    return this.requests.run(key, async () => inLots(ids, async (lot) => console131631.callings(lot)));
  }

  async acknowledgeEpisode(episodeId: string): Promise<boolean> {
    const done = await this.requests.run(`receipts ${episodeId}`, async () => console131631.giveReceipts(episodeId));
    await this.refresh();
    return done;
  }
}

export const desk = new Desk();
