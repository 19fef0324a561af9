import { loadDemo } from '../demo/load-demo.ts';
import { InstallationError, openInstallation } from '../installation/installation.ts';
import type { Command } from './command.ts';

/** The Hague with example content, on an empty installation. */
export const demo: Command = {
  name: 'demo',
  summary: 'load The Hague with clearly marked example content',
  help: `straatwijs demo

Loads The Hague's areas and a simulated year into an empty installation. "straatwijs serve --demo" does the same at its
first start, and marks every page as an example.`,
  async run(_words, { settings, print, remark }) {
    const installation = await openInstallation(settings, { log: remark, demo: true });
    try {
      const [ports] = installation.all;
      if (!ports || (await ports.places.current()))
        throw new InstallationError('This installation is not empty: the demo would mix with what is there.');
      await loadDemo(ports, remark);
      print('The demo is loaded. Start it with "straatwijs serve --demo": every page then says that it is an example.');
      return 0;
    } finally {
      await installation.close();
    }
  },
};
