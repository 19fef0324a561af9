import { createRoute, z } from '@hono/zod-openapi';
import { perspectives, storiesNear, themes, unsaidTheme, valences } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { linkHeader, pageOf, pageQuery, usualLimit } from '../schemas/page.ts';
import { storyPhoto, storyPhotoJson } from '../schemas/photo.ts';
import { json, problems } from '../schemas/problem.ts';
import { idParameter } from '../schemas/text.ts';
import { narrowing } from '../schemas/theme.ts';

const near = z.object({ id: z.string(), name: z.string() });
const story = z
  .object({
    id: z.string().openapi({ description: 'Random: it says nothing of time or order.' }),
    text: z.string().openapi({ description: 'Empty where a photo says it all.' }),
    language: z.string(),
    place: near,
    theme: z.enum([...themes, unsaidTheme]),
    valence: z.string().openapi({ enum: [...valences] }),
    perspective: z.string().openapi({ enum: [...perspectives] }),
    photos: z.array(storyPhoto).optional().openapi({ description: 'Absent when there are none.' }),
    month: z.string().openapi({ example: '2026-10' }),
  })
  .openapi('Story');

const route = createRoute({
  method: 'get',
  path: '/places/{id}/stories',
  summary: 'Published stories',
  description: 'Of a street or square: those of its buurt, named in `of`. In the order of their random ids.',
  request: {
    params: idParameter('BU05183620'),
    query: z.strictObject({ ...narrowing, ...pageQuery, after: z.uuid().optional() }),
  },
  responses: {
    200: { ...json(z.object({ of: near, stories: z.array(story) }), 'A page of stories'), headers: linkHeader },
    ...problems(400, 404),
  },
});

export const getStories = (api: Api) =>
  api.openapi(route, async (c) => {
    const { limit = usualLimit, theme, perspective, after } = c.req.valid('query');
    const wish = { ...(theme ? { theme } : {}), ...(perspective ? { perspective } : {}), ...(after ? { after } : {}) };
    const result = await storiesNear(c.env.ports, c.req.valid('param').id, { ...wish, limit: limit + 1 });
    if (!result.ok) return refused(c, result.refusal);
    const { of, stories } = result.value;
    const page = pageOf(c, stories, limit, (s) => s.publicId).map(({ publicId, placeId, placeName, photos, ...s }) => ({
      ...s,
      ...(photos ? { photos: photos.map(storyPhotoJson) } : {}),
      id: publicId,
      place: { id: placeId, name: placeName },
    }));
    return c.json({ of: { id: of.id, name: of.name }, stories: page }, 200);
  });
