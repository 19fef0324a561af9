import { createRoute, type z } from '@hono/zod-openapi';
import { findInstrument, refuse } from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { instrumentSchema, languageQuery, summaryOf, textsIn } from '../schemas/instrument.ts';
import { json, problems } from '../schemas/problem.ts';
import { idParameter, numberInAddress } from '../schemas/text.ts';

const route = createRoute({
  method: 'get',
  path: '/instruments/{id}',
  summary: 'The questions of an instrument, with the texts of one language',
  request: {
    params: idParameter('street-signal'),
    query: languageQuery.extend({
      version: numberInAddress(1, 999_999_999).optional().openapi({ type: 'integer', description: 'Else the newest.' }),
    }),
  },
  responses: { 200: json(instrumentSchema, 'The instrument'), ...problems(400, 404) },
});

export const getInstrument = (api: Api) =>
  api.openapi(route, (c) => {
    const { lang, version } = c.req.valid('query');
    const instrument = findInstrument(c.env.ports.instruments, c.req.valid('param').id, version);
    if (!instrument) return refused(c, refuse('instrument-unknown').refusal);
    const { choosing } = instrument.definition;
    // Data of our own, JSON by definition; zod's type of it is only wider.
    const questions = [...instrument.definition.questions] as z.input<typeof instrumentSchema>['questions'];
    const screens = instrument.definition.screens?.map((s) => ({ ...s, questions: [...s.questions] }));
    const parts = { questions, screens, choosing };
    return c.json({ ...summaryOf(instrument), ...parts, ...textsIn(instrument, lang, c.get('language')) }, 200);
  });
