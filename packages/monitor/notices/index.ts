export { noticeMailFor } from './notice-mail.ts';
export * from './notices.ts';
export type * from './notices-store.ts';
