import { beReady } from '#web/shell/register.ts';
import { keepsNothing } from '#web/taking-part/keep-nothing.ts';

/** What a browser gives away by which it can be written to, as the form sends it. */
export interface HereAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly madeWith: string;
}

const base64url = (bytes: ArrayBuffer | null): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Whether this browser can be told anything later. One that may keep nothing cannot. */
export const canHearHere = (): boolean =>
  isSecureContext &&
  'serviceWorker' in navigator &&
  'PushManager' in window &&
  'Notification' in window &&
  !keepsNothing(document.cookie);

/**
 * Asks this person's leave and subscribes this browser; only after a tap that asked for it. A browser has one subscription:
 * one that it already has for another code serves this one too, or the other would fall silent.
 * @param keys our public keys, the newest first
 */
export const hearHere = async (
  keys: readonly string[],
  language: string,
): Promise<HereAddress | 'denied' | 'failed'> => {
  const [newest] = keys;
  if (newest === undefined) return 'failed';
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  try {
    await beReady({ language, shells: [] });
    const pushManager = (await navigator.serviceWorker.getRegistration())?.pushManager;
    if (!pushManager) return 'failed';
    const already = await pushManager.getSubscription();
    const madeWith = base64url(already?.options.applicationServerKey ?? null);
    const serves = already && keys.includes(madeWith) ? already : undefined;
    if (already && !serves) await already.unsubscribe();
    const here = serves ?? (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: newest }));
    return {
      endpoint: here.endpoint,
      p256dh: base64url(here.getKey('p256dh')),
      auth: base64url(here.getKey('auth')),
      madeWith: serves ? madeWith : newest,
    };
  } catch {
    // Browsers without a push service of their own say so only here.
    return 'failed';
  }
};

/** This browser hears nothing more, of any code. */
export const hearNothingHere = async (registration: ServiceWorkerRegistration | undefined): Promise<void> => {
  const here = await registration?.pushManager?.getSubscription().catch(() => null);
  await here?.unsubscribe().catch(() => false);
};
