import { chromium, type Browser } from 'playwright';
import { installChromium } from '../../src/io/chromium.ts';

/** Starts this machine's Chromium, Chrome or Edge. Without its sandbox only for root, whom the sandbox refuses. */
export const launch = (): Promise<Browser> =>
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
