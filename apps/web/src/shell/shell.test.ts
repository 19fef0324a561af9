import { describe, expect, it } from 'vitest';
import { addressOfKept, guessedName, saysMoreOnline, shellOf, wantedBy } from './address.ts';
import { beginMark, fillShell, readBegin } from './begin.ts';
import { filesInFile, filesInPage } from './files.ts';
import { lastMet } from './places.ts';
import { freshItem, withNews } from './resume.ts';

const begin = {
  place: { id: 'straat:0518:x', name: `’t <b>"Hof" & 'Plein'` },
  id: '01',
  code: '0000000000000001',
  at: '2026-11-23T10:00:00.000Z',
  path: `/meedoen/street-signal?plek=straat%3A0518%3Ax'"</script>`,
};

describe('Places on a phone', () => {
  it('stand with the latest first; what is no place is none, and one kept by an earlier version comes last', () => {
    const met = (id: string, metAt?: number) => ({ id, name: id, ...(metAt === undefined ? {} : { metAt }) });
    const kept = [met('oud'), met('gisteren', 1), undefined, { id: 3 }, 'x', met('vandaag', 2)];
    expect(lastMet(kept, 2).map((p) => p.id)).toEqual(['vandaag', 'gisteren']);
    expect(lastMet(kept, 9).map((p) => p.id)).toEqual(['vandaag', 'gisteren', 'oud']);
  });
});

describe('A shell', () => {
  it('gets what begins here filled in, safe in an attribute, in text and in a script', () => {
    const page = `<a href="/en__PAD__">__NAAM__</a><input value="__ID__"><script>x("${beginMark}")</script>`;
    const filled = fillShell(page, begin);
    expect(filled).not.toMatch(/<b>|__[A-Z]+__|<\/script>.*<\/script>/);
    const [, text = ''] = /x\("([^"]*)"\)/.exec(filled) ?? [];
    expect(readBegin(text)).toEqual(begin);
  });
  it('answers the form of a place, the list and the field, and leaves correcting to the server', () => {
    const at = (path: string) => wantedBy(new URL(path, 'https://x.invalid'));
    expect(at('/en/meedoen?plek=a')).toEqual({
      wanted: { kind: 'form', instrument: 'street-signal', place: 'a' },
      language: 'en',
    });
    expect(at('/meedoen')?.wanted.kind).toBe('search');
    expect(at('/veld')?.wanted.kind).toBe('field');
    expect(at('/meedoen/x?plek=a&verbeter')).toBeUndefined();
    expect(at('/meedoen/logbook?plek=a&stuk=1')).toBeUndefined();
    expect(at('/plek/a')).toBeUndefined();
    expect(shellOf({ kind: 'work' }, 'ar')).toBe('/ar/mijn-werk');
  });
  it('waits for the page of the server only where that says more', () => {
    expect(saysMoreOnline({ kind: 'form', instrument: 'logbook', place: 'a' })).toBe(true);
    expect(saysMoreOnline({ kind: 'form', instrument: 'street-signal', place: 'a' })).toBe(false);
    expect(saysMoreOnline({ kind: 'form', instrument: 'early-warning', place: 'a' })).toBe(true);
    expect(saysMoreOnline({ kind: 'work' })).toBe(false);
  });
  it('goes on with what stands on the phone, also with a network', () => {
    const asked = wantedBy(new URL(addressOfKept('early-warning', 'straat:0518:x', 'id-1'), 'https://x.invalid'));
    expect(asked?.wanted).toMatchObject({ kind: 'form', instrument: 'early-warning', place: 'straat:0518:x' });
    expect(asked && saysMoreOnline(asked.wanted)).toBe(false);
  });
  it('names the build files that it needs, and no other pages', () => {
    const page = '<link href="/_app/immutable/assets/a.css"><script>import("/_app/immutable/entry/app.js")</script>';
    expect(filesInPage(page)).toEqual(['/_app/immutable/assets/a.css', '/_app/immutable/entry/app.js']);
    const script = 'import"../chunks/b.js";const n=[()=>import(`../nodes/7.js`)];import(`../chunks/late.js`)';
    expect(filesInFile(script, '/_app/immutable/entry/app.js', 'nl')).toEqual([
      '/_app/immutable/chunks/b.js',
      '/_app/immutable/chunks/late.js',
    ]);
    const styles = 'src:url(./noto-sans-arabic-400.woff2)';
    expect(filesInFile(styles, '/_app/immutable/assets/a.css', 'ar')).toHaveLength(1);
    expect(filesInFile(styles, '/_app/immutable/assets/a.css', 'nl')).toHaveLength(0);
  });
  it('has a name for a place that was never met with a network', () => {
    expect(guessedName('straat:0518:de-heemstraat')).toBe('De heemstraat');
  });
});

describe('News of a message that is on the screen', () => {
  const about = { id: 'street-signal', name: 'Wat valt je op?', first: 'valence', now: 1 };
  const drawn = { ...freshItem(begin, about, undefined), revision: 1 };
  const waits = { until: 9, times: 1, for: 'network' as const };

  it('says what became of it, and leaves somebody where they are', () => {
    const mine = { ...drawn, finished: true, here: 'theme' };
    expect(withNews(mine, { ...drawn, waits })).toEqual({ ...mine, waits });
  });
  it('that was read before the last step was taken says nothing new', () => {
    const mine = { ...drawn, revision: 2, finished: true };
    expect(withNews(mine, { ...drawn, waits })).toBe(mine);
    expect(withNews(mine, { ...drawn, id: '02', revision: 3 })).toBe(mine);
  });
});
