/** A rule of docs/design.md that did not hold. `law` names the rule, `text` the rows. */
export interface Violation {
  readonly law: string;
  readonly text: string;
}
