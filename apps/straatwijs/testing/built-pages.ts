import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rightsKey } from '@straatwijs/web';

const web = fileURLToPath(new URL('../../web/', import.meta.url));

/** What the build of the pages says about itself, as far as tests ask. */
interface BuiltPages {
  readonly manifest: {
    readonly nodes: readonly (() => Promise<{ readonly server?: { readonly actions?: object } }>)[];
    readonly routes: readonly {
      readonly id: string;
      readonly page: { readonly leaf: number } | null;
      readonly endpoint: (() => Promise<object>) | null;
    }[];
  };
}

export interface BuiltRoute {
  readonly key: string;
  readonly isPage: boolean;
  /** Names of the form actions of a page, or methods of an endpoint. */
  readonly actions: readonly string[];
}

/** Every page and endpoint as built, with the forms that it really takes. */
export const builtRoutes = async (): Promise<readonly BuiltRoute[]> => {
  const { manifest }: BuiltPages = await import(pathToFileURL(`${web}build/server/manifest.js`).href);
  return Promise.all(
    manifest.routes
      .filter((r) => r.page || r.endpoint)
      .map(async ({ id, page, endpoint }) => {
        const node = page ? await manifest.nodes[page.leaf]?.() : undefined;
        const actions = page ? Object.keys(node?.server?.actions ?? {}) : Object.keys((await endpoint?.()) ?? {});
        return { key: rightsKey(id), isPage: page !== null, actions };
      }),
  );
};

/** The routes as they lie in the folder: what is not built cannot hide. */
export const routesInFolder = (): readonly string[] => {
  const files = readdirSync(`${web}src/routes`, { recursive: true, encoding: 'utf8' });
  const routes = files.filter((f) => /(^|\/)\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(f));
  return [...new Set(routes.map((f) => rightsKey(dirname(`/${f}`))))].sort();
};
