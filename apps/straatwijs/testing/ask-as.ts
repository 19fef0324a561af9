import { openSession, type Staff } from '@straatwijs/monitor';
import type { TestInstallation } from './test-installation.ts';
import type { TestServer } from './test-server.ts';

export type AskAs = (path: string, staff: Staff | undefined, more?: RequestInit) => Promise<Response>;

/** Asks the server as a browser of these people would; who is nobody asks without a session. Keeps the people. */
export const askAs = async (home: TestInstallation, server: TestServer, people: readonly Staff[]): Promise<AskAs> => {
  const cookies = new Map<string, string>();
  for (const staff of people) {
    await home.ports.people.saveStaff(staff);
    cookies.set(staff.id, `sw-sessie=${(await openSession(home.ports, staff)).token}`);
  }
  return (path, staff, more = {}) =>
    fetch(new URL(path, server.url), {
      redirect: 'manual',
      ...more,
      headers: {
        accept: 'text/html',
        origin: server.url,
        ...(staff ? { cookie: cookies.get(staff.id) ?? '' } : {}),
        ...more.headers,
      },
    });
};

/** All of it, a few at a time. */
export const fewAtOnce = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const waiting = [...items];
  const line = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, line));
};
