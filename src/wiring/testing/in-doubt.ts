import { expect } from 'vitest';
import { release, stallingServer } from '../../io/test-release.ts';
import { makeTestSchool, type TestSchool } from '../../io/test-school.ts';

/** A release whose first message, to the school and a manager, got no answer; the second was not begun. */
export const releaseInDoubt = async (): Promise<TestSchool> => {
  const school = makeTestSchool();
  const { port, seen, close } = await stallingServer();
  const running = release(school, ['--send'], { SMTP_URL: `smtp://127.0.0.1:${port}` });
  await seen;
  await close();
  expect((await running).output).toContain('2 còn phải gửi, 2 không rõ');
  return school;
};
