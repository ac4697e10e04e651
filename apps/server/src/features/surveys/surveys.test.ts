import type { Survey, SurveyResults } from '@rapport/contracts/surveys';
import { type SurveyDefinition, surveyTemplates } from '@rapport/core/surveys';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { forgetResponses } from './forgetResponses.ts';
import { makeToken } from './links.ts';

let app: TestApp;
let lead: Sender;

beforeAll(async () => {
  app = await testApp();
  lead = await app.asRole('lead');
});
afterAll(() => app.close());

const template = (key: string): SurveyDefinition =>
  structuredClone(surveyTemplates.find((each) => each.key === key)?.definition) as SurveyDefinition;

async function published(definition: SurveyDefinition): Promise<Survey> {
  const made = await lead({ method: 'POST', url: '/api/v1/surveys', payload: { name: 'Ask', definition } });
  expect(made.statusCode, made.body).toBe(201);
  const open = await lead({ method: 'POST', url: `/api/v1/surveys/${made.json().id}/publish` });
  expect(open.statusCode, open.body).toBe(200);
  return open.json();
}

function tokenFor(surveyId: string, responseId: string = crypto.randomUUID(), isInvited = false): string {
  const token = { workspaceId: app.workspaceId, surveyId, responseId, isInvited };
  return makeToken(app.deps.vault, token, new Date(Date.now() + 60_000));
}

const answer = (token: string, answers: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  app.anonymous({
    method: 'POST',
    url: '/api/v1/answers',
    payload: {
      token,
      answers,
      language: 'fr',
      version: 1,
      isComplete: true,
      startedAt: new Date().toISOString(),
      seconds: 12,
      ...more,
    },
  });

async function resultsOf(id: string): Promise<SurveyResults> {
  return (await lead({ method: 'GET', url: `/api/v1/surveys/${id}/results` })).json();
}

test('an answer is a response, an exchange with its words, a score and a moved relation, at once and once', async () => {
  const { id } = await published(template('nps'));
  const token = tokenFor(id);
  const visitor = 'visitor-one-1';
  expect((await answer(token, { nps: 9 }, { isComplete: false, visitor })).json()).toEqual({
    status: 'partial',
  });
  expect((await resultsOf(id)).partials).toBe(1);
  const sent = await Promise.all(
    [1, 2, 3].map(() => answer(token, { nps: 9, 'reason-high': 'Toujours parfait' }, { visitor })),
  );
  expect(sent.map((each) => each.json())).toEqual(Array(3).fill({ status: 'complete' }));

  const { rows } = await app.database.owner.query(
    `select e.text, e.details -> 'properties' as properties, r.type, m.score
     from exchange e join relation_state r using (workspace_id, customer_id)
       join measure_answer m using (workspace_id, exchange_id)
     where e.workspace_id = $1 and e.details -> 'properties' ->> 'surveyId' = $2`,
    [app.workspaceId, id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    text: 'Toujours parfait',
    score: 9,
    properties: { measure: 'nps', scale: 10, survey: 'Ask' },
  });
  expect(rows[0].type).not.toBeNull();

  const results = await resultsOf(id);
  expect(results).toMatchObject({ completes: 1, partials: 0, medianSeconds: 12 });
  expect(results.questions[0]?.counts.find(({ key }) => key === '9')?.count).toBe(1);

  const responses = await lead({ method: 'GET', url: `/api/v1/surveys/${id}/responses?withWords=true` });
  expect(responses.json().responses).toMatchObject([
    { score: 9, words: [{ question: 'reason-high', text: 'Toujours parfait' }] },
  ]);

  // Another response of the same browser is refused; another person's is not.
  const again = await answer(tokenFor(id), { nps: 0 }, { visitor });
  expect(again.statusCode).toBe(409);
  // The page tells it by its code: the sentence is in the visitor's language.
  expect(again.json().error.fields).toEqual([{ field: 'visitor', message: 'already-answered' }]);
  expect((await answer(tokenFor(id), { nps: 0 }, { visitor: 'visitor-two-2' })).statusCode).toBe(200);
});

test('what is not right is refused with its question; what programs send is thrown away; a made-up token opens nothing', async () => {
  const { id } = await published(template('nps'));
  const wrong = await answer(tokenFor(id), { nps: 11 });
  expect(wrong.statusCode).toBe(400);
  expect(wrong.json().error.fields).toEqual([{ field: 'nps', message: 'not-an-answer' }]);
  expect((await answer(tokenFor(id), {})).json().error.fields).toEqual([
    { field: 'nps', message: 'required' },
  ]);
  expect((await answer(tokenFor(id), { nps: 10 }, { website: 'https://spam.example' })).statusCode).toBe(200);
  expect((await answer('a'.repeat(90), { nps: 10 })).statusCode).toBe(403);
  expect((await resultsOf(id)).completes).toBe(0);
});

test('answers to the relationship instrument move the relation on the axes asked', async () => {
  const { id } = await published(template('relationship'));
  await answer(tokenFor(id), { valence: 7, closeness: 1, communality: 1 }, { visitor: 'visitor-close' });
  const { rows } = await app.database.owner.query(
    `select s.mean from relation_state s join identity i using (workspace_id, customer_id)
     where s.workspace_id = $1 and i.value = 'survey-visitor-close'`,
    [app.workspaceId],
  );
  const [valence, closeness] = rows[0].mean;
  expect(valence).toBeGreaterThan(2_000);
  expect(closeness).toBeGreaterThan(2_000);
});

test('a full quota thanks and lets go, and keeps that answer out of the measure', async () => {
  const definition = template('nps');
  definition.quotas = [{ id: 'fans', when: { of: 'nps', is: 'at-least', value: 9 }, limit: 2 }];
  const { id } = await published(definition);
  for (let i = 0; i < 2; i++)
    expect((await answer(tokenFor(id), { nps: 10 })).json().status).toBe('complete');
  expect((await answer(tokenFor(id), { nps: 10 })).json().status).toBe('over-quota');
  expect((await answer(tokenFor(id), { nps: 3 })).json().status).toBe('complete');
  expect(await resultsOf(id)).toMatchObject({ completes: 3, overQuota: 1 });
});

test('a staff survey keeps nothing that tells who answered, and says nothing of few', async () => {
  const { id } = await published(template('orientation'));
  const one = { m1: 5, m2: 5, m3: 1, c1: 5, c2: 5, c3: 4, l1: 5, l2: 4, l3: 1 };
  for (let i = 0; i < 4; i++)
    await answer(tokenFor(id), one, { fields: { site: 'Lyon' }, visitor: `staff-member-${i}` });
  expect(await resultsOf(id)).toMatchObject({ isHidden: true, questions: [], orientation: null });
  for (let i = 0; i < 8; i++) await answer(tokenFor(id), one, { fields: { site: i < 6 ? 'Lyon' : 'Lille' } });
  const results = await resultsOf(id);
  expect(results.orientation?.strong).toMatchObject({ value: 1, n: 12 });
  expect(results.orientation?.sites.map(({ site }) => site)).not.toContain('Lille');
  expect((await lead({ method: 'GET', url: `/api/v1/surveys/${id}/responses` })).statusCode).toBe(403);
  const { rows } = await app.database.owner.query(
    `select distinct visitor, customer_id, seconds, device, answered_at::time::text as hour from survey_response where survey_id = $1`,
    [id],
  );
  expect(rows).toEqual([
    { visitor: null, customer_id: null, seconds: 0, device: 'computer', hour: '00:00:00' },
  ]);
  const { rows: told } = await app.database.owner.query(
    `select from exchange where details -> 'properties' ->> 'surveyId' = $1`,
    [id],
  );
  expect(told).toEqual([]);
});

test('a published version stays as it was; a draft is saved over nobody', async () => {
  const survey = await published(template('ces'));
  const draft = structuredClone(survey.draft);
  draft.pages[0]!.questions[0]!.title = { fr: 'Autrement', en: 'Otherwise' };
  const save = (revision: number) =>
    lead({ method: 'PUT', url: `/api/v1/surveys/${survey.id}`, payload: { revision, draft } });
  const saved = (await save(survey.revision)).json();
  expect(saved).toMatchObject({ version: 1, isChanged: true });
  expect((await save(survey.revision)).statusCode).toBe(409);
  await lead({ method: 'POST', url: `/api/v1/surveys/${survey.id}/publish` });
  const { versions } = (await lead({ method: 'GET', url: `/api/v1/surveys/${survey.id}/versions` })).json();
  expect(versions).toMatchObject([
    {
      version: 2,
      changes: [{ change: 'changed', what: 'question', id: 'ces', parts: ['title.fr', 'title.en'] }],
    },
    { version: 1, changes: [] },
  ]);
  const first = await lead({ method: 'GET', url: `/api/v1/surveys/${survey.id}/versions/1` });
  expect(first.json()).toEqual(template('ces'));
});

test('what cannot be asked is not published, and is named', async () => {
  const definition = template('nps');
  definition.pages[1]!.questions[0]!.showIf = { of: 'nobody', is: 'answered' };
  const { id } = (
    await lead({ method: 'POST', url: '/api/v1/surveys', payload: { name: 'Wrong', definition } })
  ).json();
  const refused = await lead({ method: 'POST', url: `/api/v1/surveys/${id}/publish` });
  expect(refused.statusCode).toBe(400);
  expect(refused.json().error.fields).toEqual([{ field: 'reason-low', message: 'unknown-name: nobody' }]);
});

test('exports say the same in every format', async () => {
  const { id } = await published(template('ces'));
  await answer(tokenFor(id), { ces: 2, resolved: 'no', hard: '=1+1, "trop" long' });
  const file = (format: string) =>
    lead({ method: 'GET', url: `/api/v1/surveys/${id}/responses/file?format=${format}&language=fr` });
  const csv = (await file('csv')).body;
  expect(csv.split('\r\n')[0]).toContain('ces,resolved,hard');
  expect(csv).toContain(`2,3,"'=1+1, ""trop"" long"`);
  const json = (await file('json')).json();
  expect(json.responses[0].resolved).toEqual({ value: 3, label: 'Non, pas encore' });
  expect((await file('sps')).body).toContain("/resolved 1 'Oui, dès le premier contact'");
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await file('xlsx')).rawPayload as unknown as ArrayBuffer);
  const [sheet, legend] = workbook.worksheets;
  expect([sheet?.name, legend?.name]).toEqual(['Réponses', 'Colonnes']);
  const cells = (row: number) => (sheet?.getRow(row).values ?? []) as unknown[];
  expect(cells(1).slice(1, 9)).toEqual([
    'Réponse',
    'Client',
    'Répondu le',
    'Durée en secondes',
    'Langue',
    'Canal',
    'Appareil',
    'Version de l’enquête',
  ]);
  expect(cells(2)[3]).toBeInstanceOf(Date);
  expect(cells(2).slice(5, 8)).toEqual(['français', 'lien', 'ordinateur']);
  expect(cells(2).slice(9, 11)).toEqual([2, 'Non, pas encore']);
});

test('erasing a person leaves nothing of what they answered, but the counts of their scores', async () => {
  const { id } = await published(template('nps'));
  await answer(tokenFor(id), { nps: 2, 'reason-low': 'Mon nom est Zoé' }, { visitor: 'visitor-zoe' });
  const { rows } = await app.database.owner.query(
    `select customer_id from identity where value = 'survey-visitor-zoe'`,
  );
  await inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    forgetResponses(ctx, [rows[0].customer_id]),
  );
  expect((await resultsOf(id)).completes).toBe(0);
});

test('a closed survey takes nothing more, and another workspace sees none of it', async () => {
  const { id } = await published(template('nps'));
  const stranger = await app.asRole('owner', app.otherWorkspaceId);
  for (const url of [
    `/api/v1/surveys/${id}`,
    `/api/v1/surveys/${id}/results`,
    `/api/v1/surveys/${id}/responses`,
  ])
    expect((await stranger({ method: 'GET', url })).statusCode).toBe(404);
  await lead({ method: 'POST', url: `/api/v1/surveys/${id}/close` });
  expect((await answer(tokenFor(id), { nps: 5 })).statusCode).toBe(409);
  expect(
    (await (await app.asRole('viewer'))({ method: 'POST', url: `/api/v1/surveys/${id}/publish` })).statusCode,
  ).toBe(403);
});

test('an email given in an answer brings it to the customer who has it', async () => {
  const definition = template('csat-stars');
  definition.pages[0]!.questions.push({
    kind: 'email',
    id: 'mail',
    title: { fr: 'Votre adresse', en: 'Your address' },
    isRequired: false,
    isHandle: true,
  });
  const { id } = await published(definition);
  await ingestOf(app.deps).record(app.workspaceId, [
    {
      id: 'p1',
      customer: [{ kind: 'email', value: 'lea@example.com', verified: true }],
      kind: 'purchase',
      amount: 10,
    },
  ]);
  await answer(tokenFor(id), { csat: 5, mail: 'Lea@Example.com' }, { visitor: 'visitor-lea' });
  const { rows } = await app.database.owner.query(
    `select distinct e.customer_id from exchange e where e.workspace_id = $1
     and (e.details -> 'properties' ->> 'surveyId' = $2 or e.amount_cents = 1000)`,
    [app.workspaceId, id],
  );
  expect(rows).toHaveLength(1);
});

test('a personal link works once, for its customer, until its time is over', async () => {
  const { id } = await published(template('nps'));
  await ingestOf(app.deps).record(app.workspaceId, [
    { id: 'p2', customer: 'max', kind: 'purchase', amount: 10 },
  ]);
  const { rows } = await app.database.owner.query(`select customer_id from identity where value = 'max'`);
  const customerId = rows[0].customer_id;
  const { link } = (
    await lead({ method: 'POST', url: `/api/v1/surveys/${id}/links`, payload: { customerId } })
  ).json();
  const open = async () => {
    const page = await app.anonymous({ method: 'GET', url: link, headers: { 'accept-language': 'en-GB' } });
    const data = /id="data">(.*?)<\/script>/.exec(page.body)?.[1];
    return data ? JSON.parse(data) : { status: page.statusCode };
  };
  const page = await open();
  if (page.status === 503) return; // The answer page is not built here.
  expect(page).toMatchObject({ state: 'open', language: 'en', isInvited: true, answers: {} });
  await answer(page.token, { nps: 6 }, { isComplete: false });
  // On another device, later: what was answered is there.
  expect((await open()).answers).toEqual({ nps: 6 });
  expect((await answer((await open()).token, { nps: 6 })).json().status).toBe('complete');
  expect((await open()).state).toBe('answered');
  const { rows: told } = await app.database.owner.query(
    `select customer_id from exchange where details -> 'properties' ->> 'surveyId' = $1`,
    [id],
  );
  expect(told).toEqual([{ customer_id: customerId }]);
  expect((await app.anonymous({ method: 'GET', url: '/s/nothing' })).statusCode).toBe(404);
});
