/** Two taps after an answer: whether it went fairly, and whether somebody would take part again. */
export const fairQuestions = ['fair', 'again'] as const;
export type FairQuestion = (typeof fairQuestions)[number];
export const isFairQuestion = (v: unknown): v is FairQuestion => (fairQuestions as readonly unknown[]).includes(v);

/** `fair`: yes, partly, no; `again`: yes, maybe, no. */
export const fairAnswers = ['yes', 'between', 'no'] as const;
export type FairAnswer = (typeof fairAnswers)[number];
export const isFairAnswer = (v: unknown): v is FairAnswer => (fairAnswers as readonly unknown[]).includes(v);

export type SaidFair = Readonly<Partial<Record<FairQuestion, FairAnswer>>>;
