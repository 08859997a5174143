/** The outlines of a city's districts, GeoJSON (RFC 7946), as both apps answer them. The `id` of a feature is the code of an area. */
export interface BaseMap {
  readonly type: 'FeatureCollection';
  readonly features: readonly {
    readonly type: 'Feature';
    readonly id: string;
    // Not read-only, for ECharts takes them as they are.
    readonly geometry: { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };
  }[];
}
