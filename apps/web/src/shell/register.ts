import { keepsNothing } from '#web/taking-part/keep-nothing.ts';
import type { ToWorker } from './messages.ts';

const workers = (): ServiceWorkerContainer | undefined =>
  'serviceWorker' in navigator && isSecureContext && !keepsNothing(document.cookie)
    ? navigator.serviceWorker
    : undefined;

/** Starts the worker, and tells it what this page would need without a network. Only on https or localhost. */
export const beReady = async (wish: Omit<Extract<ToWorker, { kind: 'keep' }>, 'kind'>): Promise<void> => {
  const container = workers();
  if (!container) return;
  try {
    await container.register('/service-worker.js', { type: 'module' });
    (await container.ready).active?.postMessage({ kind: 'keep', ...wish } satisfies ToWorker);
  } catch {
    // Without a worker the form works as before, with a network.
  }
};

/** Whether a form that is sent without a network would be taken over by the worker. */
export const isReady = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const worker = workers()?.controller;
    if (!worker) return resolve(false);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(resolve, 1000, false);
    worker.postMessage({ kind: 'ready', address } satisfies ToWorker, [port2]);
  });
