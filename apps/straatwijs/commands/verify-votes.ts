import { parseArgs } from 'node:util';
import { readText } from '../importing/read-text.ts';
import { InstallationError } from '../installation/installation.ts';
import { filesAt } from '../verifying/json-files.ts';
import { type VotesVerified, verifyVotes } from '../verifying/verify-votes.ts';
import type { Kind } from './command.ts';

const mostMissesShown = 20;

const besideLine = ({ beside }: VotesVerified): string => {
  if (!beside) return 'nothing to put Equal Shares beside';
  const { rule, places, equalShares, plainCount, withNothing } = beside;
  const [own, shares, plain] = withNothing;
  return `rule ${rule} chose ${places}; of these Equal Shares chooses ${equalShares} and a plain count ${plainCount}; voters with nothing: ${own}, ${shares}, ${plain}`;
};

/** Votes: a recount, and Equal Shares beside the rule of the file. */
export const verifyVotesKind: Kind = {
  name: 'votes',
  summary: 'votes recounted, and Equal Shares beside the rule that decided',
  help: `straatwijs verify votes <file or folder…>

Reads files of votes in the form of Pabulib (.pb), counts the voters and points of every project anew, which must equal
what the file says, writes the file anew, which must read the same, and runs the Method of Equal Shares with as many
places as the rule of the file chose (every project one place, whatever it costs). What both choose stands beside it: the
rules differ, and that is no miss. Prints a line per file and a summary; the exit code is 1 on any miss.`,
  async run(words, { print, remark }) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true, options: {} });
    if (positionals.length === 0) throw new InstallationError('Give one or more files or folders with votes (.pb).');
    let [files, missed, voters] = [0, 0, 0];
    for (const given of positionals)
      for (const path of await filesAt(given, '.pb')) {
        const verified = verifyVotes((await readText(path)).text);
        files++;
        voters += verified.voters;
        const { misses } = verified;
        if (misses.length > 0) missed++;
        const about = `${verified.voters} voters, ${verified.projects} projects`;
        print(
          misses.length === 0
            ? `ok   ${path}: ${about}, recount equal; ${besideLine(verified)}`
            : `MISS ${path}: ${about}, ${misses.length} misses`,
        );
        for (const miss of misses.slice(0, mostMissesShown)) remark(`  ${miss}`);
      }
    if (files === 0) throw new InstallationError('There is no file with votes (.pb) here.');
    print(`${files - missed} of ${files} files without a miss, ${voters} voters`);
    return missed === 0 ? 0 : 1;
  },
};
