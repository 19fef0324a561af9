const patience = 5000;

/**
 * Whether the monitor answers. A phone also says that it has a network when that leads nowhere, or only to the sign-in
 * page of a hotel: our own header is in no other answer.
 */
export const reachesMonitor = async (): Promise<boolean> => {
  if (!navigator.onLine) return false;
  try {
    const response = await fetch('/api/v1/health', { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    return response.headers.has('API-Version');
  } catch {
    return false;
  }
};
