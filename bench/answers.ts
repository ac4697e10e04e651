/**
 * Answers to a survey, as the answer page sends them: durable, with their exchanges, measures and moved relation when the page is
 * told. Owed: 800 a second, and 100 ms at 300 a second, 99 times of a hundred. The senders run on the same machine; they have
 * many addresses, since one may send 300 a minute. Bound: the same number of single exchanges through the native ingest.
 */
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { type Random, seededRandom } from '@rapport/core/numeric';
import { surveyTemplates } from '@rapport/core/surveys';
import { Pool, request } from 'undici';
import { generateExchanges, toBodies } from './exchanges.ts';
import { percentile, post } from './load.ts';
import { startServer } from './server.ts';

const size = Number(process.env.BENCH_ANSWERS ?? 8_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const steadyPerSecond = 300;
const steadySeconds = Number(process.env.BENCH_SECONDS ?? 30);
const addresses = 200;
const atOnce = 200;

const random = seededRandom(11);
const server = await startServer();
const show = (label: string, text: string): void =>
  console.log(`${label.padEnd(46)} ${text}; load ${(loadavg()[0] ?? 0).toFixed(1)}`);
let phase = 0;
try {
  if (process.env.BENCH_STATEMENTS) await server.query('create extension if not exists pg_stat_statements');
  const [durable] = await server.query(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  console.log(`fsync ${durable?.fsync}, synchronous_commit ${durable?.commit}`);
  const surveyId = await publish();
  await sendAll(await answers(surveyId, 2_000, false));
  await server.query('vacuum (analyze)');

  const native = `${server.url}/api/v1/exchanges`;
  const singles = await post(
    native,
    server.key,
    toBodies(generateExchanges(size, 20_000, 2, 's'), 1),
    atOnce,
  );
  const bound = size / singles.seconds;
  show('bound: single exchanges, native ingest', `${bound.toFixed(0)}/s`);

  for (const isInvited of [false, true]) {
    const who = isInvited ? 'by customers invited' : 'by people not known before';
    const rates: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const bodies = await answers(surveyId, size, isInvited);
      const before = server.cpuSeconds();
      const { seconds, latencies } = await sendAll(bodies);
      const after = server.cpuSeconds();
      rates.push(size / seconds);
      show(
        `answers ${who}, ${atOnce} at once`,
        `${(size / seconds).toFixed(0)}/s, p99 ${percentile(latencies, 0.99).toFixed(0)} ms; ${processorOf(before, after, size)}`,
      );
    }
    const rate = rates.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
    show(`  median (asked: 800/s)`, `${rate.toFixed(0)}/s, ratio ${(rate / bound).toFixed(2)}`);
  }
  for (let round = 0; round < rounds; round++) {
    const before = server.cpuSeconds();
    const latencies = await sendSteadily(surveyId);
    const after = server.cpuSeconds();
    show(
      `answers at ${steadyPerSecond}/s for ${steadySeconds} s`,
      `p50 ${percentile(latencies, 0.5).toFixed(1)} ms, p99 ${percentile(latencies, 0.99).toFixed(1)} ms, worst ${(latencies.at(-1) ?? 0).toFixed(0)} ms; asked: p99 100 ms; ${processorOf(before, after, latencies.length)}`,
    );
  }
  const [kept] = await server.query(`select count(*)::int as responses,
    (select count(distinct response_id)::int from survey_response where customer_id is not null) as of_somebody,
    (select count(*)::int from measure_answer) as measured from survey_response where status = 1`);
  console.log(
    `${kept?.responses} responses kept, ${kept?.of_somebody} with a customer, ${kept?.measured} measured`,
  );
  if (process.env.BENCH_STATEMENTS) console.table(await statements());
} finally {
  await server.stop();
}

type Processor = ReturnType<typeof server.cpuSeconds>;

function processorOf(before: Processor, after: Processor, count: number): string {
  const each = (name: keyof Processor): string => (((after[name] - before[name]) / count) * 1e6).toFixed(0);
  return `processor an answer: node ${each('node')} µs, postgres ${each('postgres')} µs`;
}

async function publish(): Promise<string> {
  const definition = surveyTemplates.find(({ key }) => key === 'nps')?.definition;
  const headers = { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' };
  const surveys = `${server.url}/api/v1/surveys`;
  const made = await request(surveys, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: 'Bench', definition }),
  });
  const { id } = (await made.body.json()) as { id: string };
  const { statusCode, body } = await request(`${surveys}/${id}/publish`, {
    method: 'POST',
    headers: { authorization: headers.authorization },
  });
  await body.dump();
  if (statusCode !== 200) throw new Error(`the survey was not published: ${statusCode}`);
  return id;
}

/** What so many pages send once they are filled in: a score, and words four times of ten. */
async function answers(surveyId: string, count: number, isInvited: boolean): Promise<string[]> {
  const ids = isInvited ? await invite(surveyId, count) : Array.from({ length: count }, () => randomUUID());
  const tokens = await server.openSurvey(surveyId, ids, isInvited);
  return tokens.map((token) => {
    const score = Math.floor(11 * random() ** 0.6);
    const reason = score >= 9 ? 'reason-high' : score >= 7 ? 'reason-middle' : 'reason-low';
    return JSON.stringify({
      token,
      answers: { nps: score, ...(random() < 0.4 && { [reason]: words(random) }) },
      language: 'fr',
      version: 1,
      isComplete: true,
      startedAt: new Date().toISOString(),
      seconds: 20,
      visitor: randomUUID(),
    });
  });
}

async function invite(surveyId: string, count: number): Promise<string[]> {
  const rows = await server.query(`insert into survey_invitation
      (workspace_id, survey_id, invitation_id, customer_id, channel, state, sent_at)
    select workspace_id, '${surveyId}', gen_random_uuid(), customer_id, 'email', 'sent', now() from customer
    where merged_into is null order by random() limit ${count} returning invitation_id as id`);
  return rows.map(({ id }) => id as string);
}

function words(random: Random): string {
  const said = [
    'Toujours parfait, merci à toute l’équipe.',
    'La livraison est arrivée avec quatre jours de retard et personne ne m’a prévenue.',
    'Bel accueil en boutique, mais le choix de tailles est limité.',
    'Le tissu est très doux ; je recommanderai.',
    'J’attends mon remboursement depuis trois semaines, c’est inadmissible.',
  ];
  return said[Math.floor(random() * said.length)] as string;
}

/** Each sender waits for its answer before the next. */
async function sendAll(bodies: readonly string[]): Promise<{ seconds: number; latencies: number[] }> {
  const pools = openPools();
  const latencies: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let i = next++; i < bodies.length; i = next++) {
        const asked = performance.now();
        await send(pools[i % addresses] as Pool, bodies[i] as string);
        latencies.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  await Promise.all(pools.map((pool) => pool.close()));
  return { seconds, latencies: latencies.sort((a, b) => a - b) };
}

/** So many a second whatever becomes of those before; each is counted from when it was due. */
async function sendSteadily(surveyId: string): Promise<number[]> {
  const bodies = await answers(surveyId, steadyPerSecond * steadySeconds, false);
  const pools = openPools();
  const latencies: number[] = [];
  const waiting: Promise<void>[] = [];
  const began = performance.now();
  for (const [i, body] of bodies.entries()) {
    const due = began + (i * 1_000) / steadyPerSecond;
    const waitMs = due - performance.now();
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs));
    waiting.push(
      send(pools[i % addresses] as Pool, body).then(() => void latencies.push(performance.now() - due)),
    );
  }
  await Promise.all(waiting);
  await Promise.all(pools.map((pool) => pool.close()));
  return latencies.sort((a, b) => a - b);
}

function openPools(): Pool[] {
  phase++;
  return Array.from(
    { length: addresses },
    (_, i) => new Pool(server.url, { connections: 4, localAddress: `127.0.${phase}.${i + 1}` }),
  );
}

async function send(pool: Pool, body: string): Promise<void> {
  const response = await pool.request({
    path: '/api/v1/answers',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.body.text();
  if (response.statusCode !== 200 || !text.includes('"complete"'))
    throw new Error(`an answer was not taken: ${response.statusCode} ${text.slice(0, 300)}`);
}

function statements(): Promise<Record<string, unknown>[]> {
  return server.query(`select calls, round(total_exec_time) as ms, rows, shared_blks_hit / calls as blocks,
      left(regexp_replace(query, '\\s+', ' ', 'g'), 120) as query
    from pg_stat_statements order by total_exec_time desc limit 20`);
}
