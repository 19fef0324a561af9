import { controllerOf, type OffReason, type Ports, processingOf } from '@straatwijs/monitor';

const why: Readonly<Record<OffReason, string>> = {
  'not-named': 'is not among the instruments that the settings name',
  'no-controller': 'has no controller: set name, contact and privacyOfficer',
  'no-purpose': 'has no purpose',
  'no-ground': 'has no legal ground',
};

/**
 * What the operator must know before anybody fills something in: instruments that are off and why, and that nobody has
 * established yet who answers for what is kept. Nothing in the demo.
 */
export const saysWhatIsOff = (all: readonly Ports[]): readonly string[] =>
  all
    .filter(({ municipality }) => !municipality.demo)
    .flatMap(({ municipality, instruments }) => [
      ...processingOf(municipality, instruments)
        .filter(({ off }) => off.length > 0)
        .map(
          ({ instrument, off }) =>
            `${municipality.code}: ${instrument.id} is off: it ${off.map((o) => why[o]).join(', and ')}.`,
        ),
      ...(controllerOf(municipality).established
        ? []
        : [
            `${municipality.code}: nobody has established who answers for what is kept. Set controller, and per instrument purpose and legalGround, in the file that STRAATWIJS_CONFIG names.`,
          ]),
    ]);
