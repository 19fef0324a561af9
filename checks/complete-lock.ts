/**
 * `npm run lock`: names in package-lock.json every platform package that another system would need.
 *
 * npm leaves an optional package out of the lock when the registry it was made with does not carry it, and then refuses
 * `npm ci` because the lock is incomplete. The version is known (it stands with the package that asks for it), and so is
 * the platform (it stands in the name), so the entry can be completed without the registry.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Lock, missingPlatformPackages } from './read/lock.ts';

const path = new URL('../package-lock.json', import.meta.url);
const lock: Lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingPlatformPackages(lock);
for (const [key, entry] of missing) lock.packages[key] = entry;
const names = Object.keys(lock.packages).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
lock.packages = Object.fromEntries(names.flatMap((n) => (lock.packages[n] ? [[n, lock.packages[n]]] : [])));
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} platform packages added to package-lock.json`);
