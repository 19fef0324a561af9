import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { instruments } from '@straatwijs/instruments';
import {
  chainSteps,
  findInstrument,
  isRetentionKind,
  languages,
  legalGrounds,
  mayShorten,
  type RetentionKind,
  retentionKinds,
} from '@straatwijs/monitor';
import { z } from 'zod';
import { isNetwork } from './networks.ts';
import { isPushHost } from './push-hosts.ts';

const perLanguage = Object.fromEntries(languages.filter((l) => l !== 'nl').map((l) => [l, z.string().optional()]));

const keepSchema = z.union(
  [
    z.strictObject({ months: z.int().min(0) }),
    z.strictObject({ days: z.int().min(0) }),
    z.strictObject({ hours: z.int().min(0) }),
  ],
  'a time such as {"months": 6}, {"days": 90} or {"hours": 24}',
);
const text = z.string().trim().min(1);

/** Who answers for what is kept, what each instrument is for, and what is kept shorter than the product keeps it. */
const privacySchema = {
  controller: z.strictObject({ name: text, contact: text, privacyOfficer: text }).optional(),
  instruments: z
    .record(
      z.string(),
      z.strictObject({
        purpose: z
          .union([text.transform((nl) => ({ nl })), z.strictObject({ nl: text, ...perLanguage })], 'a purpose in words')
          .optional(),
        legalGround: z.enum(legalGrounds).optional(),
      }),
    )
    .superRefine((given, context) => {
      for (const id of Object.keys(given).filter((i) => !findInstrument(instruments, i)))
        context.addIssue({ code: 'custom', path: [id], message: 'no instrument has this name' });
    })
    .optional(),
  retention: z
    .partialRecord(z.enum(retentionKinds as [RetentionKind, ...RetentionKind[]]), keepSchema)
    .superRefine((given, context) => {
      for (const [kind, keep] of Object.entries(given))
        if (isRetentionKind(kind) && !mayShorten(kind, keep))
          context.addIssue({ code: 'custom', path: [kind], message: 'can be made shorter, never longer' });
    })
    .optional(),
};

const ownWords = z.union([text.transform((nl) => ({ nl })), z.strictObject({ nl: text, ...perLanguage })], 'words');

const municipalitySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}[A-Z0-9-]{1,20}$/, 'a code such as GM0518'),
  name: z.string().min(1),
  hosts: z.array(z.string()).default([]),
  timeZone: z.string().default('Europe/Amsterdam'),
  readWithinDays: z.number().int().min(1).max(60).default(5),
  /** Whether volunteers may keep an eye on what points at a household. */
  watchHomes: z.boolean().default(false),
  /** How many actions run in an area at once, and how many of them may be long. */
  runningActions: z
    .strictObject({ all: z.number().int().min(1).max(50), long: z.number().int().min(0).max(50) })
    .optional(),
  /** Whether an answer to a set is approved by another than who wrote it. */
  fourEyes: z.boolean().default(false),
  /** Minutes a week that the desk may ask of the people of an area. */
  deskMinutes: z.number().int().min(10).max(10_000).optional(),
  /** Who decides in which step and what residents can do, in the municipality's own words. */
  steps: z
    .partialRecord(z.enum(chainSteps), z.strictObject({ who: ownWords.optional(), say: ownWords.optional() }))
    .optional(),
  ...privacySchema,
});

const network = z.string().refine(isNetwork, 'an address such as 192.0.2.1, or a network such as 192.0.2.0/24');

const schema = z.strictObject({
  port: z.coerce.number().int().min(0).max(65535).default(8080),
  host: z.string().default('127.0.0.1'),
  origin: z.url({ protocol: /^https?$/ }).optional(),
  data: z.string().optional(),
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  demo: z.enum(['on', 'off']).optional(),
  trustedProxies: z.array(network).default([]),
  /** Addresses or networks of registered kiosks, talks and community rooms: never limited. */
  freeNetworks: z.array(network).default([]),
  secret: z.string().min(32).optional(),
  /** Those before it, oldest first: what is kept was sealed by each of them in turn. */
  oldSecrets: z.array(z.string().min(32)).default([]),
  smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
  mailFrom: z.string().includes('@', 'an address such as Straatwijs <wijk@example.org>').optional(),
  /** Servers that bring messages to browsers, instead of the usual ones; `off` to write to no phone. */
  pushHosts: z
    .union([
      z.literal('off'),
      z.array(z.string().refine(isPushHost, 'a host such as push.example.org or *.example.org')),
    ])
    .optional(),
  securityContact: z
    .url({ protocol: /^(https|mailto|tel)$/, error: 'an address such as mailto:veilig@example.org or an https page' })
    .optional(),
  oidcIssuer: z.url({ protocol: /^https?$/ }).optional(),
  oidcClientId: z.string().min(1).optional(),
  oidcClientSecret: z.string().min(1).optional(),
  /** Folder of the nightly backups; `off` for none. */
  backups: z.string().min(1).optional(),
  /** File with the passphrase that encrypts the nightly backups. */
  backupPassphraseFile: z.string().min(1).optional(),
  /** File in which stands what was erased. */
  ledger: z.string().min(1).optional(),
  municipalities: z
    .array(municipalitySchema)
    .min(1)
    .default([municipalitySchema.parse({ code: 'GM0518', name: 'Den Haag' })]),
});

export type Settings = z.infer<typeof schema> & { readonly dataDir: string; readonly explicitData: boolean };
export type MunicipalitySettings = Settings['municipalities'][number];

const list = (text: string | undefined, between = ','): string[] | undefined =>
  text
    ?.split(between)
    .map((t) => t.trim())
    .filter(Boolean);

/** Environment variables that may be set, and the setting that each of them is. */
const fromEnvironment = (env: NodeJS.ProcessEnv) => ({
  port: env.PORT,
  host: env.HOST,
  origin: env.ORIGIN,
  data: env.STRAATWIJS_DATA,
  databaseUrl: env.DATABASE_URL,
  demo: env.STRAATWIJS_DEMO,
  trustedProxies: list(env.TRUSTED_PROXIES),
  freeNetworks: list(env.FREE_NETWORKS),
  secret: env.STRAATWIJS_SECRET,
  oldSecrets: list(env.STRAATWIJS_OLD_SECRETS, '|'),
  smtpUrl: env.SMTP_URL,
  mailFrom: env.MAIL_FROM,
  pushHosts: env.PUSH_HOSTS === 'off' ? 'off' : list(env.PUSH_HOSTS),
  securityContact: env.SECURITY_CONTACT,
  oidcIssuer: env.OIDC_ISSUER,
  oidcClientId: env.OIDC_CLIENT_ID,
  oidcClientSecret: env.OIDC_CLIENT_SECRET,
  backups: env.STRAATWIJS_BACKUPS,
  backupPassphraseFile: env.STRAATWIJS_BACKUP_PASSPHRASE_FILE,
  ledger: env.STRAATWIJS_LEDGER,
});

const names: Record<string, string> = {
  port: 'PORT',
  host: 'HOST',
  origin: 'ORIGIN',
  data: 'STRAATWIJS_DATA',
  databaseUrl: 'DATABASE_URL',
  demo: 'STRAATWIJS_DEMO',
  trustedProxies: 'TRUSTED_PROXIES',
  freeNetworks: 'FREE_NETWORKS',
  secret: 'STRAATWIJS_SECRET',
  oldSecrets: 'STRAATWIJS_OLD_SECRETS',
  smtpUrl: 'SMTP_URL',
  mailFrom: 'MAIL_FROM',
  pushHosts: 'PUSH_HOSTS',
  securityContact: 'SECURITY_CONTACT',
  oidcIssuer: 'OIDC_ISSUER',
  oidcClientId: 'OIDC_CLIENT_ID',
  oidcClientSecret: 'OIDC_CLIENT_SECRET',
  backups: 'STRAATWIJS_BACKUPS',
  backupPassphraseFile: 'STRAATWIJS_BACKUP_PASSPHRASE_FILE',
  ledger: 'STRAATWIJS_LEDGER',
};

/** A setting that cannot be used, said in one sentence per setting. */
export class SettingsError extends Error {}

// Whoever signs in sends a secret of theirs along: only a provider on this very machine may do without https.
const checkProvider = (s: z.infer<typeof schema>): void => {
  const { oidcIssuer, oidcClientId, oidcClientSecret } = s;
  if (!oidcIssuer && !oidcClientId && !oidcClientSecret) return;
  const missing = Object.entries({ oidcIssuer, oidcClientId, oidcClientSecret }).find(([, v]) => !v)?.[0];
  if (missing)
    throw new SettingsError(
      `${names[missing]}: is needed too; OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together`,
    );
  const { protocol, hostname } = new URL(oidcIssuer ?? '');
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    throw new SettingsError('OIDC_ISSUER: must begin with https://');
  if (!s.origin) throw new SettingsError('ORIGIN: is needed with OIDC_ISSUER, such as https://straatwijs.example.org');
};

/**
 * Settings from the environment, else from the JSON file that STRAATWIJS_CONFIG names, else as they come.
 * @throws SettingsError with a line per wrong setting, naming it as the operator wrote it
 */
export const readSettings = (env: NodeJS.ProcessEnv): Settings => {
  let file: unknown = {};
  if (env.STRAATWIJS_CONFIG) {
    try {
      file = JSON.parse(readFileSync(env.STRAATWIJS_CONFIG, 'utf8'));
    } catch (error) {
      throw new SettingsError(
        `STRAATWIJS_CONFIG: ${env.STRAATWIJS_CONFIG} cannot be read as JSON (${error instanceof Error ? error.message : error}).`,
      );
    }
  }
  const given = Object.fromEntries(Object.entries(fromEnvironment(env)).filter(([, v]) => v !== undefined && v !== ''));
  const parsed = schema.safeParse({ ...(typeof file === 'object' ? file : {}), ...given });
  if (!parsed.success) {
    const lines = parsed.error.issues.map((i) => {
      const [first, ...rest] = i.path.map(String);
      return `${names[first ?? ''] ?? first ?? 'settings'}${rest.length > 0 ? `.${rest.join('.')}` : ''}: ${i.message}`;
    });
    throw new SettingsError(lines.join('\n'));
  }
  if (parsed.data.smtpUrl && !parsed.data.mailFrom)
    throw new SettingsError('MAIL_FROM: is needed with SMTP_URL, such as Straatwijs <wijk@example.org>');
  // Else whoever asks for a link chooses by the Host header where a colleague's link leads, and takes it from there.
  if (parsed.data.smtpUrl && !parsed.data.origin)
    throw new SettingsError('ORIGIN: is needed with SMTP_URL, such as https://straatwijs.example.org');
  checkProvider(parsed.data);
  return { ...parsed.data, dataDir: resolve(parsed.data.data ?? 'var'), explicitData: parsed.data.data !== undefined };
};
