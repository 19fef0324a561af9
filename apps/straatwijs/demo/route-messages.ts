import { noteDesk, noteRule, type OrganisationKind, type Ports, randomUuid, type Theme } from '@straatwijs/monitor';
import { noor } from './demo-people.ts';
import { sound } from './sound.ts';

interface ExampleDesk {
  readonly name: string;
  readonly organisationKind: OrganisationKind;
  readonly way: 'mail' | 'open311' | 'signalen' | 'none';
  readonly code?: string;
  readonly days: number;
  readonly themes: readonly Theme[];
}

const exampleDesks: readonly ExampleDesk[] = [
  {
    ...{ name: 'Schoon en heel (voorbeeld)', organisationKind: 'municipality', way: 'signalen', days: 5 },
    ...{ code: 'afval/sub_categories/prullenbak-is-vol', themes: ['clean'] },
  },
  { name: 'Groen (voorbeeld)', organisationKind: 'municipality', way: 'mail', days: 10, themes: ['green'] },
  { name: 'Verkeer (voorbeeld)', organisationKind: 'municipality', way: 'mail', days: 10, themes: ['traffic'] },
  { name: 'Woningcorporatie (voorbeeld)', organisationKind: 'housing', way: 'mail', days: 10, themes: ['homes'] },
  { name: 'Wijkagent (voorbeeld)', organisationKind: 'police', way: 'none', days: 5, themes: ['safety'] },
];

/** The routing table of the example: addresses that exist nowhere, so that no mail arrives. */
export const routeMessages = async (ports: Ports): Promise<void> => {
  const fresh = () => randomUuid(ports.randomBytes(16));
  for (const { themes, days, code = '', ...desk } of exampleDesks) {
    const id = fresh();
    const address = desk.way === 'mail' ? 'loket@voorbeeld.invalid' : '';
    const form = { ...desk, id, code, address, withinDays: String(days), active: true };
    sound(await noteDesk(ports, noor, form));
    for (const theme of themes)
      sound(await noteRule(ports, noor, { id: fresh(), deskId: id, theme, indicator: '', placeId: '' }));
  }
};
