import { existsSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { formatFault, loadCity, loadDemoAccounts, loadScenario, type Act, type Scenario } from '@rainstorm/city-config';
import type { City } from '@rainstorm/warning-model';
import { Agenda } from './drill/agenda.js';
import { Bureau } from './drill/bureau.js';
import { CapFolder, CapFolderRefused } from './drill/cap-folder.js';
import { gatherEvidence } from './drill/evidence.js';
import { checkPromises } from './drill/promises.js';
import { Receivers } from './drill/receivers.js';
import { decisionTimes, formatReport } from './drill/report.js';
import { playBusyNight } from '@rainstorm/harness/busy-night';
import { abortExercise, createExercise } from './screens/create-exercise.js';
import { onInterruption } from '@rainstorm/harness/interruptions';
import { Stage } from '@rainstorm/harness/stage';
import { Timeline } from './drill/timeline.js';
import { OpenPage } from './stage/open-page.js';
import { BadUsage, bold, cyan, describeOptions, dim, green, type OptionRule, readOptions, red } from '@rainstorm/runtime';
import { projectRoot } from '@rainstorm/harness/processes';
import { DEMO_PASSWORD } from '@rainstorm/harness/seed-people';

const rules: readonly OptionRule[] = [
  { name: 'help', value: null, says: 'this text' },
  { name: 'json', value: 'FILE', says: 'write the report as JSON' },
  { name: 'cap', value: 'FOLDER', says: 'write each CAP and GB/T file, and the feed (feed.atom), into it' },
  { name: 'keep', value: null, says: 'keep the instance running afterwards; Ctrl-C ends it' },
  { name: 'quiet', value: null, says: 'print only the report, no timeline' },
  { name: 'city', value: 'NAME', says: 'a folder of config/ (default zhengzhou; also CITY)' },
];
const help = `npm run drill [-- [SCENARIO] OPTIONS]
Plays a scenario (default a-2021-07-20) through the public APIs on a separate database, moving the ledger's clock from one
event to the next. SCENARIO is a file, or the name of one in config/CITY/scenarios/. Exit code 1 if a promise is broken.

Options
${describeOptions(rules)}
`;

const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

class CannotPlay extends Error {
  override readonly name = 'CannotPlay';
}

const scenarioFile = (cityDirectory: string, given: string | undefined): string => {
  const name = given ?? 'a-2021-07-20';
  const candidates = isAbsolute(name)
    ? [name]
    : [resolve(projectRoot, name), join(cityDirectory, 'scenarios', name), join(cityDirectory, 'scenarios', `${name}.yaml`)];
  const found = candidates.find((candidate) => existsSync(candidate) && candidate.endsWith('.yaml'));
  if (found === undefined) throw new CannotPlay(`There is no scenario ${name}; searched ${candidates.join(', ')}`);
  return found;
};

const load = async (cityDirectory: string, file: string): Promise<{ readonly city: City; readonly scenario: Scenario }> => {
  const city = await loadCity(cityDirectory);
  if (!city.ok) throw new CannotPlay(city.refusal.map(formatFault).join('\n'));
  const accounts = await loadDemoAccounts(cityDirectory, city.value);
  if (!accounts.ok) throw new CannotPlay(accounts.refusal.map(formatFault).join('\n'));
  const scenario = await loadScenario(file, { city: city.value, accounts: accounts.value });
  if (!scenario.ok) throw new CannotPlay(scenario.refusal.map(formatFault).join('\n'));
  return { city: city.value, scenario: scenario.value };
};

/** Plays the scenario from its start to its end. */
const play = async (
  stage: Stage,
  city: City,
  scenario: Scenario,
  timeline: Timeline,
  files: CapFolder | null,
): Promise<{ bureau: Bureau; receivers: Receivers }> => {
  const agenda = new Agenda();
  const bureau = new Bureau(stage, scenario, agenda, timeline);
  const receivers = new Receivers(stage, city, scenario, agenda, bureau, timeline);
  for (const line of scenario.history)
    agenda.schedule(line.at, async () => {
      timeline.say('历史', line.zh, line.en);
      return Promise.resolve();
    });
  for (const act of scenario.acts) agenda.schedule(act.at, async () => perform(act, stage, bureau, agenda, timeline));
  const published = new Set<string>();

  for (;;) {
    const clock = await stage.settle();
    const now = new Date(clock.now);
    timeline.now = now;
    await reportNewBulletins(stage, bureau, timeline, published);
    await files?.follow(stage.console(stage.loginOf('command-officer')));
    await receivers.planNewAnswers(now);
    const next = earliest(agenda.nextAt, clock.nextTimerAt, clock.nextRetryAt);
    if (next === null || next > scenario.endsAt) return { bureau, receivers };
    if (next > now) await stage.moveTo(next);
    const moved = new Date((await stage.clock()).now);
    timeline.now = moved;
    for (let due = agenda.takeDue(moved); due !== null; due = agenda.takeDue(moved)) await due.run();
  }
};

const earliest = (...instants: readonly (Date | string | null)[]): Date | null => {
  const times = instants.flatMap((instant) => (instant === null ? [] : [new Date(instant).getTime()]));
  return times.length === 0 ? null : new Date(Math.min(...times));
};

const reportNewBulletins = async (stage: Stage, bureau: Bureau, timeline: Timeline, known: Set<string>): Promise<void> => {
  const desk = stage.desk(stage.loginOf('chief-forecaster'));
  const { items } = await desk.get<{ items: readonly { id: string; number: string | null; headline: string }[] }>(
    '/bulletins?state=published&limit=200',
  );
  for (const { id, number, headline } of [...items].reverse()) {
    if (known.has(id)) continue;
    known.add(id);
    timeline.say('发布', `${number ?? ''} ${headline}`, bureau.refOf(id));
  }
};

const perform = async (act: Act, stage: Stage, bureau: Bureau, agenda: Agenda, timeline: Timeline): Promise<void> => {
  switch (act.do) {
    case 'open-episode':
      return bureau.open(act.by);
    case 'revise-onset':
      return bureau.reviseOnset(act);
    case 'issue':
      return bureau.issue(act);
    case 'revise':
      return bureau.revise(act);
    case 'waive':
      return bureau.waive(act.by, act.step, act.reason);
    case 'lift-episode':
      return bureau.lift(act);
    case 'mail-server': {
      const { mode } = act;
      if (mode === 'down') {
        await stage.mail.down();
        agenda.schedule(act.until, async () => stage.mail.up());
      } else {
        for (const address of act.refuses) stage.mail.refuse(address, mode);
        agenda.schedule(act.until, async () => {
          for (const address of act.refuses) stage.mail.acceptAgain(address);
          return Promise.resolve();
        });
      }
      timeline.say('邮件', mode === 'down' ? '邮件服务器中断' : `邮件服务器拒收 ${act.refuses.join('、')}`, mode);
      return;
    }
    case 'decide': {
      const { track, suggested, chosen, decidedAt, announcedAt, effectiveAt, decidedBy, note } = act;
      const answers = act.answers.flatMap((ref) => bureau.bulletins.get(ref) ?? []);
      await stage.console(act.by).post('/decisions', {
        track,
        suggested,
        chosen,
        decidedAt,
        announcedAt,
        effectiveAt,
        decidedBy,
        answers,
        note,
      });
      timeline.say(
        '响应',
        `${track === 'emergency-response' ? '防汛应急响应' : '防汛预警响应'} → ${chosen}（针对 ${act.answers.join('、')}）`,
        `response decision by ${decidedBy}`,
      );
    }
  }
};

/** Adds an exercise and a second rainstorm after the report, because most pages are empty once a rainstorm is over. */
const fillPages = async (stage: Stage, city: string): Promise<void> => {
  if (city !== 'zhengzhou') return;
  try {
    await abortExercise(stage, await createExercise(stage));
    await playBusyNight(stage, '剧情之后的又一次暴雨过程');
  } catch (error) {
    // The report stands. The pages only show less.
    process.stderr.write(dim(`The pages could not be filled: ${String(error)}\n`));
  }
};

const run = async (parameters: readonly string[]): Promise<number> => {
  const { options, rest } = readOptions(parameters, rules);
  if (options['help'] === true) {
    say(help);
    return 0;
  }
  if (rest.length > 1) throw new BadUsage('one scenario at a time');
  const cityName = String(options['city'] ?? process.env['CITY'] ?? 'zhengzhou');
  const cityDirectory = join(projectRoot, 'config', cityName);
  const { city, scenario } = await load(cityDirectory, scenarioFile(cityDirectory, rest[0]));
  const files = typeof options['cap'] === 'string' ? CapFolder.open(options['cap']) : null;
  const begun = Date.now();
  say(`${bold(scenario.title)}  ${dim(scenario.titleEn)}`);
  const stage = await Stage.open({
    startsAt: scenario.startsAt,
    cityDirectory,
    city: cityName,
    serverUrl: process.env['DATABASE_URL'],
    redisUrl: process.env['REDIS_URL'],
  });
  let interrupted = false;
  const end = new Promise<void>((resolve) => {
    onInterruption(() => {
      interrupted = true;
      resolve();
    });
  });
  try {
    const logins = new Set([
      ...scenario.offices.flatMap(({ usually }) => (usually.does === 'answer' ? [usually.officer] : [])),
      ...scenario.command.officers.map(({ login }) => login),
    ]);
    const pages = [...logins].map((login) => new OpenPage(stage.console(login)));
    const played = await Promise.race([
      play(stage, city, scenario, new Timeline(city.zone, options['quiet'] === true), files),
      end.then(() => null),
    ]);
    if (played === null || interrupted) throw new CannotPlay('interrupted');
    const evidence = await gatherEvidence(stage, played.bureau, city, played.receivers.unexpectedRefusals);
    const promises = checkPromises(evidence, scenario);
    if (files !== null) say(dim(files.summary));
    const seconds = (Date.now() - begun) / 1000;
    say(`\n${formatReport(evidence, scenario, promises, city.zone)}\n`);
    const broken = promises.filter(({ kept }) => !kept);
    say(
      broken.length === 0
        ? green(`全部承诺兑现 · all ${promises.length} promises kept, in ${seconds.toFixed(0)} s`)
        : red(`${broken.length} 项承诺未兑现 · ${broken.length} of ${promises.length} promises broken`),
    );
    if (typeof options['json'] === 'string') {
      const { slots, bulletins, missing, decisions, chain, unexpectedRefusals } = evidence;
      const json = {
        scenario: scenario.titleEn,
        seconds,
        promises,
        slots,
        bulletins,
        missing,
        decisions,
        chain,
        unexpectedRefusals,
        decisionTimes: decisionTimes(evidence, scenario),
      };
      writeFileSync(resolve(options['json']), `${JSON.stringify(json, null, 2)}\n`);
    }
    if (options['keep'] === true) {
      await fillPages(stage, city.code);
      say(
        `\n  业务台 Bureau desk           ${cyan(stage.instance.dispatcherUrl)}\n  值守台 Duty desk and board   ${cyan(stage.instance.consoleUrl)}`,
      );
      say(`  ${stage.people.map(({ login }) => login).join(', ')}; password ${DEMO_PASSWORD}\n  Ctrl-C ends it.`);
      await end;
    }
    for (const page of pages) await page.close();
    return broken.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CannotPlay || error instanceof CapFolderRefused)) process.stderr.write(dim(`The logs are in ${stage.logs}\n`));
    throw error;
  } finally {
    await stage.close();
  }
};

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const { message } = error as Error;
    process.stderr.write(
      `${red('npm run drill:')} ${error instanceof BadUsage || error instanceof CannotPlay || error instanceof CapFolderRefused ? message : ((error as Error).stack ?? message)}\n`,
    );
    process.exit(error instanceof BadUsage ? 2 : 1);
  },
);
