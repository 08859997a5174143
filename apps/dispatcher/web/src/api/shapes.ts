import type { components } from './dispatcher-paths.ts';

/** The answers of the dispatcher's API, by the names that its OpenAPI document gives them. */
type Schemas = components['schemas'];

export type Approval = Schemas['Approval'];
export type Area = Schemas['Area'];
export type AuditEntry = Schemas['AuditEntry'];
export type Bulletin = Schemas['Bulletin'];
export type BulletinFile = Schemas['BulletinFile'];
export type BulletinGlance = Schemas['BulletinGlance'];
export type Command = Schemas['Command'];
export type Contact = Schemas['Contact'];
export type DispatchFile = Schemas['DispatchFile'];
export type Episode = Schemas['Episode'];
export type EpisodeFile = Schemas['EpisodeFile'];
export type EpisodeGlance = Schemas['EpisodeGlance'];
export type Hazard = Schemas['Hazard'];
export type Now = Schemas['Now'];
export type Office = Schemas['Office'];
export type OnsetPreview = Schemas['OnsetPreview'];
export type Preview = Schemas['Preview'];
export type Product = Schemas['Product'];
/** Of a plan that is not made yet, too. */
export type Slot = Schemas['PlannedSlot'];
export type SlotGlance = Schemas['SlotGlance'];

/** What a page asks of the city at once. */
export interface City {
  readonly areas: readonly Area[];
  readonly whole: Area;
  readonly hazards: readonly Hazard[];
  readonly products: readonly Product[];
  readonly approval: Approval;
}

/** What an editor writes. */
export type Content = Pick<Bulletin, 'headline' | 'description' | 'instruction' | 'level' | 'colour' | 'onset' | 'expires' | 'areas'>;
