import type { PersonalSpan } from './span.ts';

// Every repetition has an end: a long row of letters, dots or signs costs no more than its length.
const mail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const full = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"')\]]{2,500}/giu;
const domain =
  /(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:nl|com|net|org|eu|info|be|uk|pl|bg|com\.tr)(?:\/[^\s<>"')\]]{0,300})?(?![\p{L}\p{N}-])/giu;
const direct = /(?<![\p{L}\p{N}@._-])(?:t|wa|fb|m)\.me\/[^\s<>"')\]]{1,100}/giu;
const handle = /(?<![\p{L}\p{N}@._/])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,40}/gu;
const named =
  /(?<![\p{L}\p{N}])(?:insta|instagram|snap|snapchat|tiktok|twitter|telegram|facebook|fb)(?: is|:| =| naam)? {0,2}(?=[\p{L}\p{N}_.]{0,30}[\d_])([\p{L}\p{N}][\p{L}\p{N}_.]{2,30})/giu;

const hint = /@|\.[\p{L}\p{N}]|https?:|insta|snap|tiktok|twitter|telegram|facebook|fb/iu;

/** Sites of public bodies, and of what everybody knows: an address there points to nobody. */
const publicHosts = new Set([
  ...['denhaag.nl', 'overheid.nl', 'rijksoverheid.nl', 'politie.nl', 'meldmisdaadanoniem.nl', 'amsterdam.nl'],
  ...['rotterdam.nl', 'utrecht.nl', 'ns.nl', 'htm.nl', '9292.nl', 'ggdhaaglanden.nl', 'juridischloket.nl', 'cbs.nl'],
  ...['wikipedia.org', 'nos.nl', 'omroepwest.nl', 'marktplaats.nl', 'buurtpreventie.nl', 'nextdoor.nl', 'funda.nl'],
]);
const hostOf = (address: string): string =>
  (address.replace(/^https?:\/\//i, '').split(/[/?#:]/, 1)[0] ?? '').toLowerCase().replace(/^www\./, '');
const isPublic = (host: string): boolean =>
  publicHosts.has(host) || publicHosts.has(host.split('.').slice(-2).join('.'));

const trimmed = (text: string): number => text.replace(/[.,;:!?]+$/, '').length;

/** Mail addresses, addresses on the web and accounts. @param text as `plain` writes it */
export const findOnline = (text: string): PersonalSpan[] => {
  const found: PersonalSpan[] = [];
  // What most stories have nothing of is not looked for in them.
  if (!hint.test(text)) return found;
  for (const m of text.matchAll(mail))
    found.push({ start: m.index, end: m.index + trimmed(m[0]), kind: 'mail', reason: 'mail' });
  for (const pattern of [full, domain, direct])
    for (const m of text.matchAll(pattern)) {
      const length = trimmed(m[0]);
      if (!isPublic(hostOf(m[0].slice(0, length))))
        found.push({ start: m.index, end: m.index + length, kind: 'web', reason: 'web' });
    }
  for (const m of text.matchAll(handle))
    found.push({ start: m.index, end: m.index + trimmed(m[0]), kind: 'account', reason: 'account' });
  for (const m of text.matchAll(named)) {
    const end = m.index + m[0].length;
    found.push({ start: end - (m[1] ?? '').length, end, kind: 'account', reason: 'account' });
  }
  return found;
};
