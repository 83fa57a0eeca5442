// Loaded before a measured program: leaves the most memory it held, in kilobytes, in the file named by HSSS_RSS_REPORT.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const report = process.env.HSSS_RSS_REPORT;

if (isMainThread && report) {
  delete process.env.HSSS_RSS_REPORT;
  process.on('exit', () => writeFileSync(report, String(process.resourceUsage().maxRSS)));
}
