import type { AgendaTexts } from './texts.nl.ts';

export const texts: AgendaTexts = {
  equalShares: {
    tooFew: (voters, least) =>
      `Too few people voted to call anything chosen: ${voters}, and at least ${least} are needed. The votes themselves can be seen.`,
    chosen: (chosen, voters) =>
      `Everybody had the same amount to spend. A subject was chosen when those who wanted it could pay for it together. Number chosen: ${chosen}. Number of voters: ${voters}.`,
    sameAsCount: 'A plain count would have chosen the same.',
    otherThanCount: 'A plain count would have chosen something else.',
    byLot: (seed) => `Where it was equal, a lot decided. Whoever fills in the starting number ${seed} draws the same.`,
  },
  plainCount: {
    chosen: (chosen, voters) =>
      `What most people want was chosen. Number chosen: ${chosen}. Number of voters: ${voters}.`,
  },
  approvalShare: {
    nobody: 'Nobody has voted yet.',
    share: (voters, share, lower, upper) =>
      `Number of voters: ${voters}. Of these ${share} want this. Among everybody it is probably between ${lower} and ${upper}.`,
  },
  themeRanks: {
    none: 'There are no subjects to put in order.',
    allEqual: (themes) =>
      `Number of subjects: ${themes}. They are level: none of them clearly comes up more than another.`,
    order: (themes, bands) =>
      `Number of subjects: ${themes}. They stand in the order of how often they come up. What does not clearly differ is level and shares one step. Number of steps: ${bands}.`,
  },
  consensus: {
    shared: 'Shared: in every group that answered, probably more than half agree.',
    sharedNot: 'Shared: in every group that answered, probably more than half disagree.',
    divided: 'Divided: groups probably think clearly differently about this.',
    unclear: 'Not clear yet: it cannot be said whether groups think the same.',
    answers: (n) => `Number of answers: ${n}.`,
    absent: (groups, least) => `Not heard enough yet (fewer than ${least} answers): ${groups}.`,
  },
  opinionMap: {
    drawn: (people, clusters) =>
      `Every dot is somebody; those who stand close together answered about the same. Number of people: ${people}. Number of clusters: ${clusters}. It is a picture to talk about: nothing is decided by it.`,
    tooFew: (people, leastPeople, leastAnswers) =>
      `Too few to draw: at least ${leastPeople} people with at least ${leastAnswers} answers each are needed, and there are ${people}.`,
    smallCluster: (least) =>
      `No map is shown: a cluster would be smaller than ${least}, and then somebody could be recognised.`,
  },
};
