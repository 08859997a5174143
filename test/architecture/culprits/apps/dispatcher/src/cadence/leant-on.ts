export interface CadenceLeaning {
  readonly isLeaning: boolean;
}
