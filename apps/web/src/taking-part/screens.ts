import {
  type Answers,
  screensOf as formScreens,
  type InstrumentDefinition,
  type Perspective,
} from '@straatwijs/monitor';

/** After the questions: how somebody is here (when not known yet), and the end. */
export const whoScreen = 'wie';
export const endScreen = 'dank';

/** The screens of an instrument, in order, given the answers so far. */
export const screensOf = (
  definition: InstrumentDefinition,
  answers: Answers,
  whoIsKnown: boolean,
): readonly string[] => [
  ...formScreens(definition, answers).map((s) => s.key),
  // Who works here is here to work: there is nothing to ask.
  ...(whoIsKnown || definition.for === 'staff' ? [] : [whoScreen]),
  endScreen,
];

/** The screen after (or before) this one; the first when this one is unknown. */
export const stepFrom = (screens: readonly string[], here: string, step: 1 | -1): string => {
  const at = screens.indexOf(here);
  return screens[Math.max(0, at === -1 ? 0 : at + step)] ?? endScreen;
};

/** How somebody is here, as far as that is known before they say so: who notes their work does so as a worker. */
export const whoBegins = (
  definition: Pick<InstrumentDefinition, 'for'>,
  known: Perspective | undefined,
): Perspective | undefined => (definition.for === 'staff' ? 'professional' : known);
