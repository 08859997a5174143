import type { EntityManager } from 'typeorm';
import { invariantStatements, quickStatements } from './invariant-statements.js';

export type InvariantName = keyof typeof invariantStatements;

/** What breaks an invariant: how many rows (1,000 at most are counted), and the ids of the first five. */
export interface Violations {
  readonly count: number;
  readonly examples: readonly string[];
}

const MOST = 1_000;
const SHOWN = 5;

/** What must always hold of the rows (docs/design.md), whatever the processes say of themselves. */
export class Invariants {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Date,
  ) {}

  /** Everything that breaks this invariant now. */
  async violations(name: InvariantName): Promise<Violations> {
    return this.found(invariantStatements[name]);
  }

  /** As `violations`, cheap enough for every process to ask every two seconds: of the deliveries only those with the nearest deadlines. */
  async urgentViolations(name: InvariantName): Promise<Violations> {
    return this.found(quickStatements[name] ?? invariantStatements[name]);
  }

  private async found(statement: string): Promise<Violations> {
    const rows = await this.manager.query<{ id: string }[]>(
      `${statement}
       LIMIT ${MOST}`,
      statement.includes('$1') ? [this.now] : [],
    );
    return { count: rows.length, examples: rows.slice(0, SHOWN).map(({ id }) => id) };
  }
}
