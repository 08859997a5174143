import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface HealthCheck {
  readonly test?: readonly string[];
  readonly disable?: boolean;
}

export interface Service {
  readonly image: string;
  readonly build?: string;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly secrets?: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly restart: string;
  readonly read_only?: boolean;
  readonly privileged?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly stop_grace_period?: string;
  readonly logging?: { readonly options?: Readonly<Record<string, string>> };
  readonly healthcheck?: HealthCheck;
  readonly deploy?: { readonly replicas?: number; readonly resources?: { readonly limits?: Readonly<Record<string, string | number>> } };
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const COMPOSE = 'docker-compose.yml';
const reference = /\$\{([A-Z_]+):([-?])([^}]*)\}/g;

/** The variables of `.env` that the file asks for. */
export const composeVariables = (): ReadonlySet<string> =>
  new Set([...readFileSync(COMPOSE, 'utf8').matchAll(reference)].map(([, name = '']) => name));

/** The file after substitution with this `.env`. Throws, like the engine, if a required variable is not set. */
export const composeText = (env: Readonly<Record<string, string>>): string =>
  readFileSync(COMPOSE, 'utf8')
    .replaceAll(reference, (_whole, name: string, kind: string, rest: string) => {
      const value = env[name] ?? '';
      if (value !== '') return value;
      if (kind === '?') throw new Error(`${name}: ${rest}`);
      return rest;
    })
    .replaceAll('$$', '$');

export const readCompose = (env: Readonly<Record<string, string>>): ComposeFile => parse(composeText(env), { merge: true }) as ComposeFile;

export interface ProductImage {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
}

/** Reads what the last stage of the Dockerfile sets for every container. */
export const readDockerfile = (): ProductImage => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const command = last.find((line) => line.startsWith('CMD '))?.slice('CMD '.length) ?? '[]';
  const settings = last.filter((line) => line.startsWith('ENV ')).flatMap((line) => line.slice('ENV '.length).split(' '));
  return {
    command: JSON.parse(command) as string[],
    environment: Object.fromEntries(settings.map((setting) => setting.split('=', 2) as [string, string])),
    lines,
  };
};
