import type { Week } from '../periods/index.ts';
import type { CourseNote } from './course-note.ts';
import type { LoggedVisit } from './logged-visit.ts';
import type { Target } from './target.ts';

/** What one worker noted once, with the words: for the worker and the own organisation only. Times are epoch milliseconds. */
export interface LogEntry extends LoggedVisit {
  /** Of its first version: what it is corrected and withdrawn by. */
  readonly id: string;
  readonly edition: number;
  readonly observedAt: number;
  readonly receivedAt: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly language: string;
  /** When somebody of the organisation first read it. */
  readonly readAt?: number;
}

/** Whose visits: an organisation must be named, so nobody can ask for all. */
export interface CourseSpan {
  readonly organisation: string;
  readonly firstWeek: Week;
  readonly lastWeek: Week;
  readonly staffId?: string;
}

/** Logbooks as the sheets read them, targets and changes of course: of one organisation at a time. */
export interface CoursesStore {
  visits(span: CourseSpan): Promise<readonly LoggedVisit[]>;
  /** With words, the latest first. */
  entries(span: CourseSpan): Promise<readonly LogEntry[]>;
  /** Marks entries as read by somebody; the first time counts. */
  markRead(ids: readonly string[], staffId: string, at: number): Promise<void>;
  targets(organisation: string): Promise<readonly Target[]>;
  /** The same id again changes nothing. */
  saveTarget(organisation: string, target: Target): Promise<void>;
  /** Earliest first. */
  notes(span: Omit<CourseSpan, 'staffId'>): Promise<readonly CourseNote[]>;
  saveNote(organisation: string, note: CourseNote): Promise<void>;
}
