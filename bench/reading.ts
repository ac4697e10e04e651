/** What reading costs with 200,000 customers and a million exchanges: the customer page, search, lists, the whole base. */
import { seededRandom } from '@rapport/core/numeric';
import { fillWithCopies } from './manyCustomers.ts';
import { makePerson } from './people.ts';
import { measureReading } from './readingFigures.ts';
import { startServer } from './server.ts';

const customers = Number(process.env.BENCH_CUSTOMERS ?? 200_000);
const asked = Number(process.env.BENCH_REQUESTS ?? 1_000);

const random = seededRandom(7);
const people = Array.from({ length: customers }, (_, rank) => makePerson(rank, random));
const server = await startServer();
try {
  await fillWithCopies(server, people, random);
  await measureReading(server, people, random, asked);
} finally {
  await server.stop();
}
