import { runCommand } from '../src/wiring/command.ts';
import { openSoundSchool } from '../src/wiring/open-school.ts';
import { releaseCommand, requireSend, withoutReports } from '../src/wiring/release-options.ts';
import { reportPlan, reportSending } from '../src/wiring/release-report.ts';
import { findInspection } from '../src/wiring/release-request.ts';
import { showRelease } from '../src/wiring/release-show.ts';
import { sendRelease } from '../src/wiring/release.ts';

await runCommand(
  releaseCommand,
  async ({ content = 'content', year, send = false, out, resume = false, ...rest }, words) => {
    const mailbox = rest['to-mailbox'];
    const settlement = { sent: rest.sent ?? [], notSent: rest['not-sent'] ?? [] };
    const look = rest.settle ?? false;
    const { names, reports } = withoutReports(words, look);
    requireSend(send, look, { mailbox, out, resume, ...settlement });
    const opened = openSoundSchool(content);
    const name = findInspection(opened, names[0], year);
    const place = { folder: content, judged: opened.content.records.size };
    if (!send && !look) return reportPlan(await showRelease(opened, name), place);
    const { email, gui_thu: pace } = opened.school.settings ?? {};
    const lookIn = look ? email : undefined;
    const options = { content, name, mailbox, out, resume: resume || !send, settlement, pace };
    return reportSending(
      await sendRelease({ ...options, lookIn, reports, onlySettle: !send }),
      place,
    );
  },
);
