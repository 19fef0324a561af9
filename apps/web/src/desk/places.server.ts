import type { Ports } from '@straatwijs/monitor';

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

const most = 500;
const choice = ({ id, name }: Choice): Choice => ({ id, name });

/** The places to filter by: areas that are looked at together, wijken and their buurten, by name. */
export const placeChoices = async (ports: Ports, chosen: string | undefined): Promise<PlaceChoices> => {
  const [areas, wijken, buurten] = await Promise.all([
    ports.places.list({ scale: 'priority-area', limit: most }),
    ports.places.list({ scale: 'wijk', limit: most }),
    ports.places.list({ scale: 'buurt', limit: most }),
  ]);
  const listed = [...areas, ...wijken, ...buurten].some((p) => p.id === chosen);
  const other = chosen === undefined || listed ? undefined : await ports.places.place(chosen);
  return {
    areas: areas.map(choice),
    wijken: wijken.map((w) => ({
      ...choice(w),
      buurten: buurten.filter((b) => b.parents.some((p) => p.id === w.id)).map(choice),
    })),
    ...(other ? { other: choice(other) } : {}),
  };
};
