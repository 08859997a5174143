import type { DispatchRow } from '../store/records/dissemination.record.js';

type Policy = DispatchRow['policy'];

/** The part of a frozen policy that pages show. */
export type ReadablePolicy = Pick<Policy, 'officeName' | 'officeNameEn' | 'contacts'>;

const isContact = (value: unknown): value is Policy['contacts'][number] =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'post' in value;

/** What can be read of the frozen policy. A damaged one must not break a page with the rows of others: the office then goes by its id. */
export const readablePolicy = ({ officeId, policy }: Pick<DispatchRow, 'officeId' | 'policy'>): ReadablePolicy => {
  const parts: Readonly<Record<string, unknown>> = typeof policy === 'object' && (policy as unknown) !== null ? { ...policy } : {};
  const { officeName, officeNameEn, contacts } = parts;
  return {
    officeName: typeof officeName === 'string' ? officeName : officeId,
    officeNameEn: typeof officeNameEn === 'string' ? officeNameEn : officeId,
    contacts: Array.isArray(contacts) ? contacts.filter(isContact) : [],
  };
};
