import { isReady } from '#web/shell/register.ts';
import { firstWrong, type Wrong } from '#web/taking-part/first-wrong.ts';
import { handOver } from '#web/taking-part/hand-over.ts';
import { applyAction, enhance } from '$app/forms';
import { updated } from '$app/state';

/** Where a form says what is wrong in it. */
export const troubleId = 'fout';

/** Where a form goes, and what happens once the next thing is on the screen. */
export interface Way {
  /** Who goes on when the network is gone: the worker, if it has this shell. */
  readonly shell?: string | undefined;
  /** On a phone without the server: takes the step instead of sending the form. */
  readonly take?: ((form: FormData) => Promise<void>) | undefined;
  readonly showed: () => void;
}

/**
 * How a form with script leaves, once nothing in it is wrong: to the server, to the worker when there was no answer at all, or to the phone itself.
 * The form is `novalidate` and says what is wrong in an element with `troubleId`.
 */
export const sendingForm = (way: () => Way) => {
  let sending = $state(false);
  let unsent = $state(false);
  let wrong: Wrong | undefined = $state();
  let retry: HTMLElement | null = null;
  let step: { readonly screen: FormDataEntryValue | null; readonly kept: Promise<void> } | undefined;

  /** Going back or on without this question asks for nothing. */
  const isWrong = (form: HTMLFormElement, pressed: HTMLElement | null): boolean => {
    const without = pressed instanceof HTMLButtonElement && pressed.formNoValidate;
    wrong = without ? undefined : firstWrong(form, troubleId);
    // What stands wrong is about now; that it could not leave was about before.
    if (wrong) unsent = false;
    return wrong !== undefined;
  };

  const sendsToServer: typeof enhance = (form) =>
    enhance(form, ({ submitter, cancel }) => {
      if (sending || isWrong(form, submitter)) return cancel();
      if (updated.current) {
        // The server has a newer build than this page: its own page comes, with everything that the next screen needs.
        cancel();
        return handOver(form, submitter);
      }
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
      const given = new FormData(form, event.submitter);
      const screen = given.get('scherm');
      // A screen may stand there before the step that led to it was kept: what is pressed on it waits for that, and is
      // not lost. What is pressed twice on one screen is one step.
      if (step?.screen === screen || isWrong(form, event.submitter)) return;
      const { take, showed } = way();
      const before = step?.kept;
      const mine = { screen, kept: Promise.resolve(before).then(() => take?.(given)) };
      step = mine;
      sending = true;
      try {
        await mine.kept;
      } finally {
        if (step === mine) {
          step = undefined;
          sending = false;
        }
      }
      showed();
    };
    form.addEventListener('submit', submit);
    return { destroy: () => form.removeEventListener('submit', submit) };
  };
  return {
    get sending() {
      return sending;
    },
    get wrong() {
      return wrong;
    },
    /** There was no answer, and nobody took it over: what was filled in still stands. */
    get unsent() {
      return unsent;
    },
    sends: (form: HTMLFormElement) => (way().take ? staysHere(form) : sendsToServer(form)),
    again: (form: HTMLFormElement | undefined) => form?.requestSubmit(retry),
  };
};
