import { isReady } from '#web/shell/register.ts';
import { handOver } from '#web/taking-part/hand-over.ts';
import { applyAction, enhance } from '$app/forms';

/** Where a form goes, and what happens once the next thing is on the screen. */
export interface Way {
  /** Who goes on when the network is gone: the worker, if it has this shell. */
  readonly shell?: string | undefined;
  /** On a phone without the server: takes the step instead of sending the form. */
  readonly take?: ((form: FormData) => Promise<void>) | undefined;
  readonly showed: () => void;
}

/** How a form with script leaves: to the server, to the worker when there was no answer at all, or to the phone itself. */
export const sendingForm = (way: () => Way) => {
  let sending = $state(false);
  let unsent = $state(false);
  let retry: HTMLElement | null = null;

  const sendsToServer: typeof enhance = (form) =>
    enhance(form, ({ submitter, cancel }) => {
      if (sending) return cancel();
      sending = true;
      retry = submitter;
      return async ({ result }) => {
        sending = false;
        unsent = result.type === 'error';
        if (result.type === 'error') {
          const { shell } = way();
          // Only when there was no answer at all: what the server refuses is no matter of waiting.
          if (shell && result.status === undefined && (await isReady(shell))) handOver(form, submitter);
          return;
        }
        await applyAction(result);
        if (result.type === 'success') way().showed();
      };
    });
  const staysHere = (form: HTMLFormElement) => {
    const submit = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      if (sending) return;
      sending = true;
      const { take, showed } = way();
      await take?.(new FormData(form, event.submitter));
      sending = false;
      showed();
    };
    form.addEventListener('submit', submit);
    return { destroy: () => form.removeEventListener('submit', submit) };
  };
  return {
    get sending() {
      return sending;
    },
    /** There was no answer, and nobody took it over: what was filled in still stands. */
    get unsent() {
      return unsent;
    },
    sends: (form: HTMLFormElement) => (way().take ? staysHere(form) : sendsToServer(form)),
    again: (form: HTMLFormElement | undefined) => form?.requestSubmit(retry),
  };
};
