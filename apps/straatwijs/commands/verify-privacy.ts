import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { knownStreets } from '@straatwijs/monitor';
import { fileSentence, readText } from '../importing/read-text.ts';
import { InstallationError } from '../installation/installation.ts';
import { type AnnotatedText, annotatedJson, markedTexts } from '../verifying/annotated-texts.ts';
import { brokenPromises, type PrivacyScore, scorePrivacy, together } from '../verifying/score-privacy.ts';
import type { Kind } from './command.ts';

const mostMissesShown = 40;

/** The files of a path: itself, or what lies in a folder. */
const filesOf = async (path: string): Promise<string[]> => {
  const about = await stat(path).catch((error: unknown) => {
    throw new InstallationError(fileSentence(path, error));
  });
  if (!about.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => ['.json', '.txt'].includes(extname(name))).sort();
  if (names.length === 0) throw new InstallationError(`There is no .json or .txt file in ${path}.`);
  return names.map((name) => join(path, name));
};

const textsOf = async (path: string): Promise<AnnotatedText[]> => {
  const { text } = await readText(path);
  try {
    return extname(path) === '.txt' ? markedTexts(text) : annotatedJson(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InstallationError(`${path} holds no annotated texts: ${why}.`);
  }
};

const rate = (found: number, of: number): string => (of === 0 ? '-' : (found / of).toFixed(3).replace(/^0/, ''));
const tagOf = (key: string): string => {
  const [promised = '', tag = ''] = key.split('/');
  return promised === 'not promised' ? `(${tag})` : tag;
};
const recallOf = ({ tags }: PrivacyScore): string =>
  [...tags].map(([key, { found, of }]) => `${tagOf(key)} ${found}/${of} = ${rate(found, of)}`).join(', ');
const lineOf = (name: string, score: PrivacyScore): string =>
  `${score.misses.length === 0 ? 'ok  ' : 'MISS'} ${name}: ${score.texts} texts; ${recallOf(score) || 'nothing annotated'}; false alarms in ${score.falseAlarms} of ${score.clean} clean texts`;

/** Privacy: what the detector of personal data finds of what people annotated. */
export const verifyPrivacyKind: Kind = {
  name: 'privacy',
  summary: 'recall and false alarms of the detector of personal data on annotated texts',
  help: `straatwijs verify privacy <file or folder…> [--streets <file>]

Reads annotated texts: .json as {"examples":[{"text":…,"annotations":[{"start_char":…,"end_char":…,"tag":…}]}]}, or .txt
with a text a line, marked as in "Mijn buurman {naam:Kees} helpt." Prints per file and together the recall per tag and in
how many texts without annotations something was found. The exit code is 1 when, over all files together,
  less than .95 of what has a form is found: telefoonnummer, bsn, emailadres, url, datum (a full date counts as a date
    of birth), and our own telefoon, mail, web, account, kenteken, iban, geboortedatum;
  less than .85 of persoon or naam, of adres, or of locatie with a number in it (an address) is found;
  more than 8 of 100 texts without annotations have a false alarm.
Tags in parentheses are counted and not held against it: places without a number (a town names nobody), institutions,
patient numbers, ages. An annotation is found when all its letters and digits lie within what was found.
  --streets FILE       names of streets, one a line, as a municipality hands them in`,
  async run(words, { print, remark }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { streets: { type: 'string' } },
    });
    if (positionals.length === 0)
      throw new InstallationError('Give one or more files or folders with annotated texts.');
    const names = values.streets === undefined ? [] : (await readText(values.streets)).text.split('\n');
    const streets = knownStreets(names);
    const scores: PrivacyScore[] = [];
    for (const path of (await Promise.all(positionals.map(filesOf))).flat()) {
      const score = scorePrivacy(await textsOf(path), streets);
      scores.push(score);
      print(lineOf(basename(path), score));
      for (const miss of score.misses.slice(0, mostMissesShown)) remark(`  ${miss}`);
    }
    const all = together(scores);
    const per100 = all.clean === 0 ? 0 : (100 * all.falseAlarms) / all.clean;
    print(
      `${scores.length} files, ${all.texts} texts: ${recallOf(all)}; ${per100.toFixed(1)} false alarms per 100 clean texts`,
    );
    const broken = brokenPromises(all);
    for (const sentence of broken) print(`not as promised: ${sentence}`);
    if (broken.length === 0) print('as promised');
    return broken.length === 0 ? 0 : 1;
  },
};
