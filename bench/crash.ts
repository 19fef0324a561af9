// `node bench/crash.ts <rounds>`: kills application and database at random moments during ingest, and counts afterwards.
import { crashTrial } from './parts/crash-trial.ts';

const rounds = Number(process.argv[2] ?? 10);
if (!Number.isInteger(rounds) || rounds < 1 || rounds > 1000) {
  console.error('node bench/crash.ts <rounds, 1 to 1000>');
  process.exit(2);
}
const told = await crashTrial(rounds, (line) => console.error(line));
console.log(
  [
    `${rounds} rounds of kill -9: ${Object.entries(told.kills)
      .map(([what, n]) => `${what} ${n}`)
      .join(', ')}`,
    `${told.acknowledged} contributions acknowledged, ${told.resent} of them after at least one broken or refused attempt`,
    `${told.stored} stored, ${told.missing} missing, ${told.strangers} that nobody sent, ${told.twice} twice`,
    `counts: ${told.counted} in the city, ${told.differences} differ from a recount`,
    `follow codes tried: ${told.followed}, of which ${told.notFollowed} led nowhere`,
    `away for the longest ${(told.longestAway / 1000).toFixed(1)} s until it answered again, without help`,
  ].join('\n'),
);
const sound =
  told.missing + told.strangers + told.twice + told.differences + told.notFollowed === 0 &&
  told.counted === told.stored;
process.exitCode = sound ? 0 : 1;
