/** The province's station, or one of a county: both publish signals of their own. */
export const capSourceKinds = ['province', 'county'] as const;
export type CapSourceKind = (typeof capSourceKinds)[number];

/** Another station whose CAP messages come in (`cap-sources.yaml`). */
export interface CapSource {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: CapSourceKind;
  /** An Atom or RSS feed, or one CAP message. Null: its files are only uploaded by hand. */
  readonly url: string | null;
  readonly everySec: number;
  /** Under which CAP `sender`s it publishes. */
  readonly senders: readonly string[];
  /** GB/T 2260 codes of the areas that it may speak for; 410000 stands for a whole province, 410100 for a whole city. */
  readonly areas: readonly string[];
  /** In PEM. With it every message must carry the XML signature of its key. */
  readonly certificate: string | null;
}

/** Whether the source may speak for an area of six or nine digits. */
export const speaksFor = ({ areas }: Pick<CapSource, 'areas'>, areaCode: string): boolean =>
  areas.some((code) => areaCode.startsWith(code.replace(/(0000|00)$/, '')));
