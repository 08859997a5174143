import { areaCodesOf, carriedGrade, missingGrades, type City } from '@rainstorm/warning-model';
import type { DemoAccount, DemoRole } from './demo-accounts.js';
import { oneOf, type ConfigFault, type ConfigPath } from './fault.js';
import type { WrittenAct, WrittenScenario } from './scenario-schema.js';
import type { YamlFile } from './yaml-file.js';

/** What a scenario may refer to. */
export interface ScenarioContext {
  readonly city: City;
  readonly accounts: readonly DemoAccount[];
}

type Tell = (path: ConfigPath, expected: string, found?: string) => void;

const refsOf = (acts: readonly WrittenAct[]): readonly string[] => acts.flatMap((act) => ('ref' in act ? [act.ref] : []));

const checkActs = (
  scenario: WrittenScenario,
  { city }: ScenarioContext,
  tell: Tell,
  person: (path: ConfigPath, login: string, roles: readonly DemoRole[]) => void,
): void => {
  const writers: readonly DemoRole[] = ['forecaster', 'chief-forecaster'];
  const areas = [...areaCodesOf(city)];
  let opened = false;
  scenario.acts.forEach((act, index) => {
    const path = ['acts', index];
    const before = scenario.acts[index - 1];
    const earlier = refsOf(scenario.acts.slice(0, index));
    if (before !== undefined && act.at < before.at) tell([...path, 'at'], 'a time not before that of the act above');
    if (act.at < scenario.startsAt || act.at > scenario.endsAt) tell([...path, 'at'], 'a time between startsAt and endsAt');
    switch (act.do) {
      case 'open-episode':
        if (opened) tell([...path, 'do'], 'one open-episode only');
        opened = true;
        person([...path, 'by'], act.by, writers);
        return;
      case 'revise-onset':
      case 'lift-episode':
        if (!opened) tell([...path, 'do'], 'an open-episode before this');
        person([...path, 'by'], act.by, writers);
        return;
      case 'waive':
        person([...path, 'by'], act.by, ['chief-forecaster']);
        return;
      case 'decide':
        person([...path, 'by'], act.by, ['command-officer']);
        act.answers.forEach((answered, at) => {
          if (!earlier.includes(answered)) tell([...path, 'answers', at], oneOf('the ref of an earlier bulletin', earlier, answered));
        });
        if (act.decidedAt > act.at) tell([...path, 'decidedAt'], 'a time not after at: nothing is recorded beforehand');
        return;
      case 'mail-server':
        if (act.until <= act.at) tell([...path, 'until'], 'a time after at');
        if ((act.mode === 'down') !== (act.refuses.length === 0))
          tell([...path, 'refuses'], 'addresses, or an empty list where the server is down');
        return;
      case 'issue':
      case 'revise': {
        const product = city.products.find(({ code }) => code === act.product);
        if (earlier.includes(act.ref)) tell([...path, 'ref'], 'a ref that no other act has');
        if (act.do === 'revise' && !earlier.includes(act.of))
          tell([...path, 'of'], oneOf('the ref of an earlier bulletin', earlier, act.of));
        if (product === undefined) {
          tell(
            [...path, 'product'],
            oneOf(
              'the code of a product',
              city.products.map(({ code }) => code),
              act.product,
            ),
          );
        } else {
          if (!product.hazards.includes(scenario.episode.hazard)) tell([...path, 'product'], `a product for ${scenario.episode.hazard}`);
          if (act.step === null ? product.kind === 'scheduled' : !product.steps.includes(act.step))
            tell([...path, 'step'], oneOf('a step of this product', product.steps, act.step));
          for (const grade of missingGrades(product.carries, act)) tell([...path, grade], `a ${grade}`);
          const carried = carriedGrade(product.carries, act);
          if (act.level !== carried.level) tell([...path, 'level'], `no level in ${product.title}`);
          if (act.colour !== carried.colour) tell([...path, 'colour'], `no colour in ${product.title}`);
        }
        act.areas?.forEach((area, at) => {
          const code = typeof area === 'string' ? area : area.areaCode;
          if (!areas.includes(code)) tell([...path, 'areas', at], oneOf('the code of an area', areas, code));
        });
        if (act.signAt < act.at) tell([...path, 'signAt'], 'a time not before at: it is drafted first');
        if (act.publish === 'at-due' && act.step === null) tell([...path, 'publish'], 'now or an instant: only a step falls due');
        if (act.publish instanceof Date && act.publish < act.signAt) tell([...path, 'publish'], 'a time not before signAt');
        if (act.expires <= act.signAt) tell([...path, 'expires'], 'a time after signAt');
        person([...path, 'draftedBy'], act.draftedBy, writers);
        if (act.reviewedBy !== null) person([...path, 'reviewedBy'], act.reviewedBy, writers);
        person([...path, 'signedBy'], act.signedBy, writers);
        if (act.reviewedBy === null) {
          const { emergencySteps, emergencyColours } = city.approval;
          const isEmergency =
            (act.step !== null && emergencySteps.includes(act.step)) || (act.colour !== null && emergencyColours.includes(act.colour));
          if (!isEmergency) tell([...path, 'reviewedBy'], 'a reviewer: approval.yaml lets nobody publish this alone');
        }
        if (act.countersigned !== null) person([...path, 'countersigned', 'by'], act.countersigned.by, ['chief-forecaster']);
        if (act.signedBy === act.draftedBy && act.countersigned === null)
          tell([...path, 'countersigned'], 'a countersignature: the author signed alone');
      }
    }
  });
};

/** Checks the references and the order of acts of a scenario that fits the schema. */
export const checkScenario = (yaml: YamlFile, scenario: WrittenScenario, context: ScenarioContext): readonly ConfigFault[] => {
  const { city, accounts } = context;
  const faults: ConfigFault[] = [];
  const tell: Tell = (path, expected, found) => void faults.push(yaml.faultAt(path, expected, found));
  const logins = accounts.map(({ login }) => login);
  const person = (path: ConfigPath, login: string, roles: readonly DemoRole[]): void => {
    const account = accounts.find((one) => one.login === login);
    if (account === undefined) tell(path, oneOf('a login of demo-accounts.yaml', logins, login));
    else if (!account.roles.some((role) => roles.includes(role))) tell(path, `somebody with the role ${roles.join(' or ')}`);
  };
  const known = (path: ConfigPath, what: string, words: readonly string[], word: string): void => {
    if (!words.includes(word)) tell(path, oneOf(what, words, word));
  };
  const refs = refsOf(scenario.acts);
  const offices = city.offices.map(({ id }) => id as string);
  const levelNames = city.command.levels.map(({ name }) => name);

  if (scenario.endsAt <= scenario.startsAt) tell(['endsAt'], 'a time after startsAt');
  if (scenario.episode.endsAt <= scenario.episode.onset) tell(['episode', 'endsAt'], 'a time after the onset');
  known(
    ['episode', 'hazard'],
    'the code of a hazard',
    city.hazards.map(({ code }) => code),
    scenario.episode.hazard,
  );
  scenario.episode.areas.forEach((code, index) => known(['episode', 'areas', index], 'the code of an area', [...areaCodesOf(city)], code));
  scenario.offices.forEach(({ office, usually, except, phone }, index) => {
    const path = ['offices', index];
    known([...path, 'office'], 'the id of an office', offices, office);
    if (scenario.offices.findIndex((other) => other.office === office) < index)
      tell([...path, 'office'], 'an office that is not named above');
    [
      { at: [...path, 'usually'], conduct: usually },
      ...except.map(({ conduct }, n) => ({ at: [...path, 'except', n, 'conduct'], conduct })),
    ].forEach(({ at, conduct }) => {
      if (conduct.does !== 'answer') return;
      person([...at, 'officer'], conduct.officer, ['duty-officer']);
      const account = accounts.find(({ login }) => login === conduct.officer);
      if (account !== undefined && account.officeId !== office) tell([...at, 'officer'], `an officer of ${office}`);
      if (conduct.followUpAfterMin !== null && conduct.followUpAfterMin < conduct.afterMin)
        tell([...at, 'followUpAfterMin'], 'not fewer minutes than afterMin');
    });
    except.forEach(({ ref }, n) => known([...path, 'except', n, 'ref'], 'the ref of a bulletin', refs, ref));
    if (phone !== null) person([...path, 'phone', 'caller'], phone.caller, ['duty-officer', 'command-officer']);
  });
  scenario.command.officers.forEach(({ level, login }, index) => {
    known(['command', 'officers', index, 'level'], 'the name of a level', levelNames, level);
    person(['command', 'officers', index, 'login'], login, ['command-officer']);
  });
  scenario.command.silent.forEach(({ level, refs: of }, index) => {
    known(['command', 'silent', index, 'level'], 'the name of a level', levelNames, level);
    of.forEach((ref, n) => known(['command', 'silent', index, 'refs', n], 'the ref of a bulletin', refs, ref));
  });
  checkActs(scenario, context, tell, person);
  scenario.expect.forEach(({ ref, office, answeredByLevel }, index) => {
    known(['expect', index, 'ref'], 'the ref of a bulletin', refs, ref);
    known(['expect', index, 'office'], 'the id of an office', offices, office);
    if (answeredByLevel !== null) known(['expect', index, 'answeredByLevel'], 'the name of a level', levelNames, answeredByLevel);
  });
  scenario.signalToDecision.forEach(({ basis }, index) =>
    known(['signalToDecision', index, 'basis'], 'the ref of a bulletin', refs, basis),
  );
  return faults;
};
