import { controllerOf, processingOf } from '@straatwijs/monitor';
import { type Check, type Finding, ok, wrong } from '../check.ts';

const todo =
  'Set controller, and per instrument purpose and legalGround, in the file that STRAATWIJS_CONFIG names; every page says until then that it is not established.';

/** Whether somebody established who answers for what is kept, and what each instrument is for. In the demo nobody is asked anything. */
export const controllerCheck: Check = {
  name: 'controller',
  look: ({ all }) =>
    Promise.resolve(
      all.map(({ municipality, instruments }): Finding => {
        const { name, demo } = municipality;
        if (demo) return ok(`${name}: a demo, in which nobody real is asked`);
        const { established } = controllerOf(municipality);
        if (!established) return wrong(`${name}: nobody established who answers for what is kept`, todo);
        const open = processingOf(municipality, instruments).filter((p) => p.off.length === 0 && !p.established);
        return open.length > 0
          ? wrong(
              `${name}: purpose and ground are not established of ${open.map((p) => p.instrument.id).join(', ')}`,
              todo,
            )
          : ok(`${name}: who answers for what is kept, what for and on which ground is established`);
      }),
    ),
};
