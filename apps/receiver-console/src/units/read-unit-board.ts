import type { unitBoard } from '@rainstorm/api-schemas';
import { oneOf, type Ledger, type UnitResponseRow, type UnitSignalRow } from '@rainstorm/ledger';
import { newestResponses } from '@rainstorm/operations';
import {
  colours,
  currentUnitSignalStates,
  officeLevelOf,
  officesBelow,
  responseLagMs,
  unitsOf,
  unitStandingOf,
  unitStandings,
  type City,
  type Office,
  type Status,
} from '@rainstorm/warning-model';
import type { z } from 'zod';
import { bulletinHeadingOf } from '../bulletin-heading.js';
import type { Officer } from '../officer.js';

export type UnitBoard = z.output<typeof unitBoard>;
export type UnitRow = UnitBoard['items'][number];

/** The command, and a person of the district itself. */
export const mayRespond = (officer: Officer, unitId: Office['id']): boolean =>
  !officer.isSystem && (officer.isCommand || officer.officeId === unitId);

/** The districts that an officer sees: of a city's office all, of a district its own. */
export const seenUnits = (city: City, officer: Officer): readonly Office[] => {
  const units = unitsOf(city);
  if (officer.readsAll) return units;
  const own = city.offices.find(({ id }) => id === officer.officeId);
  if (own === undefined) return [];
  if (officeLevelOf(own) === 'city') return units;
  const seen = new Set([own.id, ...officesBelow(city.offices, own.id).map(({ id }) => id)]);
  return units.filter(({ id }) => seen.has(id));
};

export const responseView = ({ recordedBy: _recordedBy, ...response }: UnitResponseRow) => response;

const rankOf = ({ signal }: UnitRow): number => (signal === null ? -1 : colours.indexOf(signal.colour));

/** By urgency: what the command was told of first, then the gravest, then whoever has waited longest. */
const byUrgency = (one: UnitRow, other: UnitRow): number =>
  unitStandings.indexOf(one.standing) - unitStandings.indexOf(other.standing) ||
  rankOf(other) - rankOf(one) ||
  (one.signal?.startedAt.getTime() ?? 0) - (other.signal?.startedAt.getTime() ?? 0);

/** 区县响应: for each district the gravest signal in force, what the district decided, and how long that took. */
export class ReadUnitBoard {
  constructor(
    private readonly ledger: Ledger,
    private readonly city: City,
  ) {}

  async board(officer: Officer): Promise<UnitBoard> {
    const units = seenUnits(this.city, officer);
    const unitIds = units.map(({ id }) => id);
    return this.ledger.read(async (tx) => {
      const current = oneOf<UnitSignalRow['state']>(currentUnitSignalStates);
      const signals = await tx.unitSignals.find({ unitId: oneOf(unitIds), state: current });
      const bulletins = await tx.bulletins.find({ id: oneOf(new Set(signals.map(({ bulletinId }) => bulletinId))) });
      const headings = new Map(bulletins.map((bulletin) => [bulletin.id, bulletinHeadingOf(bulletin)]));
      const practised = signals.filter(({ status }) => status === 'exercise').map(({ unitId }) => unitId);
      const responses = {
        actual: await newestResponses(tx, unitIds, 'actual'),
        exercise: await newestResponses(tx, practised, 'exercise'),
      };
      const rowOf = (office: Office, status: Status): UnitRow => {
        const signal = signals.find((one) => one.unitId === office.id && one.status === status) ?? null;
        const response = responses[status].get(office.id) ?? null;
        const standing = unitStandingOf(signal);
        const decided = signal !== null && signal.responseId !== null && signal.responseId === response?.id ? response.decidedAt : null;
        return {
          unitId: office.id,
          name: office.name,
          nameEn: office.nameEn,
          status,
          standing,
          signal:
            signal === null
              ? null
              : {
                  ...{ id: signal.id, colour: signal.colour, startedAt: signal.startedAt },
                  ...{ remindAt: signal.remindAt, tellAt: signal.tellAt, remindedAt: signal.remindedAt, toldAt: signal.toldAt },
                  ...{ answeredAt: signal.answeredAt, closedByName: signal.closedByName, closedReason: signal.closedReason },
                  bulletin: headings.get(signal.bulletinId) ?? null,
                },
          response: response === null ? null : responseView(response),
          lagMs:
            signal === null
              ? null
              : signal.state === 'answered' && decided === null
                ? (response?.lagMs ?? null)
                : responseLagMs(signal.startedAt, decided ?? tx.now),
          mayRespond: mayRespond(officer, office.id),
        };
      };
      const items = [
        ...units.map((unit) => rowOf(unit, 'actual')),
        ...units.filter(({ id }) => practised.includes(id)).map((unit) => rowOf(unit, 'exercise')),
      ];
      return { now: tx.now, items: items.sort(byUrgency) };
    });
  }
}
