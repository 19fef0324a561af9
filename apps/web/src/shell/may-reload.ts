const most = 3;
const minute = 60_000;

/**
 * Whether a page may load itself again now: a few times, and never in a loop, also when what it waits for seems to be
 * there and is not. @param why each reason has its own count; remembered by the tab only
 */
export const mayReload = (why: string, times = most, within = minute, now = Date.now()): boolean => {
  const name = `sw-opnieuw-${why}`;
  try {
    const before: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    const lately = (Array.isArray(before) ? before : []).filter((at) => typeof at === 'number' && now - at < within);
    if (lately.length >= times) return false;
    sessionStorage.setItem(name, JSON.stringify([...lately, now]));
    return true;
  } catch {
    // Nothing can be remembered: then nothing may be repeated.
    return false;
  }
};
