import type {
  BulletinAttachment,
  BulletinId,
  ContactId,
  DeliveryId,
  DeliveryPurpose,
  DispatchId,
  MsgType,
  OfficeId,
  ReceiverNumber,
  RevisionKind,
  Status,
} from '@rainstorm/warning-model';

/** A text in Chinese and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The bulletin that a message carries or is about. */
export interface MessageBulletin {
  readonly id: BulletinId;
  /** Its first issue: whatever replaces, lifts or corrects a bulletin has the same. */
  readonly thread: BulletinId;
  readonly number: string;
  readonly identifier: string;
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly sender: string;
  /** As shown to people, e.g. `金水区：橙色`. */
  readonly areasText: readonly string[];
  readonly levelText: string | null;
  /** The gravest colour or level, the hazard and the areas in a few characters, e.g. `红色暴雨 金水区`. */
  readonly glance: Bilingual;
  /** 1 is the mildest colour or level, 4 the gravest (red, Ⅰ); 0 without either. */
  readonly gravity: number;
  readonly sentAt: Date;
  readonly expires: Date;
  readonly msgType: MsgType;
  readonly revisionKind: RevisionKind | null;
  /** 【解除】, 【撤回】, 【更正】 and so on, as `revisionMark` gives it; empty for a first issue. Every channel shows it before the headline. */
  readonly mark: Bilingual;
  /** What is attached, without its bytes. */
  readonly attachments: readonly BulletinAttachment[];
}

/** One message to one contact, before a channel renders it. */
export interface OutgoingMessage {
  readonly deliveryId: DeliveryId;
  /** The same for every attempt of this delivery. */
  readonly idempotencyKey: string;
  /** `system-alarm` and `offline-sheet` are no deliveries: no row of the ledger is sent with them. */
  readonly purpose: DeliveryPurpose | 'system-alarm' | 'offline-sheet';
  readonly status: Status;
  readonly to: { readonly contactId: ContactId; readonly name: string; readonly address: string; readonly secretRef: string | null };
  readonly officeId: OfficeId | null;
  readonly dispatchId: DispatchId | null;
  readonly bulletin: MessageBulletin | null;
  /** Of the dispatch that the message brings or reminds of, in the series of its office; null or absent of every other message. */
  readonly receiverNumber?: ReceiverNumber | null | undefined;
  readonly subject: Bilingual;
  /** One sentence: what must I do now, by when, what happens if I don't. */
  readonly lead: Bilingual;
  /** Facts, one for each line: the office, what was tried, whom to call. */
  readonly lines: readonly Bilingual[];
  readonly deadlineAt: Date | null;
  readonly zone: string;
  /** For one dispatch and one contact. A secret: never logged. */
  readonly receiptLink: string | null;
  readonly consoleLink: string | null;
  /** Acknowledges by a reply from the number that it goes to; null where no receipt is owed or no reply comes back. */
  readonly receiptCode: string | null;
  /** Proves a click on the button of the card that it goes out with; null where there is no button. A secret: never logged. */
  readonly cardToken: string | null;
  /** Mobile numbers (11 digits) of whom a robot calls by @: those who hold the posts that this message is for. */
  readonly mentions: readonly string[];
  readonly callList: readonly { readonly name: string; readonly post: string; readonly phone: string | null }[];
  /** The bytes of the bulletin's attachments, the same list for all its receivers. Only e-mail carries them; without them it says where they are. */
  readonly files?: MailFiles | undefined;
  /** Files of our own, none of the bulletin; only e-mail carries them. */
  readonly ownFiles?: readonly OwnFile[] | undefined;
}

export interface MailFile {
  readonly attachment: BulletinAttachment;
  readonly content: Buffer;
}
export type MailFiles = readonly MailFile[];

export interface OwnFile {
  /** Letters, digits, `.`, `_` and `-`. */
  readonly fileName: string;
  /** A media type without parameters. */
  readonly type: string;
  readonly content: Buffer;
}
