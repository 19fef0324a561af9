import { answeredWord, channelName } from './drain.ts';
import { reachesMonitor } from './reach.ts';

/** Soon at first: most of the time the network is only gone for a moment. */
const waits = [1000, 3000, 8000];

/**
 * Tells whether the monitor answers: now, and again and again while it does not. No event says that a network that led
 * nowhere leads somewhere again; a message that was received does, so that is heard too. @returns how to stop
 */
export const watchReach = (tell: (reaches: boolean) => void): (() => void) => {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(channelName) : undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let times = 0;
  let round = 0;
  let wasAway = false;
  const answers = (): void => {
    round++;
    clearTimeout(timer);
    times = 0;
    wasAway = false;
    tell(true);
  };
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    const mine = ++round;
    const reaches = await reachesMonitor();
    // Meanwhile looked again, heard from, or stopped.
    if (mine !== round) return;
    if (reaches) {
      // What waits need not wait for its own turn.
      if (wasAway) channel?.postMessage(answeredWord);
      return answers();
    }
    wasAway = true;
    tell(false);
    timer = setTimeout(look, waits[Math.min(times, waits.length - 1)]);
    times++;
  };
  const anew = (): void => {
    times = 0;
    void look();
  };
  const seen = (): void => {
    if (document.visibilityState === 'visible') anew();
  };
  if (channel)
    channel.onmessage = ({ data }) => {
      if (data === answeredWord) answers();
    };
  addEventListener('online', anew);
  addEventListener('offline', anew);
  document.addEventListener('visibilitychange', seen);
  anew();
  return () => {
    round++;
    clearTimeout(timer);
    channel?.close();
    removeEventListener('online', anew);
    removeEventListener('offline', anew);
    document.removeEventListener('visibilitychange', seen);
  };
};
