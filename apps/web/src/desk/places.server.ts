import type { Place, Ports } from '@straatwijs/monitor';

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
