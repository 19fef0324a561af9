import { analyse } from './commands/analyse.ts';
import { backupCommand } from './commands/backup.ts';
import type { Command } from './commands/command.ts';
import { demo } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { restoreCommand } from './commands/restore.ts';
import { secretsCommand } from './commands/secrets.ts';
import { serve } from './commands/serve.ts';
import { user } from './commands/user.ts';
import { verify } from './commands/verify.ts';
import { InstallationError } from './installation/installation.ts';
import { readSettings, SettingsError } from './settings/settings.ts';

const commands: readonly Command[] = [
  serve,
  importCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  doctor,
  verify,
  analyse,
  user,
  secretsCommand,
  demo,
];

const overview = `straatwijs <command> [words]

${commands.map((c) => `  ${c.name.padEnd(10)} ${c.summary}`).join('\n')}

straatwijs <command> --help tells more. Settings come from the environment or from the JSON file that
STRAATWIJS_CONFIG names; README.md lists them.`;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const main = async (words: readonly string[]): Promise<number> => {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(overview);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((c) => c.name === name);
  if (!command) {
    console.error(`There is no command "${name}".\n\n${overview}`);
    return 2;
  }
  if (rest.includes('--help')) {
    console.log(command.helpFor?.(rest) ?? command.help);
    return 0;
  }
  try {
    const settings = readSettings(process.env);
    return await command.run(rest, {
      settings,
      print: (line) => console.log(line),
      remark: (line) => console.error(line),
    });
  } catch (error) {
    // What the operator can do something about is one sentence; anything else is a bug and shows where.
    if (error instanceof SettingsError || error instanceof InstallationError) console.error(error.message);
    else if (codeOf(error).startsWith('ERR_PARSE_ARGS'))
      console.error(`${error instanceof Error ? error.message : error}\n\n${command.help}`);
    else if (codeOf(error) === 'EADDRINUSE')
      console.error('This port is in use by another program. Set PORT to a free one.');
    else console.error(error);
    return 1;
  }
};

process.exitCode = await main(process.argv.slice(2));
