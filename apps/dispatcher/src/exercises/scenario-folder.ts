import { loadScenario, type ScenarioEpisode } from '@rainstorm/city-config';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface ScenarioEntry {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly episode: ScenarioEpisode;
  /** From the opening of the episode to its first onset. */
  readonly leadMs: number;
}

/** The scenarios in the city's configuration. Read on demand, so that a new one needs no restart. */
export class ScenarioFolder {
  private readonly directory: string;

  constructor(cityDirectory: string) {
    this.directory = join(cityDirectory, 'scenarios');
  }

  /** All valid scenarios, sorted by name. */
  async all(): Promise<readonly ScenarioEntry[]> {
    const files = await readdir(this.directory).catch(() => []);
    const codes = files.filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length));
    const found = await Promise.all(codes.sort().map(async (code) => this.find(code)));
    return found.filter((scenario) => scenario !== null);
  }

  /** Null if there is no such scenario, or if it has a fault. */
  async find(code: string): Promise<ScenarioEntry | null> {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code)) return null;
    const scenario = await loadScenario(join(this.directory, `${code}.yaml`));
    if (!scenario.ok) return null;
    const { title, titleEn, episode, acts, startsAt } = scenario.value;
    const opened = acts.find((act) => act.do === 'open-episode')?.at ?? startsAt;
    return { code, title, titleEn, episode, leadMs: episode.onset.getTime() - opened.getTime() };
  }
}
