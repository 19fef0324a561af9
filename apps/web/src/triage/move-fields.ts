import type { FormField } from '#web/desk/form-field.ts';
import type { DeskTriageTexts } from '#web/texts/desk-triage.nl.ts';

type Sent = Readonly<Record<string, string>> | undefined;

/** What a refusal is about, by the name of the field that it stands in. */
const fieldOf: Readonly<Record<string, string>> = {
  ...{ reason: 'reden', due: 'dag', asksOn: 'vraagt', level: 'wie', id: 'bij' },
  ...{ deskId: 'loket', asked: 'vraag', words: 'woorden', sure: 'zeker' },
};
export const wrongBeside = (wrong: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(wrong).map(([path, sentence]) => [fieldOf[path] ?? path, sentence]));

export const reasonField = (t: DeskTriageTexts, sent: Sent, usual = ''): FormField => ({
  ...{ path: 'reden', label: t.reason, help: t.reasonHelp, type: 'text', most: 500, value: sent?.reden ?? usual },
});

/** Who asks on and when its teller hears more. */
export const waitingFields = (
  t: DeskTriageTexts,
  sent: Sent,
  usual: { readonly me: string; readonly next: string },
): readonly FormField[] => [
  reasonField(t, sent),
  {
    ...{ path: 'vraagt', label: t.asksOn, help: t.asksOnHelp, type: 'text', most: 80, value: sent?.vraagt ?? usual.me },
  },
  { ...{ path: 'dag', label: t.next, help: t.nextHelp, type: 'date', value: sent?.dag ?? usual.next } },
];

/** The same, with who decides. */
export const higherFields = (
  t: DeskTriageTexts,
  sent: Sent,
  usual: {
    readonly me: string;
    readonly next: string;
    readonly levels: readonly { readonly level: string; readonly name: string }[];
  },
): readonly FormField[] => [
  {
    ...{ path: 'wie', label: t.higher.level, type: 'select', value: sent?.wie ?? '' },
    options: [['', '–'], ...usual.levels.map(({ level, name }) => [level, name] as const)],
  },
  ...waitingFields(t, sent, usual),
];

/** Which message leads. */
export const mergeFields = (
  t: { readonly merge: DeskTriageTexts['merge']; readonly reason: string; readonly reasonHelp: string },
  sent: Sent,
  choices: readonly { readonly id: string; readonly text: string }[],
): readonly FormField[] => [
  {
    ...{ path: 'bij', label: t.merge.into, type: 'select', value: sent?.bij ?? choices[0]?.id ?? '' },
    options: choices.map(({ id, text }) => [id, text.length > 80 ? `${text.slice(0, 79)}…` : text] as const),
  },
  {
    ...{ path: 'reden', label: t.reason, help: t.reasonHelp, type: 'text', most: 500 },
    value: sent?.reden ?? t.merge.usual,
  },
];
