import type { ShownBulletin } from '@rainstorm/web-kit';
import type {
  AreaLevel,
  BulletinKind,
  BulletinState,
  ChannelKind,
  Colour,
  DeliveryState,
  DispatchState,
  FollowUpKind,
  Level,
  MsgType,
  ReceiptWay,
  RevisionKind,
  Step,
} from '@rainstorm/warning-model';
import type { components } from './dispatcher-paths.ts';

type Schemas = components['schemas'];
export type Now = Schemas['Now'];
export type EpisodeGlance = Schemas['EpisodeGlance'];
export type SlotGlance = Schemas['SlotGlance'];
export type Slot = Schemas['Slot'];
export type Episode = Schemas['Episode'];
export type BulletinGlance = Schemas['BulletinGlance'];

export interface Bulletin extends ShownBulletin {
  readonly id: string;
  readonly kind: BulletinKind;
  readonly hazard: string;
  readonly step: Step | null;
  readonly productCode: string;
  readonly msgType: MsgType;
  readonly revisionKind: RevisionKind | null;
  readonly refersTo: string | null;
  readonly episodeId: string | null;
  readonly slotId: string | null;
  readonly areas: readonly AreaLevel[];
  readonly state: BulletinState;
  readonly version: number;
  readonly release: 'by-hand' | 'at-due';
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly submittedBy: string | null;
  readonly reviewedBy: string | null;
  readonly reviewNote: string | null;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
  readonly countersignedBy: string | null;
  readonly countersignedAt: string | null;
}

export interface BulletinFile {
  readonly bulletin: Bulletin;
  readonly revisions: readonly Bulletin[];
}

export interface DispatchFile {
  readonly dispatch: {
    readonly id: string;
    readonly officeId: string;
    readonly state: DispatchState;
    readonly publishedAt: string;
    readonly receiptDueAt: string;
    readonly followUpDueAt: string;
    readonly owesReceipt: boolean;
  };
  readonly deliveries: readonly {
    readonly id: string;
    readonly contactName: string;
    readonly channel: ChannelKind;
    readonly state: DeliveryState;
    readonly lastReason: string | null;
  }[];
  readonly receipt: { readonly givenByName: string; readonly givenAt: string; readonly way: ReceiptWay; readonly lateByMs: number } | null;
  readonly followUp: { readonly kind: FollowUpKind; readonly doneByName: string; readonly doneAt: string; readonly toWhom: string } | null;
}

export interface EpisodeFile {
  readonly episode: Episode;
  readonly slots: readonly Slot[];
  readonly revisions: readonly {
    readonly id: string;
    readonly revision: number;
    readonly fromOnset: string;
    readonly toOnset: string;
    readonly reason: string;
    readonly revisedAt: string;
  }[];
  readonly bulletins: readonly Bulletin[];
}

export interface OnsetPreview {
  readonly before: readonly Slot[];
  readonly after: readonly Slot[];
  readonly dueNow: Step | null;
  readonly updateBulletinDue: boolean;
}

export interface Product {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly kind: BulletinKind;
  readonly hazards: readonly string[];
  readonly carries: 'none' | 'level' | 'colour';
  readonly sender: string;
}

export interface Hazard {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly signals: readonly { readonly colour: Colour; readonly criteria: string }[];
}

export interface Area {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface City {
  readonly areas: readonly Area[];
  readonly whole: Area;
  readonly hazards: readonly Hazard[];
  readonly products: readonly Product[];
}

export interface Preview {
  readonly email: { readonly subject: string; readonly text: string } | null;
  readonly console: { readonly headline: string; readonly text: string } | null;
  readonly sms: { readonly text: string; readonly length: number; readonly cut: boolean };
  readonly audience: {
    readonly offices: readonly {
      readonly officeId: string;
      readonly name: string;
      readonly nameEn: string;
      readonly contacts: number;
      readonly receiptDueAt: string | null;
    }[];
    readonly persons: number;
  };
  readonly difference: {
    readonly number: string;
    readonly headline: string;
    readonly text: string;
    readonly instruction: string;
    readonly level: Level | null;
    readonly colour: Colour | null;
  } | null;
}

export interface Office {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly officersPresent: number;
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly post: string;
    readonly phone: string | null;
    readonly standby: boolean;
    readonly channels: readonly {
      readonly kind: ChannelKind;
      readonly address?: string;
      readonly fallback: boolean;
      readonly last: { readonly result: 'sent' | 'delivered' | 'failed'; readonly at: string; readonly reason: string | null } | null;
    }[];
  }[];
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly result: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface Content {
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly areas: readonly AreaLevel[];
  readonly level: Level | null;
  readonly colour: Colour | null;
  readonly onset: string | null;
  readonly expires: string;
}
