import { InstallationError, openInstallation } from '../installation/installation.ts';
import { secretsThatDiffer, turnToNewest } from '../installation/turn-secrets.ts';
import { addSecret, readSecrets } from '../settings/secrets.ts';
import type { Command } from './command.ts';

const bySettings =
  'STRAATWIJS_SECRET is set by hand. Make a new one of 32 characters or more, put the present one behind those in STRAATWIJS_OLD_SECRETS (separated by "|", oldest first), and run this again.';

/** New secrets, without anybody losing what they told. */
export const secretsCommand: Command = {
  name: 'secrets',
  summary: 'turn to a new secret, after a leak or once a year',
  help: `straatwijs secrets rotate

Makes a new secret and turns everything that is kept to it. Follow codes go on working and people count as the same people;
whoever is signed in signs in again, and links in mails end. Broken off halfway, it goes on when it is run again.
Stop every monitor on this database first. Make a backup before and after: an old backup needs the secret of its time,
which stays in the file. The secrets of your provider of identities and mail server are theirs: change them there.`,
  async run(words, { settings: given, print, remark }) {
    if (words.length !== 1 || words[0] !== 'rotate') {
      remark(secretsCommand.help);
      return 2;
    }
    const installation = await openInstallation(given, { log: remark, anySecrets: true });
    try {
      const { storage, settings, all } = installation;
      const ids = all.map((ports) => ports.municipality.id);
      let secrets = readSecrets(settings);
      const isUnfinished = (await secretsThatDiffer(storage, ids, secrets)) !== undefined;
      if (!isUnfinished) {
        if (settings.secret !== undefined) throw new InstallationError(bySettings);
        secrets = addSecret(settings);
      }
      const count = await turnToNewest(storage, ids, secrets, Date.now());
      if (count === undefined) throw new InstallationError((await secretsThatDiffer(storage, ids, secrets)) ?? '');
      print(
        `Turned to a new secret: ${count} hashes, ${ids.length} municipalities. Everybody at the desk signs in again.`,
      );
      return 0;
    } finally {
      await installation.close();
    }
  },
};
