declare const Query: (pipe: unknown) => ParameterDecorator;
declare const query: (schema: unknown) => unknown;

export class HidesItsQueryController {
  list(@Query(query('a schema')) asked: unknown): unknown {
    return asked;
  }
}
