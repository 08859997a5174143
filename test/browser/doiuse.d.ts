/** The package brings no types. */
declare module 'doiuse' {
  import type { Plugin } from 'postcss';
  const doiuse: (options: {
    readonly browsers: readonly string[];
    readonly onFeatureUsage: (usage: { readonly feature: string }) => void;
  }) => Plugin;
  export default doiuse;
}
