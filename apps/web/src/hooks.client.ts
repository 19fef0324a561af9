import { noteTyped } from '#web/frame/typed-early.ts';
import { mayReload } from '#web/shell/may-reload.ts';
import { updated } from '$app/state';

const hour = 3_600_000;
/** What would be lost by loading the page again: a form that is filled in, a code that is shown once. */
const holdsSomething = (): boolean => document.querySelector('form[method=POST i], [data-thanks], .code') !== null;

/** What was typed already stays. The build was replaced under an open page, and a part that it wants now is gone. Without a network nothing is newer. */
export const init = (): void => {
  noteTyped();
  addEventListener('vite:preloadError', async () => {
    if (!(await updated.check()) || holdsSomething()) return;
    if (mayReload('versie', 1, hour)) location.reload();
  });
};
