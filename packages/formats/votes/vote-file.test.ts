import fc from 'fast-check';
import { expect, test } from 'vitest';
import { electionOfFile } from './election-of-file.ts';
import { readVoteFile, writeVoteFile } from './vote-file.ts';

// A cell as a person writes it, with everything that could break out of it. A line of one cell may not be a section.
const cell = fc
  .oneof(fc.constantFrom('a;b', 'zei "ja"', 'twee\nregels', 'x\r\ny', "d'r", ''), fc.string())
  .filter((text) => !/^\s*(META|PROJECTS|VOTES)\s*$/i.test(text) && !text.includes('\ufeff'));
const table = (columns: readonly string[]) =>
  fc
    .array(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,5}$/), ...columns.slice(1).map(() => cell)), { maxLength: 6 })
    .map((rows) => ({ columns, rows }));
const file = fc.record({
  about: table(['key', 'value']),
  projects: table(['project_id', 'cost', 'votes', 'name']),
  votes: table(['voter_id', 'vote']),
});

test('files of votes read as they were written, whatever stands in their cells', () => {
  fc.assert(
    fc.property(file, (given) => {
      expect(readVoteFile(writeVoteFile(given))).toEqual({ ok: true, file: given });
    }),
    { numRuns: 500 },
  );
});

test('a vote means the projects that it names, once each, and points where they were given', () => {
  const read = (votes: string, head = 'voter_id;vote;points') =>
    readVoteFile(
      `META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost;selected\n7;1;1\n9;2.5;0\nVOTES\n${head}\n${votes}\n`,
    );
  const meaning = (given: ReturnType<typeof read>) => (given.ok ? electionOfFile(given.file) : given);
  expect(meaning(read('1;9,7;3,1\n2;;'))).toMatchObject({
    ok: true,
    election: {
      projects: [
        { id: '7', cost: 1, selected: true },
        { id: '9', cost: 2.5, selected: false },
      ],
      ballots: [{ projects: [1, 0], points: [3, 1] }, { projects: [] }],
      ...{ budget: 10, rule: 'unknown', told: {} },
    },
  });
  expect(meaning(read('1;9,9', 'voter_id;vote'))).toMatchObject({ election: { ballots: [{ projects: [1] }] } });
  expect(meaning(read('1;9,7;3'))).toEqual({ ok: false, why: 'voter 1 gave points that are not one for each project' });
});
