import type { Place, Ports, ScreenLanguage } from '@straatwijs/monitor';
import { nameTexts } from '#web/texts/names.server.ts';

export interface PlaceChoices {
  readonly areas: readonly Choice[];
  readonly wijken: readonly (Choice & { readonly buurten: readonly Choice[] })[];
  /** The place of the filter when it is none of these, such as one street. */
  readonly other?: Choice;
}
interface Choice {
  readonly id: string;
  readonly name: string;
}

const most = 1500;
const choice = ({ id, name }: Choice): Choice => ({ id, name });

/**
 * The places to filter by: areas that are looked at together, wijken and their buurten, by name.
 * @param keep which of them; a wijk stays as long as one of its buurten does
 */
export const placeChoices = async (
  ports: Ports,
  chosen: string | undefined,
  keep: (place: Place) => boolean = () => true,
): Promise<PlaceChoices> => {
  const all = await ports.places.list({ scales: ['priority-area', 'wijk', 'buurt'], limit: most });
  const of = (scale: Place['scale']) => all.filter((p) => p.scale === scale);
  const within = new Map<string, Choice[]>();
  for (const b of of('buurt').filter(keep))
    for (const { id } of b.parents) within.set(id, [...(within.get(id) ?? []), choice(b)]);
  const listed = all.some((p) => p.id === chosen);
  const other = chosen === undefined || listed ? undefined : await ports.places.place(chosen);
  return {
    areas: of('priority-area').filter(keep).map(choice),
    wijken: of('wijk')
      .filter((w) => within.has(w.id) || keep(w))
      .map((w) => ({ ...choice(w), buurten: within.get(w.id) ?? [] })),
    ...(other ? { other: choice(other) } : {}),
  };
};

/** A place by what somebody typed: the one that is meant, or those to choose from. */
export const placesNamed = async (ports: Ports, name: string): Promise<readonly Place[]> => {
  const found = name === '' ? [] : await ports.places.list({ q: name, limit: 8 });
  const exact = found.filter((p) => p.name.toLocaleLowerCase('nl') === name.toLocaleLowerCase('nl'));
  return exact.length > 0 ? exact : found;
};

/** Places as somebody chooses from them: with their kind, and what they lie in. */
export const placesToChoose = (places: readonly Place[], language: ScreenLanguage) => {
  const { scales } = nameTexts(language);
  return places.map((p) => ({
    id: p.id,
    name: [p.name, scales[p.scale], p.parents[0]?.name].filter(Boolean).join(' · '),
  }));
};
