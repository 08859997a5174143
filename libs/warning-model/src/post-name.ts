/** The English name of a post (职务) or of a sender. */
export interface PostName {
  readonly name: string;
  readonly nameEn: string;
}
