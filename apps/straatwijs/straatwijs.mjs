#!/usr/bin/env node
// Runs on any Node from 20.19; the program itself runs on the Node that the lock file pins.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// A library asks which kinds of keys this Node knows, and Node then calls them experimental: nothing an operator can act on.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') console.warn(warning.stack);
});

const pinned = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));
if (Number.parseInt(process.versions.node, 10) >= 24) await import('./cli.ts');
else if (existsSync(pinned)) {
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Whoever stops this process means the program: pass it on and wait for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
} else {
  console.error('Straatwijs needs Node 24. Run "npm ci" in the project first: it brings Node 24 along.');
  process.exit(1);
}
