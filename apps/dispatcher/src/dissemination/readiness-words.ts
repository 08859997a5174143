import type { Bilingual } from '@rainstorm/channels';
import type { DeliveryRow, ReadinessRiskRow } from '@rainstorm/ledger';
import { formatInstant, nameOfPlace, unreachable, type ChannelKind, type City, type RosterPost } from '@rainstorm/warning-model';
import type { Words } from './alarm-words.js';

type Named = Pick<City, 'offices' | 'command' | 'zone'>;

const channels: Readonly<Record<ChannelKind, Bilingual>> = {
  console: { zh: '值守台', en: 'console' },
  push: { zh: '网页推送', en: 'web push' },
  email: { zh: '邮件', en: 'e-mail' },
  webhook: { zh: '系统接口', en: 'system interface' },
  sms: { zh: '短信', en: 'SMS' },
  voice: { zh: '语音电话', en: 'voice call' },
  'wecom-app': { zh: '企业微信', en: 'WeCom' },
  'dingtalk-app': { zh: '钉钉', en: 'DingTalk' },
  ding: { zh: '钉钉电话DING', en: 'DING' },
  dingtalk: { zh: '钉钉群', en: 'DingTalk group' },
  wecom: { zh: '企业微信群', en: 'WeCom group' },
  feishu: { zh: '飞书群', en: 'Feishu group' },
};
const posts: Readonly<Record<RosterPost, Bilingual>> = {
  officer: { zh: '值班员', en: 'officer' },
  leader: { zh: '带班领导', en: 'leader' },
  standby: { zh: '备勤', en: 'standby' },
};
const nothing: Bilingual = { zh: '', en: '' };

const placeName = (place: string | null, city: Named): Bilingual => {
  const found = place === null ? null : nameOfPlace(city, place);
  return found === null ? { zh: place ?? '', en: place ?? '' } : { zh: found.name, en: found.nameEn };
};

/** One line for each risk: where, what, from when. */
const riskLine = (risk: ReadinessRiskRow, city: Named): Bilingual => {
  const { kind, name, detail, beginsAt } = risk;
  const place = placeName(risk.place, city);
  const from = { zh: formatInstant(beginsAt, city.zone, 'zh'), en: formatInstant(beginsAt, city.zone, 'en') };
  const channel = risk.channel === null ? nothing : channels[risk.channel];
  const post = risk.post === null ? nothing : posts[risk.post];
  switch (kind) {
    case 'nobody-reached':
      return {
        zh: `${place.zh}：${from.zh}起无人可通知，届时直接转指挥部`,
        en: `${place.en}: nobody can be told from ${from.en}; it then goes to the command`,
      };
    case 'post-empty':
      return { zh: `${place.zh}：${from.zh}起${post.zh}空岗`, en: `${place.en}: no ${post.en} from ${from.en}` };
    case 'one-way':
      return {
        zh: `${place.zh}：${name ?? ''}只有${channel.zh}一种联络方式`,
        en: `${place.en}: ${name ?? ''} has one way only, ${channel.en}`,
      };
    case 'way-failed':
      return {
        zh: `${place.zh}：${name ?? ''}的${channel.zh}最近一次未能送达`,
        en: `${place.en}: the last ${channel.en} to ${name ?? ''} did not arrive`,
      };
    case 'canary-missed':
      return {
        zh: `${place.zh}：${name ?? ''}的${channel.zh}连续${detail ?? ''}次线路测试未确认，请核实号码或地址，并提醒本人确认`,
        en: `${place.en}: nobody confirmed the last ${detail ?? ''} line tests of ${name ?? ''} by ${channel.en}; check the number or address`,
      };
    case 'way-unproven':
      return {
        zh: `${place.zh}：${name ?? ''}的${channel.zh}连续${detail ?? ''}次线路测试未确认，该方式视为未证实`,
        en: `${place.en}: nobody confirmed the last ${detail ?? ''} line tests of ${name ?? ''} by ${channel.en}; the way counts as unproven`,
      };
    case 'channel-failed':
      return { zh: `${channel.zh}整体不可用`, en: `${channel.en} takes nothing` };
    case 'certificate-ends':
      return { zh: `证书${name ?? ''}于${from.zh}到期`, en: `The certificate ${name ?? ''} ends ${from.en}` };
    case 'quota-near':
      return {
        zh: `${channel.zh}配额将用尽：${name ?? ''} ${detail ?? ''}`,
        en: `The limit of ${channel.en} is nearly used up: ${name ?? ''} ${detail ?? ''}`,
      };
    default:
      return unreachable(kind);
  }
};

/** 就绪提醒: what may keep the next bulletin from arriving. It is no warning, and its first characters say so. `risks`: those that stand, the first first. */
export const readinessWords = ({ officeId }: Pick<DeliveryRow, 'officeId'>, risks: readonly ReadinessRiskRow[], city: Named): Words => {
  const of = officeId === null ? nothing : placeName(officeId, city);
  return {
    subject: {
      zh: `【就绪提醒】${of.zh}值守和联络有${risks.length === 0 ? '' : `${risks.length}项`}隐患，不是预警`,
      en: `Readiness${of.en === '' ? '' : ` of ${of.en}`}: ${risks.length} ${risks.length === 1 ? 'risk' : 'risks'} for the next bulletin. This is no warning`,
    },
    lead: {
      zh: '以下情况可能使下一次预警信息送不到人，请逐项处理。完整清单见值守台“就绪度”页。',
      en: 'The following may keep the next bulletin from reaching somebody. Please mend it. The whole list is on the page Readiness of the desk.',
    },
    lines: risks.map((risk) => riskLine(risk, city)),
    callList: [],
    deadlineAt: null,
  };
};
