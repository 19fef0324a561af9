import {
  findPersonalData,
  isStructured,
  type KnownStreets,
  knownStreets,
  type PersonalSpan,
} from '../personal-data/index.ts';
import type { Ports } from '../ports.ts';

const mostStreets = 50_000;

/** The streets of this municipality, so that a story about one is not taken for a story about somebody. */
export const streetsHere = async (ports: Pick<Ports, 'places'>): Promise<KnownStreets> => {
  const places = await ports.places.list({ scales: ['street', 'street-part', 'square'], limit: mostStreets });
  return knownStreets(places.map(({ name }) => name));
};

/** What a text still tells of somebody by its form: a phone number, an address. Names are guesses and left to the reader. */
export const openlyPersonal = (text: string): readonly PersonalSpan[] =>
  findPersonalData(text).filter(({ kind }) => isStructured(kind));
