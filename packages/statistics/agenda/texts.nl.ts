/** What the functions of the agenda say of their outcome; every value comes as written in the language. */
export interface AgendaTexts {
  readonly equalShares: {
    readonly tooFew: (voters: string, least: string) => string;
    readonly chosen: (chosen: string, voters: string) => string;
    readonly sameAsCount: string;
    readonly otherThanCount: string;
    readonly byLot: (seed: string) => string;
  };
  readonly plainCount: { readonly chosen: (chosen: string, voters: string) => string };
  readonly approvalShare: {
    readonly nobody: string;
    readonly share: (voters: string, share: string, lower: string, upper: string) => string;
  };
  readonly themeRanks: {
    readonly none: string;
    readonly allEqual: (themes: string) => string;
    readonly order: (themes: string, bands: string) => string;
  };
  readonly consensus: {
    readonly shared: string;
    readonly sharedNot: string;
    readonly divided: string;
    readonly unclear: string;
    readonly answers: (n: string) => string;
    readonly absent: (groups: string, least: string) => string;
  };
  readonly opinionMap: {
    readonly drawn: (people: string, clusters: string) => string;
    readonly tooFew: (people: string, leastPeople: string, leastAnswers: string) => string;
    readonly smallCluster: (least: string) => string;
  };
}

export const texts: AgendaTexts = {
  equalShares: {
    tooFew: (voters, least) =>
      `Er stemden te weinig mensen om iets gekozen te noemen: ${voters}, en het moeten er minstens ${least} zijn. De stemmen zelf zijn te zien.`,
    chosen: (chosen, voters) =>
      `Iedereen had evenveel te besteden. Een onderwerp werd gekozen als wie het wilde het samen kon betalen. Aantal gekozen: ${chosen}. Aantal stemmers: ${voters}.`,
    sameAsCount: 'Gewoon tellen had hetzelfde gekozen.',
    otherThanCount: 'Gewoon tellen had iets anders gekozen.',
    byLot: (seed) => `Bij gelijke stand besliste het lot. Wie startgetal ${seed} invult, trekt hetzelfde.`,
  },
  plainCount: {
    chosen: (chosen, voters) =>
      `Gekozen is wat de meeste mensen willen. Aantal gekozen: ${chosen}. Aantal stemmers: ${voters}.`,
  },
  approvalShare: {
    nobody: 'Er heeft nog niemand gestemd.',
    share: (voters, share, lower, upper) =>
      `Aantal stemmers: ${voters}. Hiervan wil ${share} dit. Bij iedereen samen ligt dat waarschijnlijk tussen ${lower} en ${upper}.`,
  },
  themeRanks: {
    none: 'Er zijn geen onderwerpen om op volgorde te zetten.',
    allEqual: (themes) =>
      `Aantal onderwerpen: ${themes}. Ze gaan gelijk op: geen ervan speelt duidelijk meer dan een ander.`,
    order: (themes, bands) =>
      `Aantal onderwerpen: ${themes}. Ze staan op volgorde van hoe vaak ze spelen. Wat niet duidelijk verschilt, gaat gelijk op en staat samen op één trede. Aantal treden: ${bands}.`,
  },
  consensus: {
    shared: 'Gedeeld: in elke groep die antwoordde is waarschijnlijk meer dan de helft het ermee eens.',
    sharedNot: 'Gedeeld: in elke groep die antwoordde is waarschijnlijk meer dan de helft het er niet mee eens.',
    divided: 'Verdeeld: groepen denken hier waarschijnlijk duidelijk verschillend over.',
    unclear: 'Nog onduidelijk: er is nog niet te zeggen of groepen hetzelfde denken.',
    answers: (n) => `Aantal antwoorden: ${n}.`,
    absent: (groups, least) => `Nog niet genoeg gehoord (minder dan ${least} antwoorden): ${groups}.`,
  },
  opinionMap: {
    drawn: (people, clusters) =>
      `Iedere stip is iemand; wie dicht bij elkaar staat, antwoordde ongeveer hetzelfde. Aantal mensen: ${people}. Aantal groepjes: ${clusters}. Het is een plaatje om over te praten: er wordt niets mee beslist.`,
    tooFew: (people, leastPeople, leastAnswers) =>
      `Te weinig om te tekenen: er zijn minstens ${leastPeople} mensen nodig die elk minstens ${leastAnswers} keer antwoordden, en het zijn er ${people}.`,
    smallCluster: (least) =>
      `Er wordt geen kaart getoond: een groepje zou kleiner zijn dan ${least}, en dan is iemand te herkennen.`,
  },
};
