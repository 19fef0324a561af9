import { randomBytes } from 'node:crypto';
import {
  answerRound,
  type OpinionAsked,
  type Perspective,
  type Ports,
  type RoundCommand,
  type Staff,
  saveRound,
  shortId,
  stepRound,
} from '@straatwijs/monitor';

/** The mark of a phone. */
export const aMark = (): string => randomBytes(16).toString('hex');

export const aRound = (different: Partial<RoundCommand> = {}): RoundCommand => ({
  id: shortId(randomBytes(10)),
  placeId: 'BU05183637',
  joins: 'De bewonersavond in het buurthuis',
  statements: ['Het plein is schoon', 'Er is genoeg te doen', 'De straat is veilig'].map((nl) => ({ words: { nl } })),
  places: 0,
  rule: 'plain-count',
  ...different,
});

/** A round that people can answer. @returns its id */
export const openedRound = async (
  ports: Ports,
  staff: Staff,
  different: Partial<RoundCommand> = {},
): Promise<string> => {
  const command = aRound(different);
  for (const done of [
    await saveRound(ports, staff, command),
    await stepRound(ports, staff, { id: command.id, to: 'open' }),
  ])
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return command.id;
};

/** Answers of one person to the first statements, in their order. */
export const answersOf = async (
  ports: Ports,
  roundId: string,
  perspective: Perspective,
  says: readonly OpinionAsked[],
  mark = aMark(),
  network?: string,
): Promise<void> => {
  for (const [statement, said] of says.entries()) {
    const done = await answerRound(ports, roundId, { mark, perspective, statement, says: said }, network);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  }
};
