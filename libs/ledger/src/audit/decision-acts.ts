import type {
  BulletinId,
  Colour,
  DecisionClockEnd,
  OfficeId,
  UnitResponse,
  UnitResponseId,
  UnitSignalEnd,
  UnitSignalId,
} from '@rainstorm/warning-model';

/** The acts that concern responses: of the command, whose subject is the episode, the decision or its clock, and of districts, whose subject is the signal of a district, or its response. */
export interface DecisionAuditDetails {
  'decision-recorded': {
    readonly decisionId: string;
    readonly track: 'warning-response' | 'emergency-response';
    readonly suggested: string | null;
    /** A grade of the track, or `none`. */
    readonly chosen: string;
    readonly decidedAt: Date;
    readonly decidedBy: string;
    /** What it answers. An older entry has `basisBulletinId` instead. */
    readonly answers: readonly BulletinId[];
    readonly planVersion: string;
    readonly contentHash?: string;
  };
  'decision-clock-started': { readonly bulletinId: BulletinId; readonly colour: Colour; readonly dueAt: Date };
  'decision-clock-ended': { readonly bulletinId: BulletinId; readonly why: DecisionClockEnd };
  'decision-clock-closed': { readonly bulletinId: BulletinId; readonly reason: string };

  'unit-signal-started': {
    readonly unitId: OfficeId;
    readonly colour: Colour;
    readonly bulletinId: BulletinId;
    readonly remindAt: Date | null;
    /** A response that the district had decided before, and that answers it. */
    readonly responseId: UnitResponseId | null;
  };
  'unit-signal-ended': { readonly unitId: OfficeId; readonly colour: Colour; readonly why: UnitSignalEnd };
  'unit-reminded': { readonly unitId: OfficeId; readonly colour: Colour; readonly contacts: number };
  'unit-signal-closed': { readonly unitId: OfficeId; readonly colour: Colour; readonly reason: string };
  'unit-response-recorded': {
    readonly unitId: OfficeId;
    readonly track: UnitResponse['track'];
    readonly chosen: UnitResponse['chosen'];
    readonly decidedAt: Date;
    readonly decidedBy: string;
    readonly signalId: UnitSignalId | null;
    readonly lagMs: number | null;
    readonly note: string;
  };
}
