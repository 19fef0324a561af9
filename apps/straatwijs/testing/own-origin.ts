import type { BrowserContext, Page, Response } from 'playwright-core';

const rules = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
] as const;

/** Everything that leaves the browser, of pages and of workers, and every time that the policy of a page was needed. */
export const watchOrigin = async (
  context: BrowserContext,
  page: Page,
): Promise<{ readonly asked: readonly string[]; readonly blocked: readonly string[] }> => {
  const asked: string[] = [];
  const blocked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await page.exposeFunction('policyWasBroken', (what: string) => blocked.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell: unknown = Reflect.get(window, 'policyWasBroken');
      if (typeof tell === 'function') tell(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { asked, blocked };
};

/** What of this page would let anybody else in or get anything: its policy, the addresses that it names, its cookies. */
export const foreignIn = async (page: Page, answer: Response | null, ours: string): Promise<readonly string[]> => {
  const policy = answer?.headers()['content-security-policy'] ?? '';
  const lax = /unsafe-eval|script-src[^;]*unsafe|https?:|\*/.exec(policy)?.[0];
  const elsewhere = await page.$$eval(
    '[src], link[href], form[action]',
    (all, origin) =>
      all
        .map((e) => e.getAttribute('src') ?? e.getAttribute('href') ?? e.getAttribute('action') ?? '')
        .map((address) => new URL(address, location.href))
        .filter((url) => url.origin !== origin && url.protocol !== 'data:')
        .map((url) => url.href),
    ours,
  );
  const cookies = await page.context().cookies();
  return [
    ...rules.filter((rule) => !policy.includes(rule)).map((rule) => `has a policy without ${rule}`),
    ...(lax === undefined ? [] : [`has a policy with ${lax}`]),
    ...elsewhere.map((url) => `names ${url}`),
    ...cookies.filter((c) => c.domain !== 'localhost').map((c) => `has a cookie of ${c.domain}`),
  ];
};

/** What was asked of anybody else. */
export const askedElsewhere = (asked: readonly string[], ours: string): readonly string[] =>
  asked.filter((url) => !url.startsWith(`${ours}/`) && !url.startsWith('data:')).map((url) => `asked ${url}`);
