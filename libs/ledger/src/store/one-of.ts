import { Any, type FindOperator } from 'typeorm';

/** Matches any of these values, passed as one parameter. TypeORM's `In` makes a parameter of each, and so another statement text for each count. */
export const oneOf = <Value>(values: Iterable<Value>): FindOperator<Value> => Any<Value>([...values]);
