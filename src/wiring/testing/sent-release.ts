import { vi } from 'vitest';
import { openMailbox } from '../../io/mailbox.ts';
import { scratch } from '../../io/test-folder.ts';
import { makeTestSchool, request, type TestSchool } from '../../io/test-school.ts';
import { sendRelease } from '../release.ts';

/** A school whose inspection `thang-10` went out at 09:30 on 2 November 2026, singles and volumes, over a real SMTP conversation. */
export interface SentRelease {
  readonly school: TestSchool;
  /** PDFs, messages and the manifest. */
  readonly out: string;
  /** The mailboxes that it arrived in. */
  readonly box: string;
}

/** Makes the school and sends its release. */
export const sentRelease = async (): Promise<SentRelease> => {
  const school = makeTestSchool();
  school.write('2026-2027/kiem-tra/thang-10.md', request({ hinh_thuc: 'cả hai' }));
  school.commit('2026-11-02T08:30:00+07:00');
  const [out, box] = [scratch(), scratch()];
  const server = await openMailbox(box);
  vi.stubEnv('SMTP_URL', server.url);
  vi.stubEnv('GIT_COMMITTER_DATE', '2026-11-02T09:30:00+07:00');
  await sendTo(school, { out });
  vi.unstubAllEnvs();
  await server.close();
  return { school, out, box };
};

/** Sends `thang-10` of a school; to a folder that stands for everybody's mailbox, when one is named. */
export const sendTo = (school: TestSchool, options: { mailbox?: string; out: string }) =>
  sendRelease({
    content: school.content,
    name: { year: '2026-2027', ky: 'thang-10' },
    resume: false,
    settlement: { sent: [], notSent: [] },
    ...options,
  });
