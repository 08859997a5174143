/** The answer of a metrics endpoint: the text and its samples. */
export interface Scrape {
  readonly status: number;
  readonly text: string;
  /** The metric types, from `# TYPE`. */
  readonly families: ReadonlyMap<string, string>;
  readonly samples: readonly Sample[];
}
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const numberOf = (text: string): number => (text === '+Inf' ? Number.POSITIVE_INFINITY : Number(text));

const sampleOf = (line: string): Sample => {
  const found = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line);
  if (found === null) throw new Error(`Not a sample: ${line}`);
  const [, name = '', labels = '', value = ''] = found;
  const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', text = '']) => [key, text] as const);
  return { name, labels: Object.fromEntries(pairs), value: numberOf(value) };
};

export const scrape = async (port: number, path = '/metrics'): Promise<Scrape> => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  const text = await answer.text();
  const lines = text.split('\n').filter((line) => line !== '');
  return {
    status: answer.status,
    text,
    families: new Map([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type] as const)),
    samples: lines.filter((line) => !line.startsWith('#')).map(sampleOf),
  };
};

/** The value of the series with these labels. Undefined if there is none. */
export const valueOf = ({ samples }: Scrape, name: string, labels: Readonly<Record<string, string>> = {}): number | undefined =>
  samples.find((sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value))?.value;

/** Every name that a query may use. */
export const namesOf = ({ families }: Scrape): readonly string[] =>
  [...families].flatMap(([name, type]) =>
    type === 'histogram'
      ? [`${name}_bucket`, `${name}_sum`, `${name}_count`]
      : type === 'summary'
        ? [name, `${name}_sum`, `${name}_count`]
        : [name],
  );
