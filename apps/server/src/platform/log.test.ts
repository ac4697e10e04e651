import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('secrets and personal data are cut out of the log, wherever they stand', () => {
  const script = `
    import { createLog } from '${join(import.meta.dirname, 'log.ts')}';
    const log = createLog({ level: 'info', pretty: false });
    log.info({ password: 'S1', body: { email: 'S2', text: 'S3' }, req: { headers: { cookie: 'S4', 'x-api-key': 'S5' } } }, 'kept');
    log.info({ payload: { user: { token: 'S6' } }, headers: { authorization: 'S7' } }, 'kept');
  `;
  const text = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
    encoding: 'utf8',
  });
  expect(text.match(/kept/g)).toHaveLength(2);
  expect(text).not.toMatch(/S\d/);
});
