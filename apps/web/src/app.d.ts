import type { Refusal, ScreenLanguage, Staff, Visit } from '@straatwijs/monitor';

declare global {
  namespace App {
    interface Locals {
      /** What the server handed over for this request. */
      visit: Visit;
      language: ScreenLanguage;
      /** The language part of the address that was asked for: empty, or `/en`. Links keep it. */
      prefix: string;
      /** The path without that part, for the language switch. */
      path: string;
      staff: Staff | undefined;
      /** Why this page is not for who asks; the layout of the desk says so. */
      refusal: Refusal | undefined;
    }
  }
}

// adapter-node types `platform.req` as Node's own request; our server adds one property to each.
declare module 'node:http' {
  interface IncomingMessage {
    straatwijs?: Visit;
  }
}
