import { describe, expect, it } from '@jest/globals';
import {
  capturePlaces,
  fillAtPublication,
  formatDayHour,
  formatInstant,
  renderBulletin,
  renderRevision,
  renderTemplate,
  senderOf,
  weekFacts,
  type BulletinContent,
  type City,
  type Hazard,
  type Product,
  type TextField,
} from '@rainstorm/warning-model';
import { realCity } from '../spec/changed-city.js';
import { publishedTexts, type PublishedText } from '../spec/published-text.js';
import { loadCity } from './index.js';

const [texts, loaded] = await Promise.all([publishedTexts(), loadCity(realCity)]);
if (!loaded.ok) throw new Error('The real configuration has faults');
const shipped = loaded.value;

const cityOf = ({ timeForm = shipped.timeForm, areaSuffix = shipped.areaSuffix }: PublishedText): City => ({
  ...shipped,
  timeForm,
  areaSuffix: areaSuffix ?? undefined,
});

const productIn = (city: City, text: PublishedText): Product => {
  const product = city.products.find(({ code }) => code === text.product);
  if (product === undefined) throw new Error(`No product ${text.product}`);
  return { ...product, template: { ...product.template, ...text.template } };
};

const hazardOf = (city: City, { hazards }: Product): Pick<Hazard, 'name' | 'signals'> =>
  (hazards.length === 1 ? city.hazards.find(({ code }) => code === hazards[0]) : undefined) ?? { name: '', signals: [] };

/** As the product renders and publishes it. */
const publishedBy = (city: City, text: PublishedText, product: Product = productIn(city, text)): Pick<BulletinContent, TextField> => {
  const [hazard, sentAt, colour] = [hazardOf(city, product), new Date(text.sentAt), text.colour ?? null];
  const onset = text.onset === undefined ? null : new Date(text.onset);
  const words =
    text.revision === undefined
      ? renderBulletin(city, {
          ...{ product, hazard, level: null, colour, areas: text.areas, fields: text.fields },
          facts: {
            ...(text.week === undefined ? {} : weekFacts(text.week)),
            ...(onset === null ? {} : { onset: formatInstant(onset, city.zone, 'zh'), onsetHour: formatDayHour(onset, city.zone) }),
            ...(text.endsAt === undefined ? {} : { expiresHour: formatDayHour(new Date(text.endsAt), city.zone) }),
          },
        })
      : renderRevision(city, {
          ...{ kind: text.revision.kind, product, hazard, level: null, colour, onset, expires: sentAt, fields: text.fields, episode: '' },
          areas: text.areas.map((areaCode) => ({ areaCode, level: null, colour })),
          of: {
            ...{ kind: product.kind, headline: '', description: '', instruction: '', number: null, sentAt: null, level: null },
            colour: text.revision.from ?? colour,
          },
        });
  return fillAtPublication(words, { sentAt, number: '', sender: senderOf(product, { level: null, colour }) }, city);
};

/** The template with each of its fixed characters changed in turn, except those of optional parts, which may be left out. */
const changedIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{\{[^{}]*\}\}|\[\[[^]*?\]\]|[^\s]/gu)].flatMap(({ 0: found, index }) =>
    [...found].length > 1 ? [] : [`${template.slice(0, index)}〓${template.slice(index + found.length)}`],
  );

describe('a published text', () => {
  it.each(texts.map((text) => [text.name, text] as const))('is rendered character for character: %s', (_name, text) => {
    const city = cityOf(text);
    const { description, instruction } = publishedBy(city, text);
    expect(description).toBe(text.published.description);
    if (text.published.instruction !== undefined)
      expect(instruction).toBe([text.published.instruction, ...(text.leftOut === undefined ? [] : [text.leftOut])].join('\n'));
    if (text.published.criteria !== undefined) {
      const { signals } = hazardOf(city, productIn(city, text));
      expect(signals.find(({ colour }) => colour === text.colour)?.criteria).toBe(text.published.criteria);
    }
  });

  it.each(texts.map((text) => [text.name, text] as const))('is another one after any change of its template: %s', (_name, text) => {
    const [city, { description, instruction }] = [cityOf(text), text.published];
    const product = productIn(city, text);
    const fields = instruction === undefined ? (['description'] as const) : (['description', 'instruction'] as const);
    for (const field of fields)
      for (const changed of changedIn(product.template[field])) {
        const rendered = publishedBy(city, text, { ...product, template: { ...product.template, [field]: changed } });
        expect(rendered[field]).not.toBe(publishedBy(city, text)[field]);
      }
    expect(fields.flatMap((field) => changedIn(product.template[field])).length).toBeGreaterThan(0);
    expect(description).not.toContain('〓');
  });

  it.each(texts.flatMap((text) => (text.product.endsWith('-report') ? [[text.name, text] as const] : [])))(
    'is rendered again as it was, with the main period in its own place: %s',
    (_name, text) => {
      const { template } = productIn(shipped, text);
      const captured = capturePlaces(template.description, text.published.description) ?? {};
      expect(renderTemplate(template.description, captured).text).toBe(text.published.description);
      const { mainPeriod } = text.fields;
      if (mainPeriod !== undefined) expect(captured).toMatchObject({ mainPeriod });
    },
  );

  it('has the words of the shipped configuration in most cases, signals, reports and the outlook among them', () => {
    const products = texts.filter(({ template }) => template === undefined).map(({ product }) => product);
    expect([texts.length, products.length]).toEqual([18, 12]);
    expect([...new Set(products)].sort()).toEqual([
      'cold-signal',
      'rain-important-report',
      'rain-report',
      'rain-signal',
      'rain-warning-report',
      'snow-important-report',
      'snow-signal',
      'weekly-outlook',
    ]);
  });
});
