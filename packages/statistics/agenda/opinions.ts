import { demand } from '../numerics/demand.ts';

/** 1 agree (eens), -1 disagree (oneens), 0 pass (overgeslagen: seen and answered neither), null not seen. */
export type Opinion = 1 | -1 | 0 | null;

/** Who answered what: `votes[person][statement]`. */
export interface Opinions {
  readonly votes: readonly (readonly Opinion[])[];
  /** Per person the group that they said to belong to (resident, professional, entrepreneur…), numbered from 0. */
  readonly groups: readonly number[];
  /** How many groups there are, also those of which nobody came. */
  readonly groupCount: number;
}

/** @throws RangeError for an answer that is none, rows of different length, or a group that does not exist */
export const needOpinions = ({ votes, groups, groupCount }: Opinions): void => {
  demand('the number of groups', groupCount, { least: 1, whole: true });
  if (groups.length !== votes.length) throw new RangeError(`${votes.length} people have ${groups.length} groups`);
  for (const group of groups) demand('a group', group, { least: 0, most: groupCount - 1, whole: true });
  needVotes(votes);
};

/** @throws RangeError for an answer that is none, or rows of different length */
export const needVotes = (votes: readonly (readonly Opinion[])[]): void => {
  votes.forEach((row, person) => {
    if (row.length !== votes[0]?.length)
      throw new RangeError(`person ${person + 1} has ${row.length} answers, others ${votes[0]?.length}`);
    for (const vote of row)
      if (vote !== null) demand(`an answer of person ${person + 1}`, vote, { least: -1, most: 1, whole: true });
  });
};

/** What a group answered to a statement. `seen` counts passes too. */
export interface GroupAnswers {
  readonly agree: number;
  readonly disagree: number;
  readonly seen: number;
}

/** The answers to one statement, per group. */
export const answersTo = ({ votes, groups, groupCount }: Opinions, statement: number): GroupAnswers[] => {
  const counts = Array.from({ length: groupCount }, () => ({ agree: 0, disagree: 0, seen: 0 }));
  votes.forEach((row, person) => {
    const vote = row[statement] ?? null;
    const count = counts[groups[person] ?? -1];
    if (vote === null || !count) return;
    count.seen++;
    if (vote === 1) count.agree++;
    if (vote === -1) count.disagree++;
  });
  return counts;
};
