import type { whom as nl } from './whom.nl.ts';

export const whom: typeof nl = {
  neighbours: 'Sąsiedzi. Nie możecie się dogadać? Pomoże mediacja sąsiedzka.',
  municipality: 'Gmina: zgłoś to na jej stronie albo zadzwoń.',
  landlord: 'Właściciel mieszkania, dozorca albo wspólnota właścicieli.',
  police: 'Policjant dzielnicowy: zadzwoń pod 0900-8844. Niebezpieczeństwo teraz? Zadzwoń pod 112.',
  youthWorker: 'Osoba, która pracuje z młodzieżą w twojej okolicy.',
  shops: 'Sam sklepikarz albo stowarzyszenie sklepikarzy.',
  community: 'Dom sąsiedzki albo pracownik społeczny w twojej okolicy.',
};
