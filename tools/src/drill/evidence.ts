import type { City } from '@rainstorm/warning-model';
import type { BulletinJson, DispatchCase, EscalationJson, SlotJson } from '@rainstorm/harness/api-json';
import type { Bureau } from './bureau.js';
import type { Stage } from '@rainstorm/harness/stage';

/** The result of a drill, read through the public APIs at its end. */
export interface Evidence {
  readonly slots: readonly SlotJson[];
  readonly bulletins: readonly { readonly ref: string; readonly bulletin: BulletinJson; readonly cases: readonly DispatchCase[] }[];
  /** Of signals without a response decision. */
  readonly undecided: readonly EscalationJson[];
  /** Of missing bulletins. */
  readonly missing: readonly EscalationJson[];
  readonly decisions: readonly {
    readonly answers: readonly string[];
    readonly decidedAt: string;
    readonly track: string;
    readonly chosen: string;
  }[];
  readonly chain: Awaited<ReturnType<Stage['verifyChain']>>;
  readonly mails: readonly { readonly to: string; readonly subject: string; readonly exercise: boolean }[];
  readonly unexpectedRefusals: readonly string[];
  readonly city: City;
}

export const gatherEvidence = async (
  stage: Stage,
  bureau: Bureau,
  city: City,
  unexpectedRefusals: readonly string[],
): Promise<Evidence> => {
  const desk = stage.desk(stage.loginOf('chief-forecaster'));
  const command = stage.console(stage.loginOf('command-officer'));
  const slots = await desk.all<SlotJson>('/slots');
  const published = await desk.all<BulletinJson>('/bulletins?state=published');
  const bulletins = await Promise.all(
    [...published]
      .sort((one, other) => Date.parse(one.sentAt ?? '') - Date.parse(other.sentAt ?? ''))
      .map(async (bulletin) => ({
        ref: bureau.refOf(bulletin.id),
        bulletin,
        cases: await desk.all<DispatchCase>(`/dispatches?bulletinId=${bulletin.id}`),
      })),
  );
  const escalations = await command.all<EscalationJson>('/escalations');
  const decisions = await command.all<Evidence['decisions'][number]>('/decisions');
  return {
    slots,
    bulletins,
    undecided: escalations.filter(({ cause }) => cause === 'undecided'),
    missing: escalations.filter(({ cause }) => cause === 'missing-bulletin'),
    decisions,
    chain: await stage.verifyChain(),
    mails: stage.mail.mails.map(({ to, subject, text }) => ({ to, subject, exercise: `${subject}${text}`.includes('演练') })),
    unexpectedRefusals,
    city,
  };
};
