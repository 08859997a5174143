/** A published bulletin, as its receivers have it. */
export interface Message {
  readonly id: string;
  readonly kind: string;
  readonly hazard: string | null;
  readonly step: string | null;
  readonly msgType: string;
  readonly revisionKind: string | null;
  readonly refersTo: string | null;
  readonly previousId: string | null;
  readonly episodeId: string | null;
  readonly headline: string;
  readonly description: string;
  readonly instruction: string;
  readonly areas: readonly { readonly areaCode: string; readonly level: string | null; readonly colour: string | null }[];
  readonly level: string | null;
  readonly colour: string | null;
  readonly onset: Date | null;
  readonly expires: Date;
  readonly sentAt: Date;
  /** The onset of its episode when it was sent. */
  readonly episodeOnset: Date | null;
}

/** `$1`: the ids of those that are read. */
export const messagesById = `
  SELECT
    b.id, b.kind, b.hazard, b.step, b.msg_type AS "msgType", b.revision_kind AS "revisionKind", b.refers_to AS "refersTo",
    b.previous_id AS "previousId", b.episode_id AS "episodeId", b.headline, b.description, b.instruction, b.areas, b.level, b.colour, b.onset,
    b.expires, b.sent_at AS "sentAt", ep.onset AS "episodeOnset"
  FROM bulletins b LEFT JOIN episodes ep ON ep.id = b.episode_id
  WHERE b.state = 'published' AND b.id = ANY($1)
  ORDER BY b.sent_at, b.id`;
