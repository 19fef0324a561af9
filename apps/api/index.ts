import type { Staff, Visit } from '@straatwijs/monitor';

export const createApi = (): {
  fetch(request: Request, env: Visit & { readonly staff?: Staff }): Promise<Response>;
} => ({
  fetch: async () => new Response(null, { status: 503 }),
});
