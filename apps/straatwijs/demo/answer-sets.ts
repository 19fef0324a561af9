import { judgeDraft, type Ports, randomUuid, type SetCommand, writeCorrection, writeToSet } from '@straatwijs/monitor';
import { noor } from './demo-people.ts';
import { sound } from './sound.ts';

const dayMs = 86_400_000;
/** The first of them, that was given: what is said on paper and by phone can be looked at. */
export const exampleAnswerId = '3f0b7c52-9d14-4e67-8a2b-5c6d7e8f9a01';

/** One answer to all who told something about litter in the last months, corrected later, and a second that waits to be approved. */
export const answerSets = async (ports: Ports): Promise<void> => {
  const newId = () => randomUuid(ports.randomBytes(16));
  const now = ports.now();
  const dateOf = (daysAgo: number) => ports.local(now - daysAgo * dayMs).date;
  const at = (daysAgo: number): Ports => ({ ...ports, now: () => now - daysAgo * dayMs });
  const about = (theme: string): SetCommand => ({ placeId: 'GM0518', theme, from: dateOf(300), to: dateOf(0) });
  const id = exampleAnswerId;
  const words = 'De veegwagen komt vanaf deze maand ook op zondag.';
  sound(await writeToSet(at(9), noor, { id, kind: 'we-do', words, set: about('clean') }));
  sound(await judgeDraft(at(9), noor, { id, to: 'approved' }));
  const wrong = newId();
  const corrected = 'We schreven zondag. Dat klopte niet: de veegwagen komt op zaterdag, want op zondag is er niemand.';
  sound(await writeCorrection(at(2), noor, { id: wrong, kind: 'we-were-wrong', words: corrected, corrects: id }));
  sound(await judgeDraft(at(2), noor, { id: wrong, to: 'approved' }));
  const waiting = { id: newId(), kind: 'we-find-out', words: 'We tellen in maart hoe hard er gereden wordt.' };
  sound(await writeToSet(at(1), noor, { ...waiting, set: about('traffic') }));
};
