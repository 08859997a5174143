/** The outlines of a city's districts (GeoJSON, RFC 7946) from either app. The `id` of a feature is the area code. */
export interface BaseMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly id: string;
    // Not read-only, because ECharts does not accept read-only arrays.
    readonly geometry: { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };
  }[];
}
