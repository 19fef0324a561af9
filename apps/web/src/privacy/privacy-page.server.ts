import {
  controllerOf,
  findInstrument,
  keptFor,
  type Ports,
  type Processing,
  processingOf,
  type RetentionLine,
  retentionTable,
  retentionText,
  type ScreenLanguage,
} from '@straatwijs/monitor';
import { capital, fill } from '#web/language/fill.ts';
import { directionOfText } from '#web/language/quoted.ts';
import { inLanguage } from '#web/taking-part/questionnaire.ts';
import { privacyTexts } from '#web/texts/privacy.server.ts';

/** What an instrument is for: as the municipality said it, in the reader's language or else in Dutch; else as the product says it. */
const purposeOf = ({ instrument, purpose }: Processing, language: ScreenLanguage) => {
  if (purpose === undefined) return { text: privacyTexts(language).purposes[instrument.for ?? 'anyone'], language };
  const own = purpose[language];
  return own ? { text: own, language } : { text: purpose.nl, language: 'nl' };
};

/** Everything that the page about privacy says, from the settings and the retention table as they are now. */
export const privacyPage = ({ municipality, instruments }: Ports, language: ScreenLanguage) => {
  const t = privacyTexts(language);
  const { name, contact, privacyOfficer, established } = controllerOf(municipality);
  const asked = processingOf(municipality, instruments).filter((p) => p.off.length === 0);
  const lineOf = (line: RetentionLine) => ({
    key: line.kind,
    ...retentionText(line.kind, language),
    long: capital(keptFor(line, language), language),
  });
  const lines = retentionTable(municipality.retention);
  return {
    t,
    who: [
      fill(t.who.answers, { name }),
      ...(contact ? [fill(t.who.contact, { contact })] : []),
      ...(privacyOfficer ? [fill(t.who.officer, { officer: privacyOfficer })] : []),
      ...(established ? [] : [t.who.notYet]),
    ],
    asked: asked.map((p) => {
      const instrument = findInstrument(instruments, p.instrument.id);
      const purpose = purposeOf(p, language);
      return {
        key: p.instrument.id,
        name: instrument ? inLanguage(instrument, language).texts.name : p.instrument.id,
        // What is not asked of residents exists in fewer languages.
        spoken: instrument?.texts[language] ? language : ('en' as const),
        purpose: { ...purpose, direction: directionOfText(purpose.language) },
        ground: p.established ? fill(t.asks.ground, { ground: t.grounds[p.legalGround] }) : t.asks.groundNotYet,
      };
    }),
    ofPeople: lines.filter((l) => l.about !== 'colleague').map(lineOf),
    ofColleagues: lines.filter((l) => l.about === 'colleague').map(lineOf),
  };
};
