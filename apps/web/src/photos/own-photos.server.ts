import { ownPhotos, type Photo, type Ports, type ScreenLanguage } from '@straatwijs/monitor';
import { fill } from '#web/language/fill.ts';
import { photoTexts } from '#web/texts/photos.server.ts';
import type { IconName } from '#web/theme/icon-names.ts';

const icons = { received: 'clock', shown: 'world', refused: 'eye-off' } as const satisfies Record<
  Photo['state'],
  IconName
>;

/** Own photos as the page behind the code shows them; undefined where no photo is and none can come. */
export const ownPhotosView = async (ports: Ports, code: string, language: ScreenLanguage) => {
  const found = await ownPhotos(ports, code);
  if (!found.ok) return undefined;
  const { photos, mayAdd } = found.value;
  if (photos.length === 0 && !mayAdd) return undefined;
  const t = photoTexts(language);
  return {
    t,
    mayAdd,
    photos: photos.map((p, i) => ({
      n: p.n,
      id: p.id,
      address: `/volg/foto/${p.n}?beeld=${p.id}`,
      alt: fill(t.alt, { n: i + 1 }),
      width: p.width,
      height: p.height,
      icon: icons[p.state],
      text: fill(t.states[p.state], { reason: p.reason ? t.reasons[p.reason] : '' }),
      isCovered: p.isCovered,
    })),
  };
};
export type OwnPhotosView = NonNullable<Awaited<ReturnType<typeof ownPhotosView>>>;
