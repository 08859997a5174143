import { Any, type FindOperator } from 'typeorm';

/** One of these, however many, as a single parameter: TypeORM's `In` makes one of each, and the statement another text for each number. */
export const oneOf = <Value>(values: Iterable<Value>): FindOperator<Value> => Any<Value>([...values]);
