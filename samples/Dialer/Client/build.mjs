// node build.mjs SOURCE-LIST PACKAGES-STAMP PAGE, called by Client.targets: npm ci where the stamp is missing, then Vite.
// The builds of a solution may ask for it side by side, so one process works and the others find it done.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const [sourceList, packages, page] = process.argv.slice(2);
const lock = `${packages}.lock`;

await enter();
try {
  if (!fs.existsSync(packages)) {
    // The tools that build the page are its development dependencies, whatever NODE_ENV says.
    run('npm ci --include=dev --no-audit --no-fund --loglevel=error');
    fs.writeFileSync(packages, '');
  }

  if (!isBuilt()) run('npm run build --silent -- --logLevel warn');
} finally {
  fs.rmSync(lock, { force: true });
}

/** Waits while another living process holds the lock. */
async function enter() {
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned()) fs.rmSync(lock, { force: true });
      else await pause(200);
    }
  }
}

function isAbandoned() {
  try {
    const holder = Number(fs.readFileSync(lock, 'utf8'));
    // Taken, but its process has not written its id yet.
    if (holder === 0) return false;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function isBuilt() {
  if (!fs.existsSync(page)) return false;
  const sources = fs.readFileSync(sourceList, 'utf8').split(/\r?\n/).filter(Boolean);
  const built = fs.statSync(page).mtimeMs;
  return [sourceList, packages, ...sources].every((file) => fs.statSync(file).mtimeMs < built);
}

function run(command) {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) {
    fs.rmSync(lock, { force: true });
    process.exit(status ?? 1);
  }
}
