import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyVotesKind } from '../commands/verify-votes.ts';
import { readSettings } from '../settings/settings.ts';
import { verifyVotes } from './verify-votes.ts';

const folder = join(process.env.STRAATWIJS_CASES ?? '../shared/data', 'pabulib');
const present = existsSync(folder);
if (!present && process.env.CI) throw new Error(`${folder} is absent: real votes must be tried here`);
if (!present) console.log(`Left out: real votes (${folder} is absent)`);

const file = (change: (text: string) => string = (text) => text) =>
  change(
    [
      ...['META', 'key;value', 'budget;100', 'num_projects;3', 'num_votes;12', 'rule;greedy'],
      ...['comment;"with ; and ""quotes"""', 'PROJECTS', 'project_id;cost;votes;name;selected'],
      ...['a;50;9;Bankjes;1', 'b;50;8;"Bomen; veel";1', 'c;60;3;Licht;0', 'VOTES', 'voter_id;vote'],
      ...Array.from({ length: 8 }, (_, v) => `${v};a,b`),
      ...['8;a,c', '9;c', '10;c', '11;'],
    ].join('\n'),
  );

describe('a file of votes', () => {
  it('is recounted, written anew and put beside Equal Shares, which gives the others their place', () => {
    expect(verifyVotes(file())).toEqual({
      ...{ voters: 12, projects: 3, misses: [] },
      beside: { rule: 'greedy', places: 2, equalShares: 2, plainCount: 2, withNothing: [3, 3, 3] },
    });
    // Half of the voters want one thing and the other half two: the plain count gives all to the larger half.
    const halves = [
      ['11;', '11;c'],
      ['6;a,b', '6;c'],
      ['7;a,b', '7;c'],
      ['a;50;9', 'a;50;7'],
      ['b;50;8', 'b;50;6'],
      ['c;60;3', 'c;60;6'],
    ];
    const small = verifyVotes(halves.reduce((text, [from = '', to = '']) => text.replace(from, to), file()));
    expect(small.misses).toEqual([]);
    expect(small.beside).toMatchObject({ places: 2, equalShares: 1, withNothing: [5, 0, 5] });
  });

  it.each([
    ['a vote too many', ['a;50;9', 'a;50;10'], ['project a: voters is 9, not 10', 'project a: voters is 9, not 10']],
    ['a voter too few', ['num_votes;12', 'num_votes;13'], ['the number of voters is 12, not 13']],
    ['a vote for nothing', ['9;c', '9;z'], ['somebody voted for "z", which is no project']],
    ['no budget', ['budget;100', 'budget;much'], ['the budget is no number: "much"']],
    ['no votes at all', ['VOTES', 'BALLOTS'], ['there is no section VOTES']],
    ['a name with a semicolon', ['"Bomen; veel"', 'Bomen; veel'], ['line 11: 6 cells where the heading has 5']],
    ['a section twice', ['PROJECTS', 'META'], ['line 8: META for the second time']],
  ])('with %s is a miss that says so', (_, [from = '', to = ''], misses) => {
    expect(verifyVotes(file((text) => text.replace(from, to))).misses).toEqual([misses[0]]);
  });
});

describe('the command', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'sw-votes-'));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));
  const verify = async (path: string) => {
    const lines: string[] = [];
    const print = (line: string) => void lines.push(line);
    const code = await verifyVotesKind.run([path], { settings: readSettings({}), print, remark: print });
    return { code, lines };
  };

  it('says ok and MISS by file, and fails on one miss', async () => {
    await writeFile(join(scratch, 'good.pb'), file());
    expect(await verify(scratch)).toMatchObject({
      code: 0,
      lines: [/^ok /, '1 of 1 files without a miss, 12 voters'].map((l) =>
        typeof l === 'string' ? l : expect.stringMatching(l),
      ),
    });
    await writeFile(join(scratch, 'wrong.pb'), file().replace('c;60;3', 'c;60;2'));
    const { code, lines } = await verify(scratch);
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('1 of 2 files without a miss, 24 voters');
    expect(lines).toContainEqual(expect.stringMatching(/^MISS .*wrong\.pb: 12 voters, 3 projects, 1 misses$/));
    await expect(verify(join(scratch, 'absent'))).rejects.toThrow('There is no file or folder');
  });
});

describe.skipIf(!present)('real votes of neighbourhoods', () => {
  it('are the same when recounted, and fewer people are left with nothing by Equal Shares', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.pb'));
    expect(names.length).toBeGreaterThanOrEqual(12);
    const all = names.map((name) => verifyVotes(readFileSync(join(folder, name), 'utf8')));
    expect(all.flatMap(({ misses }) => misses)).toEqual([]);
    expect(all.reduce((sum, { voters }) => sum + voters, 0)).toBeGreaterThanOrEqual(28_877);
    for (const { beside } of all) {
      const [own = 0, shares = 0, plain = 0] = beside?.withNothing ?? [];
      expect(shares).toBeLessThanOrEqual(Math.min(own, plain));
    }
  }, 60_000);
});
