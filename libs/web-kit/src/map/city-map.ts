import { MapChart } from 'echarts/charts';
import { init, registerMap, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { Colour } from '@rainstorm/warning-model';
import type { BaseMap } from './base-map.ts';
import { labelPlace } from './label-place.ts';

use([MapChart, LabelLayout, SVGRenderer]);

/** How one district is drawn. */
export interface DrawnDistrict {
  readonly id: string;
  readonly name: string;
  /** The label of the warning in force, under the name; null without one. */
  readonly word: string | null;
  /** The only label when there is little room; null for none. */
  readonly short: string | null;
  /** Null for a level, which has no colour. */
  readonly colour: Colour | 'chosen' | null;
}

/** Below this width in CSS pixels, the central districts have room for one character each. */
const NARROW = 480;

/** Districts are identified by their code. */
const keyed = ({ type, features }: BaseMap) => ({
  type,
  features: features.map(({ id, type: kind, geometry }) => ({
    type: kind,
    properties: { name: id, cp: [...labelPlace(geometry)] },
    geometry,
  })),
});

const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const itemOf = ({ id, name, word, short, colour }: DrawnDistrict, exercise: boolean, narrow: boolean) => {
  const edge = exercise ? token('exercise') : colour === 'chosen' ? token('accent') : token('ink-soft');
  const fill = colour === null ? token('sunken') : token(`map-${colour}`);
  const ink = colour === null ? token('ink') : colour === 'chosen' ? token('accent') : token(colour);
  const hatch = { symbol: 'line', color: edge, rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 10] };
  const itemStyle =
    word === null
      ? { areaColor: token('surface'), borderColor: token('ink-soft'), borderWidth: 0.75 }
      : { areaColor: fill, borderColor: edge, borderWidth: 2, ...(exercise ? { borderType: 'dashed', decal: hatch } : {}) };
  const wide = word === null ? `{quiet|${name}}` : `{name|${name}}\n{word|${word}}`;
  const text = narrow ? (short === null ? '' : `{${word === null ? 'quiet' : 'word'}|${short}}`) : wide;
  const rich = {
    quiet: { color: token('ink-soft'), fontSize: narrow ? 11 : 12 },
    name: { color: token('ink'), fontSize: 13, fontWeight: 'bold', lineHeight: 18, backgroundColor: token('surface'), padding: [0, 3] },
    word: {
      color: ink,
      backgroundColor: token('surface'),
      borderColor: ink,
      borderWidth: 2,
      borderRadius: 3,
      borderType: exercise ? 'dashed' : 'solid',
      padding: narrow ? [1, 3] : [2, 5],
      fontSize: narrow ? 11 : 14,
      fontWeight: 'bold',
      lineHeight: narrow ? 14 : 22,
    },
  };
  const label = { show: true, formatter: text, rich };
  const emphasis = { itemStyle: { ...itemStyle, borderColor: token('accent'), borderWidth: 4, borderType: 'solid' }, label };
  return { name: id, itemStyle, label, emphasis };
};

/** The map of the city inside one element, drawn as SVG. */
export class CityMap {
  private pointed: string | null = null;
  private redraw: () => void = () => undefined;
  private readonly chart: EChartsType;
  private readonly resized: ResizeObserver;

  constructor(element: HTMLElement, map: BaseMap, onChoose: (id: string) => void) {
    registerMap('city', keyed(map));
    this.chart = init(element, null, { renderer: 'svg' });
    this.chart.on('click', ({ name }) => onChoose(name));
    this.resized = new ResizeObserver(() => {
      this.chart.resize();
      this.redraw();
    });
    this.resized.observe(element);
  }

  draw(districts: readonly DrawnDistrict[], exercise: boolean): void {
    this.redraw = () => this.draw(districts, exercise);
    const narrow = this.chart.getWidth() < NARROW;
    this.chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      series: [
        {
          type: 'map',
          map: 'city',
          // Degrees of longitude are shorter than those of latitude: cos 34.7°.
          aspectScale: 0.82,
          left: 4,
          right: 4,
          top: 4,
          bottom: 4,
          selectedMode: false,
          data: districts.map((district) => itemOf(district, exercise, narrow)),
        },
      ],
    });
    this.point(this.pointed);
  }

  /** Highlights the district selected in the list. */
  point(id: string | null): void {
    this.pointed = id;
    this.chart.dispatchAction({ type: 'downplay', seriesIndex: 0 });
    if (id !== null) this.chart.dispatchAction({ type: 'highlight', seriesIndex: 0, name: id });
  }

  dispose(): void {
    this.resized.disconnect();
    this.chart.dispose();
  }
}
