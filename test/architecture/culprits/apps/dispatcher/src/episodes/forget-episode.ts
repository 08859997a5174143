interface Ledger {
  readonly forget: (id: string) => void;
}

export class ForgetEpisode {
  constructor(private readonly ledger: Ledger) {}

  run(id: string): void {
    this.ledger.forget(id);
  }
}
