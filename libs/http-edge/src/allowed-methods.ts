import type { EdgeRequest } from './edge-request.js';

/** The part of Express's router that says which routes there are. */
interface Layer {
  readonly route?: { readonly methods: Readonly<Record<string, boolean>> } | undefined;
  match(path: string): boolean;
}

/** The methods that some route has for the path of this request, as `Allow` names them; empty if there is nothing at this path. */
export const allowedMethods = ({ app, originalUrl }: EdgeRequest): readonly string[] => {
  const path = originalUrl.split('?')[0] ?? '';
  const routes = (app?.router?.stack ?? []) as readonly Layer[];
  const methods = routes
    .filter((layer) => layer.route !== undefined && layer.match(path))
    .flatMap(({ route }) => Object.keys(route?.methods ?? {}));
  const named = new Set(methods.map((method) => method.toUpperCase()));
  // Express answers HEAD by what answers GET.
  if (named.has('GET')) named.add('HEAD');
  return [...named].sort();
};
