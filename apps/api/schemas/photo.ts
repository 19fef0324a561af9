import { z } from '@hono/zod-openapi';
import { mostPhotos, type Photo, photoReasons, photoSizes, photoStates, type StoryPhoto } from '@straatwijs/monitor';
import { moment, momentOf } from './text.ts';

/** Of whose message, and in which of the four places. What is no number is one too many. */
export const photoPlace = z.object({
  id: z.string().openapi({ param: { name: 'id', in: 'path' }, description: 'Id of the contribution.', format: 'uuid' }),
  n: z.string().openapi({ param: { name: 'n', in: 'path' }, description: `1 to ${mostPhotos}.`, example: '1' }),
});
export const numberOf = (n: string): number => (/^\d$/.test(n) ? Number(n) : 0);

const file = z.string().openapi({ format: 'binary' });
/** What may come in. The type that the request says is not believed: the bytes say what it is. */
export const photoFile = {
  required: true,
  content: Object.fromEntries(
    ['image/jpeg', 'image/png', 'image/webp', 'image/heic'].map((type) => [type, { schema: file }]),
  ),
};
/** What goes out. */
export const jpeg = (description: string) => ({ description, content: { 'image/jpeg': { schema: file } } });

export const photoReceipt = z
  .object({
    n: z.int(),
    receivedAt: moment.openapi({ description: 'When this very picture was received for the first time.' }),
  })
  .openapi('PhotoReceipt');

/** A photo as its own teller sees it. */
export const ownPhoto = z
  .object({
    n: z.int(),
    state: z.enum(photoStates).openapi({
      description: '`received`: nobody has decided yet; `shown`: it may stand with its story; `refused`: it does not.',
    }),
    receivedAt: moment,
    reason: z.enum(photoReasons).optional().openapi({ description: 'Why it is refused.' }),
  })
  .openapi('OwnPhoto');
export const ownPhotoJson = ({ n, state, receivedAt, reason }: Photo): z.input<typeof ownPhoto> => ({
  n,
  state,
  receivedAt: momentOf(receivedAt),
  ...(reason ? { reason } : {}),
});

/** A photo as the public meets it. */
export const storyPhoto = z
  .object({
    id: z.string().openapi({ description: 'Random; the picture is at `/photos/{id}`.' }),
    width: z.int(),
    height: z.int(),
    description: z.object({ text: z.string(), language: z.string() }).openapi({ description: 'What is on it.' }),
  })
  .openapi('StoryPhoto');
export const storyPhotoJson = ({ id, width, height, description }: StoryPhoto): z.input<typeof storyPhoto> => ({
  id,
  width,
  height,
  description: { ...description },
});

export const photoSize = z
  .enum(['screen', 'thumb'])
  .optional()
  .openapi({ default: 'screen', description: `Long side at most ${photoSizes.screen} or ${photoSizes.thumb} pixels.` });
