export { noticeMailFor, noticePushFor } from './notice-mail.ts';
export {
  answerNoticeLink,
  confirmDays,
  leaveMail,
  type NoticeState,
  noticeBehindLink,
  noticeState,
  stopNotices,
} from './notices.ts';
export * from './notices-store.ts';
export * from './push-notices.ts';
export * from './send-notices.ts';
