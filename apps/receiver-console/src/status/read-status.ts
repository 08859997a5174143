import { ACCOUNT_TRIES, SOURCE_TRIES } from '@rainstorm/access';
import { signInAttack, type ArmingState, type Ledger, type SignInAttack } from '@rainstorm/ledger';

export interface DispatcherStatus {
  /** A scheduler was heard within the last 10 s, and says that what must always hold does hold. */
  readonly live: boolean;
  /** Real time since a scheduler was last heard; null where none ever was (within a day). */
  readonly silentForMs: number | null;
  /** What the scheduler heard last says of itself. */
  readonly holds: Readonly<Record<string, unknown>>;
}

export interface AuditorStatus {
  readonly silent: boolean;
  readonly silentForMs: number;
  readonly breaches: { promise: string; zh: string; en: string; count: number }[];
}

const SILENCE_MS = 10_000;
/** Four of its rounds. */
const AUDITOR_SILENCE_MS = 60_000;

/** `holds` names one promise each; `false`, or a list of what broke it, is a broken one. */
const allHold = (holds: Readonly<Record<string, unknown>>): boolean =>
  Object.values(holds).every((value) => value !== false && !(Array.isArray(value) && value.length > 0));

/** Whether somebody acts on deadlines: the console itself works without. */
export class ReadStatus {
  constructor(private readonly ledger: Ledger) {}

  async dispatcher(): Promise<DispatcherStatus> {
    const schedulers = (await this.ledger.presences.heartbeats()).filter(({ roles }) => roles.includes('scheduler'));
    const live = schedulers.find(({ silentForMs, holds }) => silentForMs <= SILENCE_MS && allHold(holds));
    const heard = live ?? schedulers[0];
    return { live: live !== undefined, silentForMs: heard?.silentForMs ?? null, holds: heard?.holds ?? {} };
  }

  /** The auditor that was heard last; null where none was within a day. */
  async auditor(): Promise<AuditorStatus | null> {
    const heard = (await this.ledger.presences.heartbeats()).find(({ roles }) => roles.includes('auditor'));
    if (heard === undefined) return null;
    const { silentForMs, holds } = heard;
    return {
      silent: silentForMs > AUDITOR_SILENCE_MS,
      silentForMs,
      breaches: (holds['breaches'] as AuditorStatus['breaches'] | undefined) ?? [],
    };
  }

  async arming(): Promise<ArmingState> {
    return this.ledger.arming.state();
  }

  /** For the command: whether somebody guesses passwords. */
  async signInAttack(): Promise<SignInAttack | null> {
    return signInAttack(this.ledger, { accountTries: ACCOUNT_TRIES, sourceTries: SOURCE_TRIES });
  }

  get feedIsLive(): boolean {
    return this.ledger.changes.live;
  }
}
