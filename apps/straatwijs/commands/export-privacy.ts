import { parseArgs } from 'node:util';
import { knownOfPrivacy, type PrivacyPaper, paperAsHtml, paperAsMarkdown, privacyPapers } from '@straatwijs/monitor';
import { portsFor } from '../importing/which-municipality.ts';
import { InstallationError, openInstallation } from '../installation/installation.ts';
import type { Kind } from './command.ts';

const formats = { md: paperAsMarkdown, html: paperAsHtml } as const;
const isFormat = (text: string): text is keyof typeof formats => Object.hasOwn(formats, text);

const kindFor = (name: PrivacyPaper, summary: string): Kind => ({
  name,
  summary,
  help: `straatwijs export ${name} [--format md|html] [--municipality GM0518]

Writes it in Dutch to standard output, made from the settings, instruments, retention table and rights as they are:
  straatwijs export ${name} > ${name}.md
With the embedded database stop the monitor first, or take it from the desk: /werk/privacy.`,
  async run(words, { settings, print, remark }) {
    const { values } = parseArgs({
      args: [...words],
      options: { format: { type: 'string', default: 'md' }, municipality: { type: 'string' } },
    });
    if (!isFormat(values.format))
      throw new InstallationError(`"${values.format}" is not a format that this is written in: md or html.`);
    const installation = await openInstallation(settings, { log: remark });
    try {
      const known = await knownOfPrivacy(portsFor(installation, values));
      print(formats[values.format](privacyPapers[name](known)));
      return 0;
    } finally {
      await installation.close();
    }
  },
});

/** The register of processing. */
export const exportRegisterKind = kindFor('register', 'the register of processing (article 30 GDPR)');
/** A data protection impact assessment to work on. */
export const exportDpiaKind = kindFor('dpia', 'a template for the data protection impact assessment (article 35 GDPR)');
