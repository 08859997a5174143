/** Why a file is not taken as an attachment. */
export type FileRefusal =
  | { readonly type: 'attachment-empty' }
  | { readonly type: 'attachment-too-large'; readonly mostMb: number }
  /** Its content is of none of the types that are taken, whatever its name says. */
  | { readonly type: 'attachment-type-not-taken' }
  | { readonly type: 'attachment-damaged' }
  | { readonly type: 'picture-has-too-many-pixels'; readonly mostMillions: number }
  | { readonly type: 'pdf-runs-script' | 'pdf-holds-file' | 'pdf-is-form' }
  | { readonly type: 'pdf-encrypted' }
  | { readonly type: 'pdf-has-too-many-pages'; readonly most: number }
  /** A table with macros, embedded objects or links to other files. */
  | { readonly type: 'table-not-passive'; readonly part: string }
  | { readonly type: 'table-has-formula'; readonly line: number }
  | { readonly type: 'attachment-infected'; readonly signature: string }
  | { readonly type: 'virus-scanner-away' };
