import type { DeliveryRow } from '@rainstorm/ledger';
import { formatInstant, type City } from '@rainstorm/warning-model';
import type { Words } from './alarm-words.js';

/** 空岗预警 and 值班提醒. Neither is a warning, and each says so by asking for no receipt. `deadlineAt` is when the post is empty, or the shift begins. */
export const rosterWords = (
  { purpose, officeId, deadlineAt }: Pick<DeliveryRow, 'purpose' | 'officeId' | 'deadlineAt'>,
  { offices, command, zone }: Pick<City, 'offices' | 'command' | 'zone'>,
): Words => {
  const of = offices.find(({ id }) => id === officeId) ?? command;
  const at = {
    zh: deadlineAt === null ? '' : formatInstant(deadlineAt, zone, 'zh'),
    en: deadlineAt === null ? '' : formatInstant(deadlineAt, zone, 'en'),
  };
  const rest = { lines: [], callList: [], deadlineAt: null };
  return purpose === 'roster-gap'
    ? {
        subject: { zh: `空岗预警：${of.name} ${at.zh}`, en: `Empty post ahead: ${of.nameEn}, ${at.en}` },
        lead: {
          zh: `${of.name}的值班表自${at.zh}起有空岗，请在值守台“值班表”页补排。届时仍空岗的，通知改送备勤人员或指挥部。`,
          en: `The roster of ${of.nameEn} has an empty post from ${at.en}. Please fill it on the page Roster of the console; otherwise notices go to the standby or the command.`,
        },
        ...rest,
      }
    : {
        subject: { zh: `值班提醒：您的班次 ${at.zh} 开始`, en: `Reminder: your shift begins ${at.en}` },
        lead: {
          zh: `您在${of.name}的班次于${at.zh}开始，请按时到岗，并在值守台接班。`,
          en: `Your shift at ${of.nameEn} begins ${at.en}. Please be there in time, and take over on the console.`,
        },
        ...rest,
      };
};
