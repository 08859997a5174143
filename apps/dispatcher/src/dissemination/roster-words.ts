import type { DeliveryRow } from '@rainstorm/ledger';
import { formatInstant, isBureauPlace, nameOfPlace, type City, type RosterPlace } from '@rainstorm/warning-model';
import type { Words } from './alarm-words.js';

/** Where a roster is kept: each side has a page of its own. */
const desk = { zh: '气象局业务台', en: 'desk' };
const console131631 = { zh: '值守台', en: 'console' };

/** 空岗预警 and 值班提醒. Neither is a warning, and each says so by asking for no receipt. `place`: null where `officeId` says it. `deadlineAt` is when the post is empty, or the shift begins. */
export const rosterWords = (
  { purpose, officeId, deadlineAt }: Pick<DeliveryRow, 'purpose' | 'officeId' | 'deadlineAt'>,
  place: RosterPlace | null,
  city: Pick<City, 'offices' | 'command' | 'zone'>,
): Words => {
  const { command, zone } = city;
  const of = nameOfPlace(city, place ?? officeId ?? '') ?? command;
  const isOfBureau = place !== null && isBureauPlace(place);
  const page = isOfBureau ? desk : console131631;
  const at = {
    zh: deadlineAt === null ? '' : formatInstant(deadlineAt, zone, 'zh'),
    en: deadlineAt === null ? '' : formatInstant(deadlineAt, zone, 'en'),
  };
  const rest = { lines: [], callList: [], deadlineAt: null };
  return purpose === 'roster-gap'
    ? {
        subject: { zh: `空岗预警：${of.name} ${at.zh}`, en: `Empty post ahead: ${of.nameEn}, ${at.en}` },
        lead: {
          zh: `${of.name}的值班表自${at.zh}起有空岗，请在${page.zh}“值班表”页补排。届时仍空岗的，通知改送${isOfBureau ? '气象局其他值班人员' : '备勤人员或指挥部'}。`,
          en: `The roster of ${of.nameEn} has an empty post from ${at.en}. Please fill it on the page Roster of the ${page.en}; otherwise notices go to ${isOfBureau ? 'the others on duty at the bureau' : 'the standby or the command'}.`,
        },
        ...rest,
      }
    : {
        subject: { zh: `值班提醒：您的班次 ${at.zh} 开始`, en: `Reminder: your shift begins ${at.en}` },
        lead: {
          zh: `您${isOfBureau ? `担任${of.name}` : `在${of.name}`}的班次于${at.zh}开始，请按时到岗${isOfBureau ? '' : '，并在值守台接班'}。`,
          en: `Your shift at ${of.nameEn} begins ${at.en}. Please be there in time${isOfBureau ? '' : ', and take over on the console'}.`,
        },
        ...rest,
      };
};
