import { refuse, type Staff } from '@straatwijs/monitor';
import { refusePage } from './refused.server.ts';

/** Who is at the desk. The gate lets nobody else in; this says so to the compiler, and refuses if the gate ever moves. */
export const signedIn = (locals: App.Locals): Staff =>
  locals.staff ?? refusePage(refuse('sign-in-needed').refusal, locals.language);
