import { randomUUID } from 'node:crypto';
import {
  contribute,
  noteActionEffect,
  planTalk,
  putOnTalk,
  saveAgenda,
  screenLanguages,
  startAction,
  stepAgenda,
  stepTalk,
  translateAction,
} from '@straatwijs/monitor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAction } from '../testing/actions.ts';
import { aCode, aSignal, aStaff } from '../testing/people.ts';
import { type TestInstallation, testInstallation } from '../testing/test-installation.ts';
import { type TestServer, testServer } from '../testing/test-server.ts';

const street = 'straat:0518:kaapseplein';
const titles = {
  nl: 'Stap voor stap',
  en: 'Step by step',
  tr: 'Adım adım',
  ar: 'خطوة بخطوة',
  pl: 'Krok po kroku',
  bg: 'Стъпка по стъпка',
};
const story = 'Mevrouw Van Houten gooit haar vuil naast de bak.';

describe('the way of what is done, on pages for everybody', () => {
  let home: TestInstallation;
  let server: TestServer;
  const noor = aStaff('coordinator', { id: 'noor', name: 'Noor Bakker' });
  const action = anAction({ title: 'Twee bakken erbij', decides: 'De wijkraad', startedBy: [] });
  const agendaId = 'pbrn2734bc';
  let messageId = '';
  let buurt = '';

  const read = async (path: string): Promise<string> => {
    const answer = await fetch(`${server.url}${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  };
  /** The steps of the first way after this sentence: as they stand on the page, without marks. */
  const wayAfter = (html: string, sentence: string): string => {
    const main = html.slice(html.indexOf('<main'));
    const from = main.indexOf(sentence);
    expect([sentence, from >= 0]).toEqual([sentence, true]);
    const opens = main.indexOf('<ol class="chain', from);
    return main
      .slice(opens, main.indexOf('</ol>', opens))
      .replace(/<!--.*?-->|<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ');
  };

  beforeAll(async () => {
    home = await testInstallation();
    server = await testServer(home);
    await home.ports.people.saveStaff(noor);
    buurt = (await home.ports.places.place(street))?.parents.find((p) => p.scale === 'buurt')?.id ?? '';
    const answers = { valence: 'negative', theme: 'clean', story };
    const body = aSignal({ followCode: aCode(), place: street, sharing: 'public', answers });
    messageId = body.id;
    const talkId = randomUUID();
    const deeds = [
      await contribute(home.ports, {}, [body]).then(([first]) => first),
      await planTalk(home.ports, noor, {
        ...{ id: talkId, kind: 'called', placeId: buurt, date: '2026-12-08', starts: '19:30', venue: 'De Burcht' },
        ...{ joins: '', whyNone: 'er is hier geen overleg' },
      }),
      await putOnTalk(home.ports, noor, { talkId, messageId, on: true }),
      await stepTalk(home.ports, noor, { id: talkId, step: 'hold' }),
      await startAction(home.ports, noor, {
        ...action,
        startedBy: [
          { kind: 'message', id: messageId },
          { kind: 'talk', id: talkId },
        ],
      }),
      await noteActionEffect(home.ports, noor, {
        ...{ id: action.id, effectId: randomUUID(), perspective: 'resident', good: true, meant: true },
        ...{ seenOn: '2026-11-23', words: 'Minder vuil.', source: 'buurvrouw' },
      }),
      await translateAction(home.ports, noor, {
        id: action.id,
        part: 'title',
        source: action.title,
        language: 'tr',
        words: 'İki çöp kutusu',
      }),
      await saveAgenda(home.ports, noor, {
        ...{ id: agendaId, placeId: buurt, period: '2027', themes: ['clean', 'green'] },
        words: { nl: 'Hier vroegen de meeste mensen om.' },
      }),
      await stepAgenda(home.ports, noor, { id: agendaId, to: 'public' }),
    ];
    expect(deeds.filter((deed) => !deed?.ok)).toEqual([]);
  });
  afterAll(async () => {
    await server?.close();
    await home?.close();
  });

  it('stands with each action on the page of a place and on its own, with where, when, who decides and what it did', async () => {
    for (const [path, at] of [
      [`/plek/${street}`, 'Twee bakken erbij'],
      [`/actie/${action.id}`, 'Minder vuil.'],
    ] as const) {
      const way = wayAfter(await read(path), at);
      expect(way).toMatch(/Besproken .*8 december 2026.*De Burcht.*Besloten .*De wijkraad.*Bezig .*Klaar · Nog niet/u);
      expect(way).toMatch(/Wat het opleverde .*Minder vuil\./u);
    }
  });

  it('stands with each theme of the plan, on the page of the place and of the plan', async () => {
    for (const path of [`/plek/${street}`, `/agenda/${agendaId}`]) {
      const html = await read(path);
      const from = html.slice(html.indexOf('Het plan voor', html.indexOf('<main')));
      const clean = wayAfter(`<main${from}`, '<ol class="chain');
      expect([path, clean]).toEqual([path, expect.stringMatching(/Hier vroegen de meeste mensen om\./u)]);
      expect(clean).toMatch(/Bezig .*Twee bakken erbij/u);
      // Of the other theme nothing is done, and that is said.
      const green = from.slice(from.indexOf('</ol>', from.indexOf('<ol class="chain')));
      expect(wayAfter(`<main${green}`, '<ol class="chain')).toMatch(/Bezig · Nog niet/u);
    }
  });

  it('says nothing of who told it, who at the desk did it, or that one person told something', async () => {
    for (const path of [`/plek/${street}`, `/actie/${action.id}`, `/agenda/${agendaId}`])
      for (const address of [path, `${path}/__data.json`]) {
        const text = await read(address);
        for (const kept of [story, 'Van Houten', messageId, 'Noor'])
          expect([address, kept, text.includes(kept)]).toEqual([address, kept, false]);
      }
  });

  it('is there in every language of the screens, folded, with translated words first', async () => {
    for (const language of screenLanguages) {
      const prefix = language === 'nl' ? '' : `/${language}`;
      const html = await read(`${prefix}/plek/${street}`);
      const title = titles[language];
      // Two themes and one action.
      expect([language, html.split(new RegExp(`<summary[^>]*>(?:<!--.*?-->)*${title}`, 'u')).length - 1]).toEqual([
        language,
        3,
      ]);
      expect(html).not.toMatch(/<details open/u);
    }
    const turkish = wayAfter(await read(`/tr/agenda/${agendaId}`), '<ol class="chain');
    expect(turkish).toMatch(/23 Kasım 2026 İki çöp kutusu/u);
    expect(turkish).not.toContain('Twee bakken');
  });
});
