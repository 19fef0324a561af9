import type { PersonalSpan } from './span.ts';
import { type KnownStreets, streetEnd } from './streets.ts';
import type { Token } from './tokens.ts';

const number =
  /^\d{1,4}(?: ?- ?\d{1,4}(?!\d)| ?[-/]? ?[A-Za-z](?![\p{L}\d'])| (?:hs|huis|bis|zw|rd|[IVX]{1,4})(?![\p{L}\d]))?(?![\d.,]\d)/u;
// What is counted, when it was or how long it takes: then the number is no house.
const counted =
  /^ ?(?:%|km|m\b|cm|meter|uur|minu|dag|week|weken|maand|jaar|keer|maal|x\b|euro|auto|fiets|mensen|man\b|kinderen|bomen|container|prullenbak|graden|punt|procent|januari|februari|maart|april|mei\b|juni|juli|augustus|september|oktober|november|december|times|years|cars|people|ag[ao]ç|araba|lat\b|minut)/iu;
const postcode =
  /(?<![\p{L}\d.,-])([1-9]\d{3})( ?)([A-Z]{2})(?![\p{L}\d'])(?:,? (?:Den Haag|'s-Gravenhage|\p{Lu}\p{Ll}{2,20}(?: a\/d| aan den? \p{Lu}\p{Ll}{2,15})?)(?!\p{L}))?|(?<![\p{L}\d.,-])([1-9]\d{3})([a-z]{2})(?![\p{L}\d'])/gu;
const postbus = /(?<!\p{L})postbus \d{1,6}/giu;
const units = /^(?:mg|ml|km|kg|cm|mm|kb|mb|gb|kw|am|pm|ha|hz|de|en|ad|bc)$/i;
const neverIssued = /^(?:SA|SD|SS)$/;
const smallWords =
  /^(?:IN|IS|OP|DE|EN|OF|TE|WE|IK|JE|UW|OM|AL|ZO|NU|ER|MA|DI|WO|DO|VR|ZA|ZO|AT|TO|ON|IT|VE|DA|DO|NA|ZE|HA|PM|AM)$/;
const atNumber =
  /(?<!\p{L})(?:van|bij|op|boven|onder|naast|tegenover|achter|voor|in|at|from|next to) ((?:huis)?nummer|huisnr\.?|nr\.?|no\.?|number) {0,2}(\d{1,4}(?:[A-Za-z](?![\p{L}\d]))?)(?![\d.,]?\d)/giu;
const ranked = /(?:staat|staan|stond|komt|zet|lijn|tram|bus|melding)(?: \p{L}+)? ?$/iu;
const notHouse = /^ ?(?:van (?:mijn|onze|de|het)|op de|in de|problee?m|priorit|ergernis|wens|bus|tram|met stip)/iu;

const nameStart = (tokens: readonly Token[], at: number): number => {
  let start = at;
  // Prof. Dr. J.C. Schoutelaan: what stands before belongs to the street.
  while (start > 0) {
    const before = tokens[start - 1];
    if (!before || tokens[start]?.gap.includes('\n')) break;
    const initial =
      before.text === '.' && tokens[start - 2]?.capital === true && (tokens[start - 2]?.text.length ?? 9) <= 4;
    if (initial) start -= 2;
    else if (before.capital && !before.first) start -= 1;
    else if (
      before.capital &&
      /^(?:prof|professor|dr|doctor|mr|burgemeester|prins|prinses|koningin|laan)$/.test(before.bare)
    )
      start -= 1;
    else break;
  }
  return start;
};

/** Street with house number, postcode, and a house number by itself. @param text as `plain` writes it */
export const findAddresses = (text: string, tokens: readonly Token[], streets: KnownStreets): PersonalSpan[] => {
  const found: PersonalSpan[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const behind = streetEnd(tokens, i, streets);
    const house = behind === undefined ? undefined : tokens[behind];
    const glued =
      house?.text === ',' || house?.bare === 'nummer' || house?.bare === 'nr' ? tokens[(behind ?? 0) + 1] : house;
    if (glued?.kind !== 'number' || glued.gap.includes('\n') || (house?.text === ',' && glued.gap === '')) continue;
    const written = number.exec(text.slice(glued.start, glued.start + 16));
    if (!written) continue;
    const end = glued.start + written[0].length;
    if (counted.test(text.slice(end, end + 16))) continue;
    const start = tokens[nameStart(tokens, i)]?.start ?? glued.start;
    found.push({ start, end, kind: 'address', reason: 'street-and-number' });
  }
  for (const m of text.matchAll(postcode)) {
    const letters = m[3] ?? m[5] ?? '';
    if (units.test(letters) && m[2] === undefined) continue;
    if (neverIssued.test(letters) || (m[2] === ' ' && smallWords.test(letters))) continue;
    found.push({ start: m.index, end: m.index + m[0].length, kind: 'address', reason: 'postcode' });
  }
  for (const m of text.matchAll(postbus))
    found.push({ start: m.index, end: m.index + m[0].length, kind: 'address', reason: 'street-and-number' });
  for (const m of text.matchAll(atNumber)) {
    const end = m.index + m[0].length;
    if (Number.parseInt(m[2] ?? '', 10) < 2 || notHouse.test(text.slice(end, end + 20))) continue;
    if (ranked.test(text.slice(Math.max(0, m.index - 24), m.index))) continue;
    const start = m.index + m[0].indexOf(' ', m[0].toLowerCase().startsWith('next to') ? 6 : 0) + 1;
    found.push({ start, end, kind: 'address', reason: 'house-number' });
  }
  return found;
};
