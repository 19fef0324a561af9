import { type Item, isUnsent } from './item.ts';

/** Version of the file; whoever reads it later looks at this first. */
const version = 1;

/** Messages as a file that can be read back: the body of each, as the API takes it, with the names of place and form. */
export const fileOf = (items: readonly Item[], now: number): string =>
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
              },
            ]
          : [],
      ),
    },
    undefined,
    2,
  );

export const saveFile = (items: readonly Item[]): void => {
  const now = Date.now();
  const address = URL.createObjectURL(new Blob([fileOf(items, now)], { type: 'application/json' }));
  const anchor = document.createElement('a');
  Object.assign(anchor, { href: address, download: `straatwijs-${new Date(now).toISOString().slice(0, 10)}.json` });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
