import type { Survey } from '@rapport/contracts/surveys';
import { surveyTemplates } from '@rapport/core/surveys';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { openLink } from '../links.ts';
import { sendDue } from './sendDue.ts';

/** A Tuesday at noon in Paris. */
let now = new Date('2026-11-24T11:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

let app: TestApp;
let lead: Sender;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  lead = await app.asRole('manager');
  await ingestOf(app.deps).record(
    app.workspaceId,
    ['ana', 'bob', 'cleo'].map((name) => ({
      id: `first-${name}`,
      customer: [
        { kind: 'external' as const, value: name },
        { kind: 'email' as const, value: `${name}@example.com`, verified: true },
      ],
      kind: 'purchase' as const,
      at: '2026-01-10T10:00:00Z',
      amount: 20,
      traits: { name: `${name} Martin`, language: name === 'bob' ? 'en' : 'fr' },
    })),
  );
  await ingestOf(app.deps).record(app.workspaceId, [
    { id: 'no-address', customer: 'dan', kind: 'purchase', at: '2026-01-10T10:00:00Z', amount: 20 },
    {
      id: 'no',
      customer: 'cleo',
      kind: 'consent',
      at: '2026-02-01T10:00:00Z',
      properties: { purpose: 'surveys', granted: false },
    },
  ]);
});
afterAll(() => app.close());

async function published(settings: Record<string, unknown> = {}): Promise<Survey> {
  const definition = surveyTemplates.find(({ key }) => key === 'nps')?.definition;
  const made = (
    await lead({ method: 'POST', url: '/api/v1/surveys', payload: { name: 'Ask', definition } })
  ).json();
  await lead({
    method: 'PUT',
    url: `/api/v1/surveys/${made.id}`,
    payload: { revision: made.revision, settings },
  });
  return (await lead({ method: 'POST', url: `/api/v1/surveys/${made.id}/publish` })).json();
}

async function mails(): Promise<
  { to_email: string; subject: string; text: string; headers: Record<string, string> }[]
> {
  const { rows } = await app.database.owner.query(
    `select to_email, subject, text, headers from mail_out where workspace_id = $1 and purpose = 'survey' order by created_at, to_email`,
    [app.workspaceId],
  );
  return rows;
}

const invite = (id: string, payload: Record<string, unknown>) =>
  lead({ method: 'POST', url: `/api/v1/surveys/${id}/invitations`, payload: { filter: {}, ...payload } });
const counts = async (id: string) =>
  (await lead({ method: 'GET', url: `/api/v1/surveys/${id}/invitations` })).json();

test('a segment is written to once, in each one’s language, by whoever agrees; a second survey waits its month', async () => {
  const { id } = await published({ reminderDays: [3] });
  const sending = crypto.randomUUID();
  expect((await invite(id, { id: sending })).json().invited).toBe(4);
  expect((await invite(id, { id: sending })).json().invited).toBe(0);
  await Promise.all([sendDue(app.deps, app.workspaceId), sendDue(app.deps, app.workspaceId)]);
  const sent = await mails();
  expect(sent.map(({ to_email, subject }) => [to_email, subject])).toEqual([
    ['ana@example.com', 'Votre recommandation'],
    ['bob@example.com', 'Your recommendation'],
  ]);
  expect(sent[0]?.text).toContain('/unsubscribe/surveys/email');
  expect((await counts(id)).reasons.map(({ reason }: { reason: string }) => reason).sort()).toEqual(
    ['no-address', 'withdrawn'].sort(),
  );

  // One press in the message answers the first question: the link carries the score, and opens as hers.
  const press = /http\S+\/s\/([\w-]+)\?lang=fr&a=nps:9/.exec(sent[0]?.text ?? '');
  expect(openLink(app.deps.vault, press?.[1] as string, now)).toMatchObject({ surveyId: id, isOver: false });

  const second = await published();
  await invite(second.id, {});
  await sendDue(app.deps, app.workspaceId);
  expect((await mails()).length).toBe(2);
  expect((await counts(second.id)).reasons).toContainEqual({ reason: 'asked-lately', count: 2 });
});

test('a sending is read before it leaves, in each language, and writes to nobody', async () => {
  const { id } = await published();
  const before = (await mails()).length;
  const preview = async (payload: Record<string, unknown>) =>
    (
      await lead({
        method: 'POST',
        url: `/api/v1/surveys/${id}/invitations/preview`,
        payload: { filter: {}, ...payload },
      })
    ).json();
  const french = await preview({ language: 'fr' });
  // A month has not passed since Ana and Bob were asked.
  expect(french).toMatchObject({ count: 4, written: 0, hasMailServer: false });
  expect(french.left.length).toBe(3);
  expect(french.left[0]).toEqual({ reason: 'asked-lately', count: 2 });
  for (const reason of ['no-address', 'withdrawn']) expect(french.left).toContainEqual({ reason, count: 1 });
  expect(french).toMatchObject({ language: 'fr', mail: { subject: 'Votre recommandation' } });
  expect(french.text).toContain('Bonjour Camille,');
  expect(french.text).toMatch(/\n0 = [^0-9]+ · 10 = [^0-9]+\n/);
  expect(await preview({ language: 'en', channel: 'sms' })).toMatchObject({
    language: 'en',
    mail: null,
    hasGateway: false,
    text: expect.stringContaining('a minute to answer?'),
  });
  const press = /http\S+\/s\/([\w-]+)\?lang=fr&a=nps:9/.exec(french.text);
  expect(openLink(app.deps.vault, press?.[1] as string, later(1))).toMatchObject({ isOver: true });
  await sendDue(app.deps, app.workspaceId);
  expect((await mails()).length).toBe(before);
  expect(await counts(id)).toMatchObject({ waiting: 0, sent: 0, skipped: 0 });
});

test('a reminder goes to those who have not answered, and stops on answer', async () => {
  const { rows } = await app.database.owner.query(
    `select i.invitation_id, i.survey_id from survey_invitation i join identity h using (workspace_id, customer_id)
     where h.value = 'ana' and i.state = 'sent'`,
  );
  const { makeToken } = await import('../links.ts');
  const token = makeToken(
    app.deps.vault,
    {
      workspaceId: app.workspaceId,
      surveyId: rows[0].survey_id,
      responseId: rows[0].invitation_id,
      isInvited: true,
    },
    later(1),
  );
  const answered = await app.anonymous({
    method: 'POST',
    url: '/api/v1/answers',
    payload: {
      token,
      answers: { nps: 9 },
      language: 'fr',
      channel: 'email',
      version: 1,
      isComplete: true,
      startedAt: now.toISOString(),
      seconds: 4,
    },
  });
  expect(answered.statusCode, answered.body).toBe(200);
  now = later(3);
  await sendDue(app.deps, app.workspaceId);
  const sent = await mails();
  expect(sent.slice(2).map(({ to_email }) => to_email)).toEqual(['bob@example.com']);
  expect(sent[2]?.text).toContain('We shall not ask again.');
});

test('a purchase sends a survey later, in open hours, and a history brought in sends none', async () => {
  now = later(60);
  const { id } = await published({ trigger: { on: 'purchase', delayHours: 11 } });
  await ingestOf(app.deps).record(app.workspaceId, [
    { id: 'now', customer: 'ana', kind: 'purchase', at: now.toISOString(), amount: 5 },
    { id: 'old', customer: 'bob', kind: 'purchase', at: '2026-03-01T10:00:00Z', amount: 5 },
  ]);
  expect(await counts(id)).toMatchObject({ waiting: 1, sent: 0 });
  // 23:00 in Paris: quiet.
  now = later(12 / 24);
  await sendDue(app.deps, app.workspaceId);
  expect(await counts(id)).toMatchObject({ waiting: 1, sent: 0 });
  const before = (await mails()).length;
  now = later(11 / 24);
  await sendDue(app.deps, app.workspaceId);
  expect((await mails()).length).toBe(before + 1);
  // It waits for a mail server, and has left once that has it.
  expect(await counts(id)).toMatchObject({ waiting: 1, sent: 0 });
  await app.database.owner.query(`update mail_out set status = 'sent', handed_at = now(), sent_at = now()`);
  expect(await counts(id)).toMatchObject({ waiting: 0, sent: 1 });
});

test('an invitation that is called back is never sent, nor made again by the sending that made it', async () => {
  const { id } = await published();
  const sending = crypto.randomUUID();
  const at = later(40).toISOString();
  await invite(id, { id: sending, at });
  expect(await counts(id)).toMatchObject({ waiting: 4 });
  const url = `/api/v1/surveys/${id}/invitations/call-back`;
  const agent = await app.asRole('agent');
  expect((await agent({ method: 'POST', url })).statusCode).toBe(403);
  const other = await app.asRole('owner', app.otherWorkspaceId);
  expect((await other({ method: 'POST', url })).statusCode).toBe(404);
  expect(await counts(id)).toMatchObject({ waiting: 4 });

  expect((await lead({ method: 'POST', url })).json()).toEqual({ calledBack: 4 });
  expect((await lead({ method: 'POST', url })).json()).toEqual({ calledBack: 0 });
  expect((await invite(id, { id: sending, at })).json().invited).toBe(0);
  // Another survey's leave at the same hour.
  await invite((await published()).id, { at });
  const before = (await mails()).length;
  now = later(41);
  await sendDue(app.deps, app.workspaceId);
  expect((await mails()).length).toBe(before + 2);
  expect(await counts(id)).toMatchObject({
    waiting: 0,
    sent: 0,
    skipped: 4,
    reasons: [{ reason: 'called-back', count: 4 }],
  });
  const { rows } = await app.database.owner.query(
    `select details from audit where action = 'survey.called-back' and subject_id = $1 order by happened_at`,
    [id],
  );
  expect(rows.map(({ details }) => details.calledBack).sort()).toEqual([0, 4]);
});
