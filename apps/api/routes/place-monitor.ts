import { createRoute, z } from '@hono/zod-openapi';
import {
  describePeriod,
  figureOfLevel,
  figureOfTold,
  publicChanges,
  publicOverview,
  publicThermometer,
  refuse,
} from '@straatwijs/monitor';
import { type Api, refused } from '../exchange/visit.ts';
import { figureJson, figureSchema, tableJson, tableSchema } from '../schemas/figure.ts';
import { placeJson, placeSchema } from '../schemas/place.ts';
import { json, problems } from '../schemas/problem.ts';
import { idParameter, text } from '../schemas/text.ts';
import { narrowing } from '../schemas/theme.ts';

const overview = z
  .object({
    place: placeSchema,
    period: z.object({ key: z.string(), name: z.string() }),
    told: z.object({ byTheme: tableSchema, byPerspective: tableSchema }),
    reports: z
      .array(z.object({ source: z.string(), byTheme: tableSchema, byKind: tableSchema }))
      .openapi({ description: 'Reports from elsewhere: no visits, and never added to what was told here.' }),
    signals: z
      .array(
        z.object({
          of: z.enum(['told', 'looked']),
          instrument: z.string().optional().openapi({ description: 'Of a thing that was looked for.' }),
          version: z
            .int()
            .optional()
            .openapi({ description: 'Of that instrument: another version is another series.' }),
          key: z.string().openapi({ description: '`positive`, `negative`, or the thing.' }),
          direction: z.enum(['up', 'down']),
          grade: z.enum(['signal', 'strong']),
          period: z.string().openapi({ example: '2026-10' }),
        }),
      )
      .openapi({
        description:
          'Changes of the last three released months of this very place that are probably not chance, whatever period is asked for. None does not mean that nothing is the matter.',
      }),
    levels: z
      .array(
        z.object({
          theme: z.string(),
          measure: z.string().openapi({ example: 'looked:early-warning:greet' }),
          favourable: z.enum(['more', 'less']),
          series: z.string(),
          figure: figureSchema,
        }),
      )
      .openapi({
        description:
          'How often each thing is seen each time that somebody looks, with its 90 % interval, from the release alone. Levels of two series cannot be compared. Empty over periods of which looking is not published.',
      }),
    shares: z
      .array(z.object({ theme: z.string(), period: z.string().openapi({ example: '2026' }), figure: figureSchema }))
      .openapi({
        description:
          'Of those who spoke of a theme in the last released year, the part that said that it goes well, with its 90 % interval, whatever period is asked for. `observations` are all who spoke of it, `visits` 0: it stands beside `levels` and never enters them, for nobody looked, people told. Only where both sides of it are published.',
      }),
  })
  .openapi('Overview');

const route = createRoute({
  method: 'get',
  path: '/places/{id}/monitor',
  summary: 'What the public may see of a place over one period that is over',
  description: 'Without `period`: the shortest of the last week, month, quarter and year in which enough people told.',
  request: {
    params: idParameter('BU05183620'),
    query: z.strictObject({ period: text(20).optional().openapi({ example: '2026-10' }), ...narrowing }),
  },
  responses: { 200: json(overview, 'The overview'), ...problems(400, 404) },
});

export const getMonitor = (api: Api) =>
  api.openapi(route, (c) =>
    c.env.ports.atOneMoment(async () => {
      const { period, theme, perspective } = c.req.valid('query');
      const { ports } = c.env;
      const place = await ports.places.place(c.req.valid('param').id);
      if (!place) return refused(c, refuse('place-unknown').refusal);
      const result = await publicOverview(ports, place, period);
      if (!result.ok) return refused(c, result.refusal);
      const { told, reports, period: shown } = result.value;
      const { series } = await publicChanges(ports, place);
      const said = {
        byTheme: tableJson(told.byTheme, theme),
        byPerspective: tableJson(told.byPerspective, perspective),
      };
      const thermometer = await publicThermometer(ports, place, shown);
      const levels = thermometer?.period.key === shown.key ? thermometer.themes : [];
      const answer = {
        place: placeJson(place),
        period: { key: shown.key, name: describePeriod(shown, c.get('language')) },
        told: said,
        reports: reports.map(({ source, byTheme, byKind }) => ({
          source,
          byTheme: tableJson(byTheme, theme),
          byKind: tableJson(byKind),
        })),
        signals: series.flatMap(({ of, instrument, version, key, change }) =>
          change
            ? [
                {
                  ...{ of, key, direction: change.direction, grade: change.grade, period: change.period.key },
                  ...(instrument === undefined ? {} : { instrument, version }),
                },
              ]
            : [],
        ),
        levels: levels
          .filter((l) => theme === undefined || l.theme === theme)
          .flatMap((l) =>
            l.measures.map(({ measure, now }) => ({
              ...{ theme: l.theme, measure: measure.id, favourable: measure.favourable, series: now.series },
              figure: figureJson(figureOfLevel(now)),
            })),
          ),
        shares: [...(thermometer?.told?.themes ?? [])]
          .filter(([about]) => theme === undefined || about === theme)
          .map(([about, { now }]) => ({
            ...{ theme: about, period: thermometer?.told?.period.key ?? '' },
            figure: figureJson(figureOfTold(now)),
          })),
      };
      return c.json(answer, 200);
    }),
  );
