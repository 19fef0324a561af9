import { betaQuantile } from '../numerics/beta.ts';
import { demand } from '../numerics/demand.ts';
import { explaining } from '../results/explaining.ts';
import type { Interval } from '../results/posterior.ts';
import { type Explained, type ExplainedIn, writeNumber, writePercent } from '../results/result.ts';
import { agendaTexts } from './texts.ts';

const percents = ([lower, upper]: Interval, language: ExplainedIn): [string, string] => [
  writePercent(lower, language),
  writePercent(upper, language),
];

/**
 * Approval share (aandeel dat dit wil): which part of all who might have voted wants this theme, judged by those who did?
 * Shown beside every theme of a vote, so that 3 of 4 voters is seen to be less certain than 300 of 400.
 *
 * Assumes that who voted is like who might have; it says nothing about those who were never reached. Not for choosing:
 * that is the count or another rule that was announced before.
 * @param approvals how many of `voters` want it; whole numbers
 * @throws RangeError when more want it than voted
 * Source: Jeffreys interval of 90 %, Brown, Cai & DasGupta (2001); 0 and 1 where nobody or everybody wants it.
 */
export const approvalShare = (approvals: number, voters: number): Explained<number> => {
  demand('the number of voters', voters, { least: 0, whole: true });
  demand('the number of approvals', approvals, { least: 0, most: voters, whole: true });
  const quantile = (p: number) => betaQuantile(p, approvals + 0.5, voters - approvals + 0.5);
  const interval: Interval = [approvals === 0 ? 0 : quantile(0.05), approvals === voters ? 1 : quantile(0.95)];
  const estimate = approvals / voters;
  return {
    method: 'approval-share-jeffreys',
    version: 1,
    ...(voters === 0 ? { state: 'too-few' } : { state: 'value', estimate, interval }),
    n: voters,
    effort: voters,
    explain: explaining(agendaTexts, ({ approvalShare: say }, language) =>
      voters === 0
        ? say.nobody
        : say.share(writeNumber(voters, language), writePercent(estimate, language), ...percents(interval, language)),
    ),
  };
};
