/** The fixed words of CAP 1.2 (3.2), in the order of the standard. */
export const capStatuses = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const;
export const capMsgTypes = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const;
export const capScopes = ['Public', 'Restricted', 'Private'] as const;
export const capCategories = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const;
export const capResponseTypes = ['Shelter', 'Evacuate', 'Prepare', 'Execute', 'Avoid', 'Monitor', 'Assess', 'AllClear', 'None'] as const;
export const capUrgencies = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
export const capSeverities = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
export const capCertainties = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;

export type CapStatus = (typeof capStatuses)[number];
export type CapMsgType = (typeof capMsgTypes)[number];
export type CapScope = (typeof capScopes)[number];
export type CapCategory = (typeof capCategories)[number];
export type CapResponseType = (typeof capResponseTypes)[number];
export type CapUrgency = (typeof capUrgencies)[number];
export type CapSeverity = (typeof capSeverities)[number];
export type CapCertainty = (typeof capCertainties)[number];

/** The other message that a message names in `references`. */
export interface CapReference {
  readonly sender: string;
  readonly identifier: string;
  /** A CAP time. */
  readonly sent: string;
}

export interface CapValue {
  readonly valueName: string;
  readonly value: string;
}

/** A corner as `[latitude, longitude]`, in degrees (WGS 84). CAP has the latitude first, GeoJSON the longitude. */
export type CapPosition = readonly [latitude: number, longitude: number];
/** The last position is the first one again. */
export type CapRing = readonly CapPosition[];

/** A file beside the text. Its `digest` is the SHA-1 of its bytes in hexadecimal (CAP 1.2, 3.2.3, which names FIPS 180-2). */
export interface CapResource {
  readonly resourceDesc: string;
  readonly mimeType: string;
  /** In bytes. */
  readonly size: number | null;
  readonly uri: string | null;
  readonly digest: string | null;
}

export interface CapArea {
  readonly areaDesc: string;
  readonly polygons: readonly CapRing[];
  readonly geocodes: readonly CapValue[];
}

/** What is said in one language. Optional texts are null where they are not said. */
export interface CapInfo {
  readonly language: string;
  readonly categories: readonly CapCategory[];
  readonly event: string;
  readonly responseTypes: readonly CapResponseType[];
  readonly urgency: CapUrgency;
  readonly severity: CapSeverity;
  readonly certainty: CapCertainty;
  readonly eventCodes: readonly CapValue[];
  /** Times as in CAP: `YYYY-MM-DDThh:mm:ss+08:00`. */
  readonly effective: string | null;
  readonly onset: string | null;
  readonly expires: string | null;
  readonly senderName: string | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly instruction: string | null;
  readonly web: string | null;
  readonly contact: string | null;
  readonly parameters: readonly CapValue[];
  readonly resources: readonly CapResource[];
  readonly areas: readonly CapArea[];
}

/** One CAP 1.2 message: the part of the standard that we write. */
export interface CapAlert {
  readonly identifier: string;
  readonly sender: string;
  readonly sent: string;
  readonly status: CapStatus;
  readonly msgType: CapMsgType;
  readonly scope: CapScope;
  readonly restriction: string | null;
  readonly note: string | null;
  readonly references: readonly CapReference[];
  readonly incidents: string | null;
  readonly infos: readonly CapInfo[];
}
