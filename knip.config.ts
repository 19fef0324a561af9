import type { KnipConfig } from 'knip';

/** Style sheets name packages too: what they import counts as used. */
const importsOfCss = (text: string): string =>
  [...text.matchAll(/(?:@import\s+|url\()['"]([^'"]+)['"]/g)].map(([, what]) => `import '${what}';`).join('\n');

const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  rules: { types: 'off', enumMembers: 'off' },
  // Text files and migrations are handed over whole, as a namespace.
  ignoreIssues: {
    '**/*.{nl,en,tr,ar,pl,bg}.ts': ['exports'],
    'packages/storage/migrations/*.ts': ['exports'],
  },
  compilers: { css: importsOfCss },
  workspaces: {
    '.': {
      entry: ['checks/*.test.ts', 'bench/crash.ts'],
      project: ['checks/**/*.{ts,css}', 'bench/**/*.{ts,css}'],
      // For smtp-server, which the tests of the application use.
      ignoreDependencies: ['@types/smtp-server'],
    },
    'packages/*': { project: '**/*.{ts,css}' },
    // A file called test-… is started by a test as a process of its own.
    'packages/storage': { entry: ['**/test-*.ts'], project: '**/*.{ts,css}' },
    instruments: { project: '**/*.{ts,css}' },
    'apps/api': { project: '**/*.{ts,css}' },
    'apps/straatwijs': {
      entry: ['browser/**/*.test.ts', 'releasing/test-*.ts'],
      project: '**/*.{ts,mjs,css}',
    },
    'apps/web': {
      entry: ['scripts/*.ts'],
      project: ['{src,scripts}/**/*.{ts,svelte,css}'],
      // The drawings are read by their path, when somebody adds one.
      ignoreDependencies: ['@tabler/icons'],
    },
  },
};

export default config;
