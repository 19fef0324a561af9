/** One entry of `packages` in package-lock.json, as far as the checks look at it. */
export interface LockedPackage {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
  os?: readonly string[];
  cpu?: readonly string[];
  libc?: readonly string[];
  dependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'aix', 'sunos', 'netbsd', 'openbsd'];

/** The platform that a name like `@scope/binding-linux-arm64-musl` speaks of; undefined when it speaks of none. */
export const platformOf = (name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | undefined => {
  const parts = name.split(/[/-]/);
  const at = parts.findIndex((p) => systems.includes(p));
  const os = parts[at];
  const cpu = parts[at + 1];
  if (os === undefined || cpu === undefined || at < 0) return undefined;
  const abi = parts[at + 2] ?? '';
  const libc =
    os !== 'linux' ? undefined : abi.startsWith('musl') ? 'musl' : abi.startsWith('gnu') ? 'glibc' : undefined;
  return { os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }) };
};

/** Where npm would find `name` when the package at `from` asks for it: nearest folder first. */
export const resolveLocked = (lock: Lock, from: string, name: string): string | undefined => {
  for (let folder = from; ; ) {
    const key = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[key]) return key;
    if (folder === '') return undefined;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up >= 0 ? folder.slice(0, up) : '';
  }
};

/** Entries to add, by key: optional packages for one platform that a locked package names and the lock does not hold. */
export const missingPlatformPackages = (lock: Lock): readonly (readonly [string, LockedPackage])[] => {
  const missing = new Map<string, LockedPackage>();
  for (const [key, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (!platform || resolveLocked(lock, key, name) || !/^\d/.test(version)) continue;
      missing.set(`node_modules/${name}`, {
        version,
        ...platform,
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      });
    }
  }
  return [...missing];
};
