import { z } from '@hono/zod-openapi';
import { type Place, scales } from '@straatwijs/monitor';

const scale = z.enum(scales);
const named = z.object({ id: z.string(), name: z.string(), scale });

export const placeSchema = z
  .object({
    id: z.string().openapi({ example: 'BU05183620' }),
    name: z.string(),
    scale,
    edition: z.int().openapi({ description: 'The year of its boundary.', example: 2024 }),
    parents: z.array(named).openapi({ description: 'What it lies in directly, the main one first.' }),
    point: z
      .array(z.number())
      .length(2)
      .optional()
      .openapi({ description: 'Longitude and latitude (WGS84) of its name.' }),
  })
  .openapi('Place');

export const placeJson = (p: Place): z.input<typeof placeSchema> => ({
  id: p.id,
  name: p.name,
  scale: p.scale,
  edition: p.edition,
  parents: p.parents.map(({ id, name, scale }) => ({ id, name, scale })),
  ...(p.point ? { point: [...p.point] } : {}),
});
