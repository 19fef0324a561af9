import { createRoute, z } from '@hono/zod-openapi';
import { findInstrument, isSwitchedOn } from '@straatwijs/monitor';
import type { Api } from '../exchange/visit.ts';
import { instrumentLine, languageQuery, summaryOf, textsIn } from '../schemas/instrument.ts';
import { json, problems } from '../schemas/problem.ts';

const route = createRoute({
  method: 'get',
  path: '/instruments',
  summary: 'Ways of telling, the lightest first; the newest version of each',
  request: { query: languageQuery },
  responses: {
    200: json(z.object({ instruments: z.array(instrumentLine) }), 'All instruments that are asked here'),
    ...problems(400),
  },
});

export const getInstruments = (api: Api) =>
  api.openapi(route, (c) => {
    const { lang } = c.req.valid('query');
    const { instruments: set, municipality } = c.env.ports;
    const instruments = set
      .filter((i) => findInstrument(set, i.definition.id) === i && isSwitchedOn(municipality, i.definition.id))
      .map((i) => {
        const { language, texts } = textsIn(i, lang, c.get('language'));
        return { ...summaryOf(i), name: texts.name, language };
      });
    return c.json({ instruments }, 200);
  });
