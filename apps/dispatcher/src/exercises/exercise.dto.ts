import { field } from '@rainstorm/api-schemas';
import { distinct, instant, line, pageQuery, prose } from '@rainstorm/http-edge';
import { MAX_LEAD_FACTOR } from '@rainstorm/warning-model';
import { z } from 'zod';

const common = { leadFactor: z.int().min(1).max(MAX_LEAD_FACTOR).default(1), note: prose(200).default('') };
export const proposal = z
  .union([
    z.strictObject({ scenario: line(60), onset: instant.nullable().default(null), ...common }),
    z.strictObject({
      hazard: line(40),
      title: line(60),
      areas: distinct(z.array(field.areaCode).min(1).max(200)),
      onset: instant,
      endsAt: instant,
      ...common,
    }),
  ])
  .meta({ id: 'NewExercise' });
export const listing = z.strictObject(pageQuery('exercises'));
export const aborting = z.strictObject({ reason: line(200) });
