export { deskMail } from './desk-mail.ts';
export type * from './mailer.ts';
export type * from './pusher.ts';
export { signInMail } from './sign-in-mail.ts';
export { talkMail } from './talk-mail.ts';
