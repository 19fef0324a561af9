import { type Perspective, perspectives } from '../contributions/contribution.ts';
import { randomUuid } from '../desk/public-id.ts';
import type { Staff } from '../people/people.ts';
import type { Ports } from '../ports.ts';
import { done, type FieldError, invalid, type Result, refuse } from '../refusals/refusal.ts';
import { isTheme, type Theme } from '../themes/themes.ts';
import { isOpinionAsked, mostSheets, type Round, type Said } from './round.ts';
import { roundAtDesk } from './rounds-at-desk.ts';
import { voterOf } from './take-part-in-round.ts';

/** One sheet of paper: one person. */
export interface Sheet {
  /** Made by the form, a UUID: the same sheet sent twice is one person. */
  readonly id: string;
  readonly perspective: string;
  /** Per statement; empty where nothing was ticked. */
  readonly says: readonly string[];
  readonly themes: readonly string[];
}

const isPerspective = (v: string): v is Perspective => (perspectives as readonly string[]).includes(v);
const isSheetId = (id: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
const isEmpty = ({ perspective, says, themes }: Sheet): boolean =>
  perspective === '' && themes.length === 0 && says.every((s) => s === '');

const saysOf = ({ says }: Sheet): Readonly<Record<number, Said>> =>
  Object.fromEntries(
    says.flatMap((s, n) => (isOpinionAsked(s) ? [[n, { says: s, goodFor: [], badFor: [] }] as const] : [])),
  );

const errorsOf = (sheet: Sheet, n: number, round: Round): FieldError[] => [
  ...(isSheetId(sheet.id) ? [] : [{ path: `sheet-${n}`, code: 'not-a-uuid' } as const]),
  ...(isPerspective(sheet.perspective) ? [] : [{ path: `sheet-${n}`, code: 'missing' } as const]),
  ...(sheet.says.length > round.statements.length || sheet.says.some((s) => s !== '' && !isOpinionAsked(s))
    ? [{ path: `sheet-${n}`, code: 'not-an-option' } as const]
    : []),
];

/** Types in what people filled in on paper: each sheet is one person, with who typed it in. Rows without anything are left out. */
export const enterSheets = async (
  ports: Ports,
  staff: Staff,
  command: { readonly id: string; readonly sheets: readonly Sheet[] },
): Promise<Result<{ readonly people: number }>> => {
  const found = await roundAtDesk(ports, staff, command);
  if (!found.ok) return found;
  const round = found.value;
  if (round.state !== 'open') return refuse('round-closed');
  const sheets = command.sheets.filter((s) => !isEmpty(s));
  if (sheets.length > mostSheets) return invalid([{ path: 'sheets', code: 'out-of-range' }]);
  const errors = command.sheets.flatMap((s, n) => (isEmpty(s) ? [] : errorsOf(s, n, round)));
  if (errors.length > 0) return invalid(errors);
  const receivedAt = ports.now();
  const { week } = ports.local(receivedAt);
  const kept = await ports.rounds.answer(
    sheets.map((sheet) => ({
      roundId: round.id,
      voter: voterOf(ports, round.id, `sheet ${sheet.id}`),
      answerId: randomUuid(ports.randomBytes(16)),
      perspective: isPerspective(sheet.perspective) ? sheet.perspective : 'resident',
      says: saysOf(sheet),
      ...(round.places === undefined ? {} : { themes: sheet.themes.filter((t): t is Theme => isTheme(t)) }),
      enteredBy: staff.id,
      receivedAt,
      week,
    })),
  );
  return kept ? done({ people: sheets.length }) : refuse('round-closed');
};
