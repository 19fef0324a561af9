import type { Cover, Developed } from '@straatwijs/monitor';

/** What the application asks of the process that unpacks pictures. */
export type Job =
  | { readonly kind: 'develop'; readonly file: Uint8Array }
  | { readonly kind: 'cover'; readonly screen: Uint8Array; readonly covers: readonly Cover[] };

/** What it answers. `ready` once, before anything else: from then on what breaks it is the picture. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'developed'; readonly developed: Developed }
  | { readonly kind: 'unreadable' | 'too-many-pixels' };
