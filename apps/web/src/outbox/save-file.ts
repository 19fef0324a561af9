import { asDataUrl } from '#web/photos/shrink.ts';
import { type Item, isUnsent } from './item.ts';
import { photosHere } from './photos.ts';

/** Version of the file; whoever reads it later looks at this first. */
const version = 1;

/** Photos that wait, per message, as `data:` addresses: they are in the file as one can look at them. */
type Pictures = ReadonlyMap<string, readonly { readonly n: number; readonly picture: string }[]>;

const picturesOf = async (items: readonly Item[]): Promise<Pictures> => {
  const found = new Map<string, { n: number; picture: string }[]>();
  for (const item of items)
    for (const { n, file } of photosHere(item))
      if (file) found.set(item.id, [...(found.get(item.id) ?? []), { n, picture: await asDataUrl(file) }]);
  return found;
};

/** Messages as a file that can be read back: the body of each, as the API takes it, with the names of place and form. */
export const fileOf = (items: readonly Item[], now: number, pictures: Pictures = new Map()): string =>
  JSON.stringify(
    {
      kind: 'straatwijs-messages',
      version,
      savedAt: new Date(now).toISOString(),
      messages: items.flatMap((i) =>
        i.body
          ? [
              {
                placeName: i.place.name,
                instrumentName: i.instrumentName,
                isUnsent: isUnsent(i),
                correctionId: i.arrived ? i.correctionId : undefined,
                body: i.body,
                photos: pictures.get(i.id),
              },
            ]
          : [],
      ),
    },
    undefined,
    2,
  );

export const saveFile = async (items: readonly Item[]): Promise<void> => {
  const now = Date.now();
  const address = URL.createObjectURL(
    new Blob([fileOf(items, now, await picturesOf(items))], { type: 'application/json' }),
  );
  const anchor = document.createElement('a');
  Object.assign(anchor, { href: address, download: `straatwijs-${new Date(now).toISOString().slice(0, 10)}.json` });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
