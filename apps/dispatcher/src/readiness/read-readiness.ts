import type { readiness, readinessRisks } from '@rainstorm/api-schemas';
import { READINESS_MARK, type LastOutcome, type LastProof, type Ledger, type PageRequest } from '@rainstorm/ledger';
import { READINESS_AHEAD_MIN, readReadiness, type ForeseenReadiness } from '@rainstorm/operations';
import {
  accepted,
  isCanaryChannel,
  isUsedAtOnce,
  minutesAfter,
  minutesBefore,
  nameOfPlace,
  placeOfLevel,
  reachOf,
  refused,
  type CanaryRule,
  type City,
  type Colour,
  type Contact,
  type Result,
  type RosterPlace,
} from '@rainstorm/warning-model';
import type { z } from 'zod';
import type { Refusal } from '../refusal.js';

export interface AskedReadiness {
  /** Null: now. */
  readonly at: Date | null;
  readonly hazard: string;
  readonly colour: Colour;
  readonly seesAddresses: boolean;
}

type Answer = z.output<typeof readiness>;
type Person = Answer['offices'][number]['people'][number];
type Way = Person['ways'][number];
type Risks = z.output<typeof readinessRisks>;

/** A page that was opened a moment ago still asks for its "now". */
const LATE_MIN = 5;

const keyOf = ({ contactId, channel }: { readonly contactId: string; readonly channel: string }): string => `${contactId} ${channel}`;

interface Known extends Pick<ForeseenReadiness, 'outcomes' | 'proofs' | 'lineTests'> {
  readonly at: Date;
  readonly seesAddresses: boolean;
  readonly rule: CanaryRule | undefined;
}

/** Null where the city does not test this way. */
const lineTestOf = (
  { kind, address }: Contact['channels'][number],
  contactId: string,
  { lineTests, rule }: Pick<Known, 'lineTests' | 'rule'>,
): Way['lineTest'] => {
  if (!isCanaryChannel(kind) || rule?.channels[kind] === undefined) return null;
  const found = lineTests.find((test) => test.contactId === contactId && test.channel === kind && test.address === address);
  return { sentAt: found?.sentAt ?? null, provenAt: found?.provenAt ?? null, isOpen: found?.state === 'open', missed: found?.missed ?? 0 };
};

/** The people of a place with their ways, and what is known of each. */
const peopleOf = (
  contacts: readonly Contact[],
  deadlineAt: Date,
  { at, seesAddresses, outcomes, proofs, lineTests, rule }: Known,
): readonly Person[] => {
  const last = new Map<string, LastOutcome>(outcomes.map((outcome) => [keyOf(outcome), outcome]));
  const proven = new Map<string, LastProof>(proofs.map((proof) => [keyOf(proof), proof]));
  return contacts.map(({ id: contactId, name, post, standby, channels }) => ({
    contactId,
    name,
    post,
    standby,
    ways: channels.map((channel) => {
      const key = keyOf({ contactId, channel: channel.kind });
      const tried = last.get(key);
      return {
        channel: channel.kind,
        ...(seesAddresses ? { address: channel.address } : {}),
        atOnce: !standby && isUsedAtOnce(channel, deadlineAt, at),
        result: tried?.result ?? null,
        reason: tried?.reason ?? null,
        triedAt: tried?.at ?? null,
        provenAt: proven.get(key)?.at ?? null,
        lineTest: lineTestOf(channel, contactId, { lineTests, rule }),
      };
    }),
  }));
};

/** 就绪度: who is reached at an instant of the next thirty days, and what may keep that from happening. */
export class ReadReadiness {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async run({ at: asked, hazard, colour, seesAddresses }: AskedReadiness): Promise<Result<Answer, Refusal>> {
    const { city } = this;
    if (!city.hazards.some(({ code }) => code === hazard)) return refused({ type: 'unknown-hazard' });
    return this.ledger.read(async (tx): Promise<Result<Answer, Refusal>> => {
      const untilAt = minutesAfter(tx.now, READINESS_AHEAD_MIN);
      const at = asked ?? tx.now;
      if (at < minutesBefore(tx.now, LATE_MIN) || at > untilAt) return refused({ type: 'beyond-readiness' });
      const found = await readReadiness(tx, city, { hazard, colour }, at);
      const { outcomes, proofs, lineTests } = found;
      const known = { at, seesAddresses, outcomes, proofs, lineTests, rule: city.canaries };
      const offices = found.dispatches.map(({ office, ways, contacts, instead, receiptDueAt }) => ({
        ...{ id: office.id, name: office.name, nameEn: office.nameEn },
        reach: reachOf(ways),
        isRostered: found.isRostered(office.id),
        receiptDueAt,
        instead: instead?.level == null ? null : { name: instead.level.name, nameEn: instead.level.nameEn },
        people: peopleOf(contacts, receiptDueAt, known),
      }));
      const levels = found.levels.map(({ index, level, reach, dueAt }) => ({
        ...{ place: placeOfLevel(index), name: level.name, nameEn: level.nameEn },
        reach,
        isRostered: found.isRostered(placeOfLevel(index)),
        people: peopleOf(level.contacts, dueAt, known),
      }));
      const bureau = found.bureau.map(({ place, contacts, ways }) => ({
        ...{ place, ...(nameOfPlace(city, place) ?? { name: place, nameEn: place }) },
        reach: reachOf(ways),
        isRostered: found.isRostered(place),
        people: peopleOf(contacts, at, known),
      }));
      return accepted({ at, hazard, colour, offices, levels, bureau, checkedAt: await tx.schedulerMarks.at(READINESS_MARK), untilAt });
    });
  }

  /** What the last check found, the first to begin first. */
  async risks(request: PageRequest): Promise<{ readonly items: Risks['items']; readonly next: PageRequest['after'] }> {
    const { items, next } = await this.ledger.read(async (tx) => tx.readinessRisks.page({}, { by: 'beginsAt', direction: 'ASC' }, request));
    return { items: items.map((risk) => ({ ...risk, ...this.nameOf(risk.place) })), next };
  }

  private nameOf(place: RosterPlace | null): Pick<Risks['items'][number], 'placeName' | 'placeNameEn'> {
    const found = place === null ? null : nameOfPlace(this.city, place);
    return { placeName: found?.name ?? null, placeNameEn: found?.nameEn ?? null };
  }
}
