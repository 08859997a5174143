import { newId, type BulletinRow } from '@rainstorm/ledger';

type Given = Pick<
  BulletinRow,
  | 'kind'
  | 'hazard'
  | 'step'
  | 'productCode'
  | 'status'
  | 'headline'
  | 'description'
  | 'instruction'
  | 'areas'
  | 'expires'
  | 'draftedBy'
  | 'draftedAt'
> &
  Partial<BulletinRow>;

/** The row of a new draft: the given columns, and empty values for all later ones. */
export const draftRow = (given: Given): BulletinRow => ({
  id: newId('bulletin'),
  msgType: 'alert',
  revisionKind: null,
  refersTo: null,
  previousId: null,
  episodeId: null,
  slotId: null,
  level: null,
  colour: null,
  onset: null,
  attachments: [],
  state: 'draft',
  version: 1,
  editedBy: null,
  editedByName: null,
  editedAt: null,
  release: 'by-hand',
  submittedBy: null,
  reviewedBy: null,
  reviewNote: null,
  carriedOver: null,
  signedBy: null,
  signedAt: null,
  emergency: false,
  countersignedBy: null,
  countersignedAt: null,
  contradictionOverride: null,
  number: null,
  identifier: null,
  sender: null,
  sentAt: null,
  publishedBy: null,
  ...given,
});
