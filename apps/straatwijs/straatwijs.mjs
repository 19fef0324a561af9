#!/usr/bin/env node
// Runs on any Node from 20.19; the program itself runs on the Node that the lock file pins.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pinned = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
const [major] = process.versions.node.split('.').map(Number);
if (major >= 24) await import('./cli.ts');
else if (existsSync(pinned))
  process.exit(
    spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1,
  );
else {
  console.error('Straatwijs needs Node 24. Run "npm ci" in the project first: it brings Node 24 along.');
  process.exit(1);
}
