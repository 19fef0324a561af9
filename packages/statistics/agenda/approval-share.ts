import { explaining } from '../explaining/explaining.ts';
import type { Result } from '../explaining/result.ts';
import { betaQuantile } from '../numerics/beta.ts';
import { demand } from '../numerics/demand.ts';
import { agendaTexts } from './texts.ts';

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
export const approvalShare = (approvals: number, voters: number): Result<number> => {
  demand('the number of voters', voters, { least: 0, whole: true });
  demand('the number of approvals', approvals, { least: 0, most: voters, whole: true });
  const quantile = (p: number) => betaQuantile(p, approvals + 0.5, voters - approvals + 0.5);
  const interval = {
    lower: approvals === 0 ? 0 : quantile(0.05),
    upper: approvals === voters ? 1 : quantile(0.95),
    share: 0.9,
  };
  const estimate = voters === 0 ? null : approvals / voters;
  return {
    method: 'approval-share-jeffreys',
    version: 1,
    estimate,
    interval: voters === 0 ? null : interval,
    n: voters,
    effort: null,
    explain: explaining(agendaTexts, ({ approvalShare: say }, { number, percent }) =>
      estimate === null
        ? say.nobody
        : say.share(number(voters), percent(estimate), percent(interval.lower), percent(interval.upper)),
    ),
  };
};
