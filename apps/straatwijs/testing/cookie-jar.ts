/** A browser without a screen: it keeps cookies per host and follows where it is sent, one step at a time. */
export const cookieJar = () => {
  const kept = new Map<string, Map<string, string>>();
  const step = async (url: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const { host, origin } = new URL(url);
    const own = kept.get(host) ?? new Map<string, string>();
    kept.set(host, own);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', origin, cookie: [...own].map(([n, v]) => `${n}=${v}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) own.delete(pair.slice(0, at));
      else own.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  };
  const next = (response: Response, from: string): string => new URL(response.headers.get('location') ?? '', from).href;
  /** Through the forms of the provider, until it sends the browser back to `end`; gives that address, not yet asked for. */
  const throughProvider = async (start: string, login: string, end: string): Promise<string> => {
    let at = start;
    for (let steps = 0; steps < 12 && !at.startsWith(end); steps++) {
      let response = await step(at);
      if (response.status === 200) {
        const html = await response.text();
        const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? at;
        const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1] ?? 'login';
        const form = new URL(action, at).href;
        response = await step(form, prompt === 'login' ? { prompt, login, password: 'x' } : { prompt });
        at = next(response, form);
      } else at = next(response, at);
    }
    return at;
  };
  return { step, next, throughProvider, cookies: (host: string) => kept.get(host) ?? new Map<string, string>() };
};
