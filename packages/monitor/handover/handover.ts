import type { LocalDate } from '../periods/index.ts';

/** What is gone by in an hour, in this order: ten minutes each. */
export const handoverSteps = ['runs', 'promises', 'people', 'tried', 'signals', 'calendar'] as const;
export type HandoverStep = (typeof handoverSteps)[number];
export const isHandoverStep = (v: unknown): v is HandoverStep => (handoverSteps as readonly unknown[]).includes(v);
export const minutesPerStep = 10;

/** One area, from one colleague to another. It ends when every step was gone by, or is broken off with a reason. */
export interface Handover {
  readonly id: string;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  readonly fromName: string;
  readonly toName: string;
  readonly startedAt: number;
  readonly steps: readonly GoneBy[];
  readonly ended?: { readonly at: number; readonly how: 'done' | 'stopped'; readonly reason?: string };
}

export interface GoneBy {
  readonly step: HandoverStep;
  readonly at: number;
  readonly by: string;
  /** What was said that stands nowhere else; may be empty. */
  readonly words: string;
}

/** Whether everything was gone by. */
export const isComplete = ({ steps }: Pick<Handover, 'steps'>): boolean =>
  handoverSteps.every((step) => steps.some((s) => s.step === step));

/** Somebody whom many people trust and who agreed to be known to whoever comes after: adults only, by agreement, for a year. */
export interface KeyPerson {
  readonly id: string;
  readonly edition: number;
  readonly placeId: string;
  readonly placeName: string;
  readonly name: string;
  /** Why one goes to them: "kent de ouders van het schoolplein". */
  readonly knownFor: string;
  readonly phone?: string;
  readonly agreedOn: LocalDate;
}

export interface KeyPersonForm {
  readonly id: string;
  readonly placeId: string;
  readonly name: string;
  readonly knownFor: string;
  readonly phone: string;
  /** The person said yes. */
  readonly agreed: boolean;
  readonly under16: boolean;
}

/** One line of the bundle that whoever comes next is handed. */
export interface BundleLine {
  readonly step: HandoverStep;
  readonly id: string;
  readonly on?: LocalDate;
  readonly until?: LocalDate;
  readonly title: string;
  readonly words: string;
  readonly language: string;
  readonly by: string;
}
