import { formatFindings } from '../src/steps/format-findings.ts';
import { formatPrint, formatUnsound } from '../src/steps/format-print.ts';
import { runCommand } from '../src/wiring/command.ts';
import { pathsChangedSince } from '../src/wiring/changed-records.ts';
import { openSoundSchool } from '../src/wiring/open-school.ts';
import { printCommand } from '../src/wiring/print-options.ts';
import { selectionOf } from '../src/wiring/print-request.ts';
import { printSingles, printVolumes } from '../src/wiring/print-run.ts';

await runCommand(
  printCommand,
  async (
    { content = 'content', out = 'out/pdf', volume = false, compact = false, changed, ...request },
    paths,
  ) => {
    const opened = openSoundSchool(content);
    const chosen = changed === undefined ? paths : await pathsChangedSince(opened, changed);
    if (changed !== undefined && chosen.length === 0) {
      console.log(`Không có hồ sơ nào đổi từ ${changed}.`);
      return 0;
    }
    const selection = selectionOf(opened, request, chosen);
    const report = volume
      ? await printVolumes(opened, selection, { out, compact })
      : await printSingles(opened, selection, out);
    const { findings } = report;
    if (findings.length > 0)
      console.log(
        formatFindings(findings, { format: 'text', judged: report.planned, folder: content }),
      );
    console.log(formatPrint(report, volume ? 'tập' : 'hồ sơ'));
    if (selection.unsound.length > 0) console.error(formatUnsound(selection.unsound));
    return selection.unsound.length === 0 && report.printed + report.unchanged === report.planned
      ? 0
      : 1;
  },
);
