/** What every peer gets when its process starts. */
export interface PeerStart {
  readonly kind: PeerKind;
  readonly sinkPort: number;
  /** Connections to the mail server, as many as the product may open in all its workers. */
  readonly connections: number;
  /** A database of its own on the server of the product's. */
  readonly databaseUrl: string;
  /** Null without a Redis. */
  readonly redisUrl: string | null;
  readonly letter: Letter;
  /** The mail to the command about an office that did not answer. */
  readonly escalation: Letter;
}

export const peerKinds = ['plain', 'bullmq', 'pg-boss', 'limit'] as const;
export type PeerKind = (typeof peerKinds)[number];

/** The text of a mail. In each mail `link` is replaced by the receiver's own link, which is as long. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly link: string;
  /** Size of the whole mail with its headers, up to which it is padded. */
  readonly bytes: number;
}

/** One bulletin to `recipients` mailboxes of `offices` offices (1, or as many as mailboxes), each with its deadline and its receipt. */
export interface Publication {
  readonly recipients: number;
  readonly offices: number;
}

/** Deadlines of all open offices, spread evenly over `spanMs` from `startsAt` (milliseconds of the epoch). */
export interface DeadlinePlan {
  readonly startsAt: number;
  readonly spanMs: number;
}

export interface Peer {
  /** Resolves when the bulletin is recorded and its mails are under way. */
  publish(publication: Publication): Promise<void>;
  /** Moves the deadlines. A peer without records has none. */
  setDeadlines?(plan: DeadlinePlan): Promise<void>;
  stop(): Promise<void>;
}
