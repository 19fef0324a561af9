import {
  addWeeks,
  enterSheets,
  type Ports,
  randomUuid,
  saveAgenda,
  saveRound,
  shortId,
  startOfWeek,
  stepAgenda,
  stepRound,
  themes,
  weekOf,
  writeAmbition,
} from '@straatwijs/monitor';
import { noor } from './demo-people.ts';
import { closedRound, type ExampleRound, openRound, sheetsOf } from './example-rounds.ts';
import { sound } from './sound.ts';

const wanted = [
  ['clean', 'traffic'],
  ['clean', 'green'],
  ['traffic'],
  ['clean', 'meeting'],
  ['green', 'clean'],
  ['shops'],
];
const mostAtOnce = 20;

const onDay = (ports: Ports, weeksAgo: number): Ports => {
  const monday = startOfWeek(addWeeks(weekOf(ports.local(ports.now()).date), -weeksAgo));
  return { ...ports, now: () => Date.parse(`${monday}T18:00:00Z`) };
};

/** Asked and answered on paper, as at a meeting. */
const ask = async (ports: Ports, { place, joins, statements, groups }: ExampleRound, places: number) => {
  const id = shortId(ports.randomBytes(10));
  const written = statements.map((words) => ({ words }));
  const command = { id, placeId: place, joins, statements: written, places, rule: 'plain-count', sure: true };
  sound(await saveRound(ports, noor, command));
  sound(await stepRound(ports, noor, { id, to: 'open', sure: true }));
  const sheets = groups.flatMap((group) =>
    sheetsOf(group).map((says, person) => ({
      id: randomUuid(ports.randomBytes(16)),
      perspective: group.perspective,
      says,
      themes: places === 0 ? [] : (wanted[person % wanted.length] ?? []),
    })),
  );
  for (let from = 0; from < sheets.length; from += mostAtOnce)
    sound(await enterSheets(ports, noor, { id, sheets: sheets.slice(from, from + mostAtOnce) }));
  return id;
};

/** What people were asked of late, and the plan that came of it. */
export const talkAndChoose = async (ports: Ports): Promise<void> => {
  const roundId = await ask(onDay(ports, closedRound.weeksAgo), closedRound, 3);
  sound(await stepRound(onDay(ports, closedRound.weeksAgo - 2), noor, { id: roundId, to: 'closed' }));
  await ask(onDay(ports, openRound.weeksAgo), openRound, 0);
  const id = shortId(ports.randomBytes(10));
  const year = Number(ports.local(ports.now()).date.slice(0, 4));
  const then = onDay(ports, closedRound.weeksAgo - 4);
  const chosen = themes.filter((t) => ['clean', 'traffic', 'green'].includes(t));
  const words = {
    nl: 'Hierover waren bewoners, winkeliers en mensen die hier werken het eens, of er werd het meest om gevraagd. (voorbeeld)',
    en: 'On this residents, shopkeepers and people who work here agreed, or it was asked for most. (example)',
    ar: 'اتفق على هذا السكان وأصحاب المتاجر ومن يعملون هنا، أو طُلب أكثر من غيره. (مثال)',
    tr: 'Sakinler, esnaf ve burada çalışanlar bunda anlaştı ya da en çok bu istendi. (örnek)',
  };
  sound(
    await saveAgenda(then, noor, {
      ...{ id, placeId: closedRound.place, period: `${year + 1}`, themes: chosen, roundId, words, sure: true },
    }),
  );
  sound(
    await writeAmbition(then, noor, {
      agendaId: id,
      theme: 'clean',
      after: 0,
      words: {
        nl: 'Wie ’s ochtends de deur uitstapt, ziet een schone straat.',
        en: 'Whoever steps outside in the morning sees a clean street.',
        ar: 'من يخرج صباحًا يرى شارعًا نظيفًا.',
        tr: 'Sabah kapıdan çıkan temiz bir sokak görür.',
      },
      watched: {
        nl: 'Hoe vaak er afval naast de containers staat, per ronde van wie kijkt',
        en: 'How often waste stands beside the bins, per look of those who look',
        ar: 'كم مرة توجد نفايات بجانب الحاويات في كل جولة نظر',
        tr: 'Bakanların her turunda konteynerlerin yanında ne kadar sık atık olduğu',
      },
      baseline: { figure: '1,8', period: `${year}-Q2`, source: 'Tellingen van vrijwilligers (voorbeeld)' },
      target: '0,8',
      until: `${year + 1}-12-31`,
      measures: [
        {
          words: {
            nl: 'Containers twee keer per week legen',
            en: 'Empty the bins twice a week',
            ar: 'تفريغ الحاويات مرتين في الأسبوع',
            tr: 'Konteynerleri haftada iki kez boşaltmak',
          },
          state: 'doing',
        },
        {
          words: {
            nl: 'Een container onder de grond',
            en: 'A bin below the ground',
            ar: 'حاوية تحت الأرض',
            tr: 'Yer altında bir konteyner',
          },
          state: 'idea',
        },
      ],
      sure: true,
    }),
  );
  sound(await stepAgenda(then, noor, { id, to: 'public' }));
};
