import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { EnvironmentProblem } from '../core/problem.ts';
import { installWanted } from './debian.ts';

/** The Chromium (or Chrome, or Edge) of this machine: named by CHROMIUM_PATH, Playwright's own, or one that is installed. */
export const findChromium = (): string | undefined =>
  [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...onPath(), ...usualPlaces()].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );

/** Finds a Chromium, or installs Debian's where that is possible; else an environment problem that says how to get one. */
export const installChromium = (): string => {
  const found = findChromium() ?? (installWanted(['chromium']), findChromium());
  if (!found)
    throw new EnvironmentProblem(
      'Không thấy trình duyệt Chromium, Chrome hay Edge để chạy kiểm thử. Cài một trình duyệt đó, hoặc gõ "npx playwright install chromium", hoặc đặt biến CHROMIUM_PATH.',
    );
  return found;
};

/** Starts this machine's Chromium, Chrome or Edge. Without its sandbox only for root, whom the sandbox refuses. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: installChromium(),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

const onPath = (): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));

const usualPlaces = (): string[] => [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];
