import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** A browser to launch, and what its process needs in its environment. */
export type Chromium = { executablePath: string; env: Record<string, string> };

/** The system's Chromium if there is one, else the one inside the npm package. */
export async function findChromium(): Promise<Chromium> {
  const executablePath = installed.find((path) => existsSync(path));
  return executablePath === undefined ? unpacked() : { executablePath, env: {} };
}

/**
 * The packaged Chromium with its own libraries, unpacked once for each user and version. Test files run side by side and may all be
 * first: each unpacks into a folder of its own, and the first to finish puts it in place.
 */
async function unpacked(): Promise<Chromium> {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'));
  const place = join(tmpdir(), `candor-chromium-${userInfo().uid}-${version}`);
  if (!existsSync(place)) await unpackInto(place);
  return {
    executablePath: join(place, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(place, 'al2023', 'lib'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(place, 'fonts') }),
    },
  };
}

async function unpackInto(place: string): Promise<void> {
  mkdirSync(dirname(place), { recursive: true });
  const own = mkdtempSync(`${place}-`);
  const before = { ...process.env };
  // The package unpacks into the temporary folder, and brings its libraries only where it takes itself to be in that runtime.
  process.env.TMPDIR = own;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  try {
    renameSync(own, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(own, { recursive: true, force: true });
  }
}
