import { desk } from './live/desk.ts';

/** The name of an office, as the roll calls and escalations that this page has read say it. */
export const officeName = (officeId: string, language: string): string => {
  const zh = language.startsWith('zh');
  const { office } = desk.inbox.last.value ?? {};
  if (office?.id === officeId) return zh ? office.name : office.nameEn;
  for (const { offices } of desk.rollCalls.last.value ?? [])
    for (const { officeId: id, name, nameEn } of offices) if (id === officeId) return zh ? name : nameEn;
  for (const item of desk.escalations.last.value ?? [])
    if (item.officeId === officeId) return (zh ? item.officeName : item.officeNameEn) ?? officeId;
  return officeId;
};
