import { describe, expect, it } from 'vitest';
import type { Instrument } from '../instruments/instrument.ts';
import { controllerOf, processingOf } from '../processing/processing.ts';
import { retentionText } from '../retention/kept-for.ts';
import { retentionKinds, retentionTable } from '../retention/kinds.ts';
import { privacyPapers } from './at-desk.ts';
import type { KnownOfPrivacy } from './known.ts';
import { paperAsHtml, paperAsMarkdown } from './paper.ts';

const signal: Instrument = {
  definition: {
    id: 'street-signal',
    version: 1,
    effort: 'none',
    promisedSeconds: 10,
    questions: [{ key: 'story', kind: 'text', maxLength: 1000 }],
  },
  texts: {
    nl: { name: 'Straatsignaal', why: '', questions: {}, options: {} },
    en: { name: 'Street signal', why: '', questions: {}, options: {} },
  },
  observe: () => [],
};
const known = (municipality: Partial<KnownOfPrivacy['municipality']> = {}): KnownOfPrivacy => {
  const of = {
    id: 1,
    code: 'GM0001',
    name: 'Testdam',
    timeZone: 'Europe/Amsterdam',
    demo: false,
    readWithinDays: 5,
    ...municipality,
  };
  return {
    municipality: of,
    instruments: [signal],
    processing: processingOf(of, [signal]),
    controller: controllerOf(of),
    retention: retentionTable(of.retention),
    organisations: [{ id: 'p', kind: 'police', name: 'Politie Zuid' }],
    desks: [{ name: 'Stadsbeheer', organisationKind: 'municipality', way: 'mail' }],
    date: '2026-11-26',
    requests: { withdrawn: 3, wordsWithdrawn: 2, offersWithdrawn: 1, reachStopped: 0 },
  };
};
const settled = known({
  processing: {
    controller: { name: 'College van Testdam', contact: 'privacy@testdam.nl', privacyOfficer: 'fg@testdam.nl' },
    instruments: { 'street-signal': { purpose: { nl: 'Zien <hoe> | het gaat.' }, legalGround: 'public-task' } },
  },
  retention: { words: { months: 6 } },
});

describe.each(['register', 'dpia'] as const)('the %s', (which) => {
  it('names controller, every instrument with purpose and ground, every kind that is kept, and who reads', () => {
    const text = paperAsMarkdown(privacyPapers[which](settled));
    for (const said of [
      'College van Testdam',
      'fg@testdam.nl',
      'Straatsignaal (street-signal, versie 1)',
      'Zien <hoe> \\| het gaat.',
      'artikel 6 lid 1 onder e AVG',
      '6 maanden',
      'politie, handhaving',
      'Politie Zuid (politie)',
      'Stadsbeheer (gemeente, per mail met een link)',
      'Google, Mozilla, Apple of Microsoft',
    ])
      expect(text).toContain(said);
    for (const kind of retentionKinds) expect(text).toContain(retentionText(kind, 'nl').name);
    expect(text).not.toContain('NOG NIET VASTGESTELD');
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('shouts what nobody has established, and marks an example', () => {
    const text = paperAsMarkdown(privacyPapers[which](known()));
    expect(text.match(/NOG NIET VASTGESTELD/g)?.length).toBeGreaterThan(3);
    expect(text).not.toContain('VOORBEELD');
    expect(paperAsMarkdown(privacyPapers[which](known({ demo: true })))).toContain('VOORBEELD');
  });

  it('is one safe page of HTML as well, with a row for each row', () => {
    const paper = privacyPapers[which](settled);
    const html = paperAsHtml(paper);
    expect(html).toContain('Zien &lt;hoe&gt; | het gaat.');
    expect(html).not.toMatch(/<script|src=|href=/);
    const rows = paper.parts.reduce((n, p) => n + (p.table ? p.table.rows.length + 1 : 0), 0);
    expect(html.match(/<tr>/g)).toHaveLength(rows);
    expect(paperAsMarkdown(paper).match(/^\| /gm)?.length).toBe(rows + paper.parts.filter((p) => p.table).length);
  });
});

it('a DPIA asks what only people can judge, and what people asked stands in the register', () => {
  expect(paperAsMarkdown(privacyPapers.dpia(settled)).match(/- \[ \]/g)?.length).toBeGreaterThan(5);
  expect(paperAsMarkdown(privacyPapers.register(settled))).toContain(
    '3 keer alles ingetrokken, 2 keer alleen de woorden',
  );
});
